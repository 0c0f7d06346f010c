import { llmRequests } from '../../src/catalogue/llm';
import { above, and, atLeast, counted, ratio } from '../../src/promql';
import { alert } from '../alert';
import { NOT_CANCELLED } from '../cancelled';
import { spoken } from '../words';
import { BY_MODEL } from './labels';
import { recordedShare } from './recorded-share';

export const llmErrorRate = alert(
  'LlmErrorRate',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    criticalAfter: '1h',
    /** Share of the requests to a model that fail, whatever the reason; those that somebody gave up on do not. */
    threshold: ratio(0.1),
    /** What the share is of: the requests that ended in it. */
    window: '10m',
    /** Requests that must have ended in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, window, atLeastRequests }) => {
    const { records, all, share } = recordedShare({
      of: llmRequests,
      where: { outcome: 'error', status: NOT_CANCELLED },
      by: BY_MODEL,
      level: 'client_model',
      window,
    });
    return {
      records,
      when: and(above(share, threshold), atLeast(all, counted(atLeastRequests))),
      summary: 'Requests to a model fail.',
      description: `{{ $value | humanizePercentage }} of the requests of {{ $labels.client }} ({{ $labels.team }}) to {{ $labels.model }} of {{ $labels.provider }} failed within ${spoken(window)}.`,
    };
  },
);
