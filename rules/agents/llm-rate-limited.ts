import { llmRequests } from '../../src/catalogue/llm';
import { RATE_LIMITED } from '../../src/catalogue/rate-limited';
import { above, and, atLeast, counted, matches, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_MODEL } from './labels';
import { recordedShare } from './recorded-share';

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
    const { records, all, share } = recordedShare({
      of: llmRequests,
      where: { status: matches(RATE_LIMITED) },
      by: BY_MODEL,
      level: 'client_model',
      window,
    });
    return {
      records,
      when: and(above(share, threshold), atLeast(all, counted(atLeastRequests))),
      summary: 'A vendor refuses requests because there are too many.',
      description: `{{ $labels.provider }} refused {{ $value | humanizePercentage }} of the requests of {{ $labels.client }} ({{ $labels.team }}) to {{ $labels.model }} within ${spoken(window)}, because of a rate limit.`,
    };
  },
);
