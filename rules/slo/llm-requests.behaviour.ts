import type { Severity } from '../../src/promql';
import type { Expectation, Scenario } from '../../test/harness/rules/behaviour';
import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { type EventSeries, defaultSlo } from '../../test/harness/rules/burning';
import { levelAbsent } from '../../test/harness/rules/level-absent';
import { series } from '../../test/harness/rules/series';

/** What people gave up on, however clients say it, is as much as all the rest, and counts neither way. */
const CANCELLED = ['499', 'APIUserAbortError', 'asyncio.CancelledError'];

const requests: EventSeries = {
  slo: defaultSlo('llm-requests'),
  by: 'provider',
  series: (labels, { good, bad, total }) => {
    const of = (outcome: string, status: string) => series('llm_requests_total', { ...labels, outcome, status });
    return {
      [of('ok', '200')]: good,
      [of('error', '529')]: bad,
      ...Object.fromEntries(CANCELLED.map((status) => [of('error', status), total])),
    };
  },
};

/** Six hours with about twenty requests that succeed, and failures in the last of them. */
const night = (provider: string, failures: string) =>
  requests.series({ cluster: 'prod', provider }, { good: '1000+0.06x380', bad: failures, total: '0x380' });

const sixFailures = (severity: Severity): Expectation => ({
  at: '358m',
  severity,
  firing: [{ severity, labels: { cluster: 'prod', provider: 'failing' } }],
  pending: [],
});

const quiet: Scenario = {
  says: 'two failures in a quiet night wake nobody; six do',
  series: {
    ...night('quiet', '1000x320 1001x20 1002x40'),
    ...night('failing', '1000x320 1003x20 1006x40'),
  },
  then: [{ at: '320m', firing: [], pending: [] }, sixFailures('critical'), sixFailures('warning')],
};

export const behaviours = [budgetBurn(requests, [quiet]), levelAbsent(requests)];
