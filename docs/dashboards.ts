import { type DashboardContext, type DashboardDefinition, type View, definitions } from '../dashboards';

// The reference page docs/dashboards.md: `npm run docs` writes it.

/** Where the pictures lie, beside the page. */
export const PICTURES = 'images/dashboards';

const INTRODUCTION = `# Dashboards

Every dashboard that comes with the package. Written by \`npm run docs\` from the definitions. One is left out of a stack where
nobody tells of what it is about, and a panel where nothing emits what it asks for.

The pictures are drawn by Grafana's own panel library with the data of the end-to-end test: telemetry of real agents that
was recorded, and of the SDK, over three hours. Whatever \`All\` shows is the sum over what can be chosen: each query is
narrowed by each choice at the top that its series know. Dashed lines are limits of alerts, from the rules themselves:
change one in \`alerts\` and the line moves. A click on a series, a number or a row leads on, with what was clicked on chosen
there; exemplars (diamonds) lead to a trace. On a phone the panels stand one below the other:
[the overview](${PICTURES}/overview-phone.png).

Add, replace and remove dashboards: see the [guide](guide.md#dashboards).
`;

const ALERTS_ABOUT = `## Alerts

Besides these there is one dashboard for each group of alerts, made of the rules: every panel is one alert, what it measures and its
limit. The link in a notification leads to the panel of its alert, with the alert's labels chosen.

![Alerts: agents](${PICTURES}/alerts-agents.png)
`;

/**
 * The page as it is to be.
 *
 * @param context one in which every dashboard has something to show
 * @param seen the uids of those of which there is a picture
 */
export function dashboardsReference(context: DashboardContext, seen: readonly string[]): string {
  const all = definitions(context);
  const folders = [...new Set(all.map(({ folder }) => folder))];
  const sections = folders.map((folder) => folderSection(folder, all, context, seen));
  return [INTRODUCTION, ...sections, ALERTS_ABOUT].join('\n');
}

function folderSection(
  folder: string,
  all: readonly DashboardDefinition[],
  context: DashboardContext,
  seen: readonly string[],
): string {
  const own = all.filter((definition) => definition.folder === folder);
  return [`## ${folder}\n`, ...own.map((definition) => dashboardSection(definition, context, seen))].join('\n');
}

function dashboardSection(definition: DashboardDefinition, context: DashboardContext, seen: readonly string[]): string {
  const { uid, title, audience, question } = definition;
  const sections = definition.sections(context);
  const rows = sections.map(({ title: row, panels, collapsed }) => [
    row + (collapsed === true ? ' (folded)' : ''),
    panels.map((panel) => panel.title).join(', '),
  ]);
  const limits = [...new Set(sections.flatMap(({ panels }) => panels.flatMap(limitsOf)))];
  return [
    `### ${title}\n`,
    `For ${audience}: ${question}\n`,
    ...(seen.includes(uid) ? [`![${title}](${PICTURES}/${uid}.png)\n`] : []),
    table(['row', 'panels'], rows),
    ...(limits.length === 0
      ? []
      : [`Draws the limits of ${limits.map((alert) => `[${alert}](runbooks/${alert}.md)`).join(', ')}.\n`]),
  ].join('\n');
}

function limitsOf({ limit, asks }: View): string[] {
  return [limit, ...asks.map((ask) => ask.limit)].filter((name) => name !== undefined);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}
