import { contentOf, nameOf } from '../model';
import { kept, selected } from './queries';
import { type Rule, dashboard } from './rule';

const [alerts] = dashboard.annotations?.list ?? [];

/** The first question about a curve is what happened when it began to rise. */
export const happenings: Rule = {
  id: 'D11',
  says: 'alerts that fire are marked where something is drawn over time, and marks name only labels that their queries keep',
  check: (dashboard) => {
    const { annotations } = dashboard;
    const hasCourse = contentOf(dashboard).some(({ type }) =>
      ['timeseries', 'heatmap', 'state-timeline'].includes(type),
    );
    const shown = (annotations?.list ?? []).filter(({ enable }) => enable === true);
    const firing = shown.some(({ expr = '' }) =>
      selected(expr).some(({ name, matchers }) => name === 'ALERTS' && matchers['alertstate'] === 'firing'),
    );
    return [
      ...(firing || !hasCourse ? [] : ['alerts that fire are not marked']),
      ...shown.flatMap(({ name, expr = '', titleFormat = '' }) =>
        [...titleFormat.matchAll(/\{\{(\w+)\}\}/g)]
          .filter(([, label = '']) => kept(expr)?.includes(label) === false)
          .map(
            ([, label = '']) => `the mark ${nameOf({ type: '', title: name })} names ${label}, which its query drops`,
          ),
      ),
    ];
  },
  good: { ...dashboard, annotations: { list: alerts && [alerts, { ...alerts, expr: 'up', titleFormat: '{{job}}' }] } },
  bad: { ...dashboard, annotations: { list: alerts && [{ ...alerts, titleFormat: '{{severity}}' }] } },
};
