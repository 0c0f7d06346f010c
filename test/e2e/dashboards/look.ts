import { type Looking, ask, askPrometheus } from './asking';
import { checks, rowFaults } from './checks';
import { type Annotation, type Page, type Panel, type Query, columnOf, isTable, namedBy, panelsOf } from './page';
import type { Asked } from './rows';
import { millisecondsOf } from './span';
import type { Resolved } from './variables';

/** What is wrong with something on a dashboard. */
export interface Finding {
  /** Dashboard, panel and query, in words. */
  readonly where: string;
  readonly what: string;
  /** The query as it is written. */
  readonly expr: string;
}

/** Asks everything on a dashboard, and says what is wrong with the answers. */
export async function findingsOf(page: Page, looking: Looking): Promise<Finding[]> {
  const ofPanels = panelsOf(page).map((panel) => ofPanel(page, panel, looking));
  const ofHappenings = (page.annotations.list ?? []).map((happening) => ofHappening(page, happening, looking));
  return (await Promise.all([...ofPanels, ...ofHappenings])).flat();
}

async function ofPanel(page: Page, panel: Panel, looking: Looking): Promise<Finding[]> {
  const { targets = [], title = '' } = panel;
  const asked: Asked[] = [];
  const ofQueries = await Promise.all(
    targets.map((query) =>
      found([page.uid, title, nameOf(panel, query)], query.expr, async () => {
        const one = { query, answer: await ask(panel, query, looking) };
        asked.push(one);
        return checks.flatMap((check) => check(panel, one));
      }),
    ),
  );
  const rows = await found([page.uid, title, 'rows'], '', () => rowFaults(panel, asked));
  return [...ofQueries.flat(), ...rows];
}

function nameOf(panel: Panel, query: Query): string {
  return isTable(panel, query) ? columnOf(panel, query) : (query.legendFormat ?? '');
}

/** Points of a happening that Grafana asks for. */
const MARKS = 100;

function ofHappening(page: Page, { name, expr, titleFormat, step }: Annotation, looking: Looking): Promise<Finding[]> {
  const { from, to } = looking.span;
  return found([page.uid, name], expr, async () => {
    const apart = Math.max(millisecondsOf(step ?? looking.scrape), (to - from) / MARKS);
    const { series } = await askPrometheus({ expr }, Math.round(apart / 1000) * 1000, looking);
    if (series.length === 0) return ['has no data'];
    const labels = namedBy({ legendFormat: titleFormat });
    return labels.filter((label) => series.some((one) => !one.labels[label])).map((label) => `has no ${label}`);
  });
}

/** What is wrong with the choices at the top. */
export function choiceFindings({ uid }: Page, choices: ReadonlyMap<string, Resolved>): Finding[] {
  return [...choices.values()]
    .filter(({ options }) => options?.length === 0)
    .map(({ name }) => ({ where: `${uid} / $${name}`, what: 'offers nothing', expr: '' }));
}

async function found(
  where: readonly string[],
  expr: string | undefined,
  look: () => string[] | Promise<string[]>,
): Promise<Finding[]> {
  const finding = (what: string): Finding => ({ where: where.join(' / '), what, expr: expr ?? '' });
  try {
    return (await look()).map(finding);
  } catch (error) {
    return [finding(`fails: ${error instanceof Error ? error.message : String(error)}`)];
  }
}
