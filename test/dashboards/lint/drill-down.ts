import {
  type Asked,
  type DashboardModel,
  type DataLink,
  type Panel,
  contentOf,
  fieldsOf,
  nameOf,
  logqlTargets,
  promqlTargets,
} from '../model';
import { kept } from './queries';
import { type Rule, panel, withPanel } from './rule';

/** A click that leads nowhere, or to everything again, is not made a second time. */
export const drillDown: Rule = {
  id: 'D04',
  says: 'links of panels lead to dashboards that are there, with the time and choices that exist there',
  check: (dashboard, { dashboards }) => {
    const asked = [...promqlTargets(dashboard), ...logqlTargets(dashboard)];
    const ours = namesOf(dashboard);
    return contentOf(dashboard).flatMap((found) => {
      const queries = asked.filter((one) => one.panel === found);
      return linksOf(found).flatMap((link) => {
        const to = dashboards.filter((one) => isTarget(one, link, queries));
        const wrong =
          to.length === 0 ? ['leads nowhere'] : to.flatMap((one) => faults(link, queries, ours, namesOf(one)));
        return wrong.map((what) => `the link "${link.title}" of ${nameOf(found)} ${what}`);
      });
    });
  },
  good: withLink('/d/callers?${__url_time_range}&var-job=${__field.labels.job}&${cluster:queryparam}'),
  bad: withLink('/d/callers?${__url_time_range}&var-job=${__field.labels.pod}&${cluster:queryparam}'),
};

/** What is wrong with a link of a panel with some queries, from a dashboard with some variables to another. */
function faults(
  { url }: DataLink,
  queries: readonly Asked[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  const set = captured(url, /[?&]var-(\w+)=/g);
  const passed = captured(url, /\$\{(\w+):queryparam\}/g);
  const dropped = [
    ...captured(url, /\$\{__field\.labels\.(\w+)\}/g).filter((label) => queries.some((asked) => drops(asked, label))),
    // A row of a table is made of the answers to all of its queries.
    ...captured(url, /\$\{__data\.fields\.(\w+)\}/g).filter((label) => queries.every((asked) => drops(asked, label))),
  ];
  return [
    ...(url.includes('${__url_time_range}') ? [] : ['forgets the time']),
    ...[...set, ...passed]
      .filter((name) => !theirs.includes(name))
      .map((name) => `sets ${name}, which is no choice there`),
    ...passed.filter((name) => !ours.includes(name)).map((name) => `passes ${name} on, which is no choice here`),
    ...dropped.map((label) => `carries ${label}, which its query drops`),
  ];
}

/** What a query of logs answers with is not worked out here: it must speak of the label. */
function drops({ target, expr }: Asked, label: string): boolean {
  return target.datasource?.type === 'loki'
    ? !new RegExp(`\\b${label}\\b`).test(expr)
    : kept(expr)?.includes(label) === false;
}

/** A link may end in what was clicked on: then it leads to the dashboards that its query names, or to all that begin so. */
function isTarget({ uid = '' }: DashboardModel, { url }: DataLink, queries: readonly Asked[]): boolean {
  const [, written = '', clicked] = /^\/d\/([a-z0-9-]*)(\$\{[^}]+\})?\?/.exec(url) ?? [];
  if (clicked === undefined) return uid === written;
  const label = /(\w+)\}$/.exec(clicked)?.[1] ?? '';
  const named = queries.flatMap(({ expr }) => captured(expr, new RegExp(`"${label}", "([a-z0-9-]+)"`, 'g')));
  return named.length === 0 ? uid.startsWith(written) : named.includes(uid.slice(written.length));
}

function linksOf(panel: Panel): DataLink[] {
  return fieldsOf(panel).flatMap(({ links = [] }) => links);
}

function namesOf({ templating }: DashboardModel): string[] {
  return (templating?.list ?? []).map(({ name }) => name);
}

function captured(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}

function withLink(url: string): DashboardModel {
  const { defaults = {} } = panel.fieldConfig ?? {};
  return withPanel({ fieldConfig: { defaults: { ...defaults, links: [{ title: 'Callers', url }] } } });
}
