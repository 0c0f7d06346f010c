import { lokiMetrics } from '../../../src/components/loki/metrics';
import { dashboard } from '../../definition';
import { logVariable, textVariable } from '../../variables';
import { course } from './course';
import { list } from './list';
import { numbers } from './numbers';
import { parts } from './parts';
import { hasSessions, streams } from './session';

/** Ids of sessions are in logs and traces alone, never in metrics, so this asks those. */
export const sessions = dashboard({
  uid: 'sessions',
  title: 'Sessions',
  folder: 'Agents',
  audience: 'whoever wants to know what an agent did',
  question: 'which session was it, what happened in it, and what did it cost?',
  about: lokiMetrics.linesReceived,
  labels: [],
  choices: [logVariable('service_name', 'Service', streams), textVariable('session', 'Session begins with', '')],
  refresh: '5m',
  sections: ({ providers }) => {
    const telling = providers.filter(hasSessions);
    return telling.length === 0 ? [] : [numbers, list, course, parts].map((section) => section(telling));
  },
});
