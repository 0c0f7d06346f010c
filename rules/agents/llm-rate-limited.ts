import { llmRequests } from '../../src/catalogue/llm';
import { above, and, atLeast, counted, increase, matches, ratio, recorded, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_MODEL } from './labels';
import { share } from '../share';

/** Clients that see no status tell the class or the code of the error instead. */
const LIMITED = matches('429|RateLimitError|rate_limit_.*');

export const llmRateLimited = alert(
  'LlmRateLimited',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '5m',
    /** Share of the requests to a model that the vendor refuses because there are too many. */
    threshold: ratio(0.05),
    /** What the share is of: the requests that ended in it. */
    window: '15m',
    /** Requests that must have ended in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, window, atLeastRequests }) => {
    const recording = {
      record: `client_model:llm_requests:increase${window}`,
      query: sum(increase(select(llmRequests), window), BY_MODEL),
    };
    const asked = recorded(recording);
    const limited = sum(increase(select(llmRequests, { status: LIMITED }), window), BY_MODEL);
    return {
      records: [recording],
      when: and(above(share(limited, asked), threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'A vendor refuses requests because there are too many.',
      description: `{{ $labels.provider }} refused {{ $value | humanizePercentage }} of the requests of {{ $labels.client }} ({{ $labels.team }}) to {{ $labels.model }} within ${spoken(window)}, because of a rate limit.`,
    };
  },
);
