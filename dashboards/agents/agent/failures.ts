import { agentErrors } from '../../../src/catalogue/framework';
import { matches, max } from '../../../src/promql';
import { series } from '../../../src/promql/select';
import type { Section } from '../../definition';
import { column, ranking, timeline } from '../../panels';
import { total } from '../../questions/counted';
import { requests } from '../../questions/requests';

const RANGE = '$__range';

/** Alerts have the labels of what they are about, which no catalogue knows: they are chosen here. */
const firing = series<'gauge', string, 'boolean'>('gauge', 'ALERTS', undefined, {
  alertstate: 'firing',
  cluster: matches('$cluster'),
  team: matches('$team'),
  project: matches('$project'),
  agent: matches('$agent'),
});

export const failures: Section = {
  title: 'What goes wrong?',
  collapsed: true,
  panels: [
    timeline({
      title: 'Alerts about it',
      description: 'When an alert about this agent fired; the runbook of the same name says what to do.',
      query: max(firing, { by: ['alertname'] }),
      legend: '{{alertname}}',
      words: { 1: { text: 'fires', color: 'red' } },
      height: 6,
    }),
    ranking({
      title: 'Errors in its code',
      description: 'Errors by type, as its code tells. Look for the traces of its tasks with the same type.',
      rows: { type: 'Type' },
      columns: [column('Errors', 'count', total(agentErrors, RANGE, ['type']))],
      width: 12,
    }),
    ranking({
      title: 'Failed requests to models',
      description: 'By HTTP status or kind of error: 429 is a rate limit, 5xx is the vendor.',
      rows: { model: 'Model', status: 'Status' },
      columns: [column('Requests', 'count', requests(RANGE, ['model', 'status'], { outcome: 'error' }))],
      width: 12,
    }),
  ],
};
