import { contentOf, nameOf } from '../model';
import { type Rule, withTarget } from './rule';

/** A query that ignores a variable answers another question than the one at the top of the page. */
export const variables: Rule = {
  says: 'every query uses every variable that the reader can choose, and no others',
  check: (dashboard) => {
    const declared = (dashboard.templating?.list ?? []).filter(({ type }) => type !== 'datasource');
    const names = declared.map(({ name }) => name);
    return contentOf(dashboard).flatMap((panel) =>
      (panel.targets ?? []).flatMap(({ expr, refId = '' }) => {
        if (expr === undefined) return [];
        const used = [...expr.matchAll(/\$\{?(\w+)/g)].flatMap(([, name]) => name ?? []);
        const query = `query ${refId} of ${nameOf(panel)}`;
        return [
          ...names.filter((name) => !used.includes(name)).map((name) => `${query} ignores $${name}`),
          ...used
            .filter((name) => !names.includes(name) && !name.startsWith('__'))
            .map((name) => `${query} uses $${name}, which is not declared`),
        ];
      }),
    );
  },
  good: withTarget({ expr: 'sum(rate(calls_total{cluster=~"${cluster:regex}"}[$__rate_interval]))' }),
  bad: withTarget({ expr: 'sum(rate(calls_total[$__rate_interval]))' }),
};
