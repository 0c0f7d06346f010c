import { llmRequests } from '../../src/catalogue/llm';
import { above, and, atLeast, counted, increase, ratio, recorded, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_MODEL } from './labels';
import { share } from '../share';

export const llmErrorRate = alert(
  'LlmErrorRate',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    criticalAfter: '1h',
    /** Share of the requests to a model that fail, whatever the reason. */
    threshold: ratio(0.1),
    /** What the share is of: the requests that ended in it. */
    window: '10m',
    /** Requests that must have ended in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, window, atLeastRequests }) => {
    const recording = {
      record: `client_model:llm_requests:increase${window}`,
      query: sum(increase(select(llmRequests), window), BY_MODEL),
    };
    const asked = recorded(recording);
    const failed = sum(increase(select(llmRequests, { outcome: 'error' }), window), BY_MODEL);
    return {
      records: [recording],
      when: and(above(share(failed, asked), threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'Requests to a model fail.',
      description: `{{ $value | humanizePercentage }} of the requests of {{ $labels.client }} ({{ $labels.team }}) to {{ $labels.model }} of {{ $labels.provider }} failed within ${spoken(window)}.`,
    };
  },
);
