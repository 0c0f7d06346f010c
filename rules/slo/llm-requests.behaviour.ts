import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { type EventSeries, defaultSlo } from '../../test/harness/rules/burning';
import { levelAbsent } from '../../test/harness/rules/level-absent';

/** What people gave up on, however clients say it, is as much as all the rest, and counts neither way. */
const CANCELLED = ['499', 'APIUserAbortError', 'asyncio.CancelledError'];

const requests: EventSeries = {
  slo: defaultSlo('llm-requests'),
  by: 'provider',
  series: ({ cluster = '', provider = '', instance = '' }, { good, bad, total }) => {
    const series = (outcome: string, status: string) =>
      `llm_requests_total{cluster="${cluster}", provider="${provider}", instance="${instance}", outcome="${outcome}", status="${status}"}`;
    return {
      [series('ok', '200')]: good,
      [series('error', '529')]: bad,
      ...Object.fromEntries(CANCELLED.map((status) => [series('error', status), total])),
    };
  },
};

export const behaviours = [budgetBurn(requests), levelAbsent(requests)];
