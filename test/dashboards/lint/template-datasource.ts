import { type Rule, dashboard } from './rule';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  prometheus: ['datasource', 'prometheus_datasource'],
  loki: ['loki_datasource'],
  jaeger: ['jaeger_datasource'],
};

/** Links between dashboards keep what was chosen by its name. */
export const templateDatasource: Rule = {
  linter: 'template-datasource-rule',
  says: 'data sources are chosen under the names that all dashboards have for them',
  check: ({ templating }) => {
    const sources = (templating?.list ?? []).filter(({ type }) => type === 'datasource');
    return [
      ...(sources.length === 0 ? ['no data source can be chosen'] : []),
      ...sources
        .filter(({ name, query }) => !NAMES[String(query)]?.includes(name))
        .map(({ name, query }) => `the data source of type ${String(query)} is called ${name}`),
      ...sources.filter(({ label = '' }) => label === '').map(({ name }) => `$${name} has no label`),
    ];
  },
  good: {
    ...dashboard,
    templating: { list: [{ name: 'loki_datasource', type: 'datasource', label: 'Logs', query: 'loki' }] },
  },
  bad: {
    ...dashboard,
    templating: { list: [{ name: 'source', type: 'datasource', label: 'Metrics', query: 'prometheus' }] },
  },
};
