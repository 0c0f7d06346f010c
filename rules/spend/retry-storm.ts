import { llmRequests } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  type Window,
  above,
  and,
  atLeast,
  counted,
  divide,
  increase,
  multiply,
  ratio,
  recorded,
  select,
  sum,
} from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_MODEL, type OfModel } from './labels';
import { hoursKnown, usualPeak } from './past';

const requestsOfModel = (window: Window): RecordingRule<OfModel, 'count'> => ({
  record: `team_project_client_model:llm_requests:increase${window}`,
  query: sum(increase(select(llmRequests), window), BY_MODEL),
});

export const retryStorm = alert(
  'RetryStorm',
  {
    severity: 'warning',
    for: '5m',
    keepFiringFor: '5m',
    /** Share of the requests that fail. */
    threshold: ratio(0.5),
    /** How many times its usual peak a client may ask; the peak is what it exceeds in one of a hundred hours. */
    timesUsual: 2,
    /** What requests are counted over. */
    window: '15m',
    /** Requests that must have ended in the window. */
    atLeastRequests: 200,
    /** Hours of the seven days before the last one that must be known: three days, for a weekend alone is no past. */
    atLeastHours: 72,
  },
  ({ threshold, timesUsual, window, atLeastRequests, atLeastHours }) => {
    const all = requestsOfModel(window);
    const failed = sum(increase(select(llmRequests, { outcome: 'error' }), window), BY_MODEL);
    const many = and(
      atLeast(recorded(all), counted(atLeastRequests)),
      above(recorded(all), multiply(usualPeak(all), timesUsual)),
    );
    const known = atLeast(hoursKnown(all), counted(atLeastHours));
    return {
      records: [all],
      when: and(and(above(divide(failed, above(recorded(all), 0)), threshold), many), known),
      exceptions: { A11: 'a client that never failed has no storm' },
      summary: 'A client asks again and again for what fails.',
      description: `{{ $value | humanizePercentage }} of the requests of {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) to {{ $labels.model }} fail, and within ${spoken(window)} it asked more than ${timesUsual} times as often as at its usual peak.`,
    };
  },
);
