import { llmTimeToFirstToken } from '../../src/catalogue/llm';
import { above, and, atLeast, countOf, counted, increase, seconds, sum } from '../../src/promql';
import { alert } from '../alert';
import { slowest } from '../slowest';
import { spoken } from '../words';

/** All teams wait for the same model. */
const BY_MODEL = { by: ['cluster', 'client', 'provider', 'model'] } as const;

export const timeToFirstTokenSlow = alert(
  'TimeToFirstTokenSlow',
  {
    severity: 'info',
    for: '15m',
    keepFiringFor: '5m',
    /** How long a model may think before it begins to answer. A bucket's bound. */
    threshold: seconds(15),
    /** Which of the requests is looked at: of 0.95, the fastest of the slowest twentieth. */
    quantile: 0.95,
    /** Requests that are looked at. */
    window: '15m',
    /** Requests that must have been answered in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, quantile, window, atLeastRequests }) => {
    const waited = slowest(llmTimeToFirstToken, { quantile, window, by: BY_MODEL });
    const asked = sum(increase(countOf(llmTimeToFirstToken), window), BY_MODEL);
    return {
      when: and(above(waited, threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'A model is slow to begin its answers.',
      description: `{{ $labels.model }} of {{ $labels.provider }} lets {{ $labels.client }} wait {{ $value | humanizeDuration }} for the first token in the slowest requests of ${spoken(window)}.`,
    };
  },
);
