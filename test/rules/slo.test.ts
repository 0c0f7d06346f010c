import {
  DEFAULT_SLOS,
  type Slo,
  type SloOptions,
  availability,
  costPerTask,
  custom,
  latency,
  shippedRules,
  sloRules,
} from '../../rules';
import { rulesOf } from '../../rules/slo/rules';
import { agentTaskDuration, agentTasks, deploymentLeadTime, histogram, llmRequests } from '../../src/catalogue';
import { type Window, increase, minus, print, seconds, select, sum, usd } from '../../src/promql';
import { claudeCode, framework } from '../../src/providers';
import { fullContext } from '../stacks/rules';
import { watchedParts } from '../stacks/watched';

function tasks(options: Partial<SloOptions> = {}): Slo {
  return availability({ name: 'tasks', objective: 0.95, of: agentTasks, bad: { outcome: 'error' }, ...options });
}

const nothing = { parts: [], budgets: [] };
const namesOf = (groups: ReturnType<typeof sloRules>): string[] => groups.map(({ name }) => name);
const alertsOf = (slo: Slo): string[] =>
  rulesOf(slo).flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule.alert] : [])));

/** How a recording of an SLO asks. */
function recorded(slo: Slo, name: string): string {
  const found = rulesOf(slo).flatMap(({ rules }) => rules.filter((rule) => 'record' in rule && rule.record === name));
  return found.map((rule) => ('record' in rule ? print(rule.query) : '')).join('\n');
}

describe('an SLO that cannot be kept or named is refused, with what to write instead:', () => {
  test.each<[string, () => Slo, string]>([
    [
      'a percentage',
      () => tasks({ objective: 99 }),
      'the SLO tasks has the objective 99: write a share between 0 and 1, as 99 % is 0.99.',
    ],
    ['all of it', () => tasks({ objective: 1 }), 'All of them cannot be promised: nothing would be left to spend.'],
    ['nothing', () => tasks({ objective: 0 }), 'write a share between 0 and 1, as 99 % is 0.99.'],
    [
      'so little that a page would never fire',
      () => tasks({ objective: 0.9 }),
      "cannot burn 14.4 times as fast as it may: that is 144% failures with a budget of 10%, so that the alert of 5m and 1h would never fire. Write an objective from 0.9307 on, or unreachable: 'drop'",
    ],
    [
      'a name with spaces',
      () => tasks({ name: 'Agent tasks' }),
      'write words in small letters with dashes between them, such as agent-tasks',
    ],
    ['a name in CamelCase', () => tasks({ name: 'agentTasks' }), '"agentTasks" cannot name an SLO'],
    [
      'a name that is too long for its alerts',
      () => tasks({ name: 'tasks-of-all-agents-of-all' }),
      'at most 25 characters',
    ],
    ['half an event', () => tasks({ minimumEvents: 0.5 }), 'has minimumEvents 0.5: write a whole number from 1 on'],
    [
      'no bad event',
      () => tasks({ minimumBad: { warning: 0 } }),
      'has minimumBad.warning 0: write a whole number from 1 on',
    ],
    [
      'a threshold between two buckets',
      () => latency({ name: 'slow', objective: 0.95, of: agentTaskDuration, within: seconds(45) }),
      'is within 45 seconds, where agent_task_duration_seconds has no bucket: write one of 0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800',
    ],
    [
      'a price between two buckets',
      () => costPerTask({ objective: 0.95, below: usd(3) }),
      'the SLO task-cost is within 3 usd, where agent_task_cost_usd has no bucket: write one of 0.01,',
    ],
    [
      'a histogram of unknown buckets',
      () =>
        latency({
          name: 'slow',
          objective: 0.95,
          of: histogram('wait_seconds', { unit: 'seconds', help: 'Waits.' }),
          within: seconds(1),
        }),
      'needs a bucket of wait_seconds, whose bounds are not known: give the metric `buckets`',
    ],
    [
      'a condition twice',
      () => tasksWhere({ outcome: 'ok' }),
      'has outcome in `bad` and in `where`: a label can be in one',
    ],
    [
      'queries by different labels',
      () =>
        custom({
          name: 'mine',
          objective: 0.95,
          bad: (window) => all(window, ['team']),
          total: (window) => all(window, []),
        }),
      'counts bad and all events by different labels (team and ): sum both by the same',
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });

  test('a label that the metric has not', () => {
    // What the compiler would refuse, programs without types can write.
    const by: readonly string[] = ['tema'];
    const typed = by as readonly 'team'[];
    expect(() =>
      availability({ name: 'tasks', objective: 0.95, of: agentTasks, bad: { outcome: 'error' }, by: typed }),
    ).toThrow(
      'the SLO tasks is by tema, which agent_tasks_total has not: write one of provider, client, team, project, environment, agent, kind, outcome',
    );
  });

  test('a name that another has', () => {
    expect(() => sloRules([tasks(), tasks({ objective: 0.99 })], nothing)).toThrow(
      'there are two SLOs named tasks: give each a name of its own',
    );
  });
});

function tasksWhere(where: { readonly outcome: string }): Slo {
  return availability({ name: 'tasks', objective: 0.95, of: agentTasks, bad: { outcome: 'error' }, where });
}

function all(window: Window, by: readonly 'team'[]) {
  return sum(increase(select(agentTasks), window), { by });
}

describe('what cannot fire', () => {
  const factorsOf = (slo: Slo): string[] =>
    rulesOf(slo).flatMap(({ rules }) =>
      rules.flatMap((rule) =>
        'severity' in rule ? [...print(rule.when).matchAll(/> ([\d.]+)/g)].map(([, factor]) => factor ?? '') : [],
      ),
    );

  test('is left out where that is asked for', () => {
    expect(factorsOf(tasks({ objective: 0.9, unreachable: 'drop' }))).toEqual(['6', '6', '3', '3', '1', '1']);
    expect(factorsOf(tasks({ objective: 0.5, unreachable: 'drop' }))).toEqual(['1', '1']);
    expect(factorsOf(tasks({ objective: 0.9, page: false }))).toEqual(['3', '3', '1', '1']);
  });

  test('is nothing from 0.9306 on', () => {
    expect(factorsOf(tasks({ objective: 0.9307 }))).toHaveLength(8);
  });
});

describe('the default SLOs', () => {
  test('are those of which something in the stack tells', () => {
    const names = (parts: ReturnType<typeof watchedParts>) =>
      namesOf(sloRules(DEFAULT_SLOS, { parts, budgets: [] })).filter((name) => name.endsWith('-alerts'));
    expect(names(watchedParts())).toEqual([]);
    expect(names(watchedParts({ providers: [claudeCode()] }))).toEqual([
      'slo-llm-requests-alerts',
      'slo-llm-request-duration-alerts',
      'slo-llm-first-token-alerts',
      'slo-agent-tools-alerts',
    ]);
    expect(names(watchedParts({ providers: [framework()] }))).toHaveLength(DEFAULT_SLOS.length);
  });

  test('are judged by few labels, none of which is an agent', () => {
    for (const { by } of DEFAULT_SLOS) {
      expect(by).toHaveLength(2);
      expect(by).not.toContain('agent');
    }
  });

  test('wake somebody for what fails, and never for what is slow or dear or normal', () => {
    expect(DEFAULT_SLOS.filter(({ page }) => page).map(({ name }) => name)).toEqual(['agent-tasks', 'llm-requests']);
  });

  test('can be replaced, and switched off; what somebody writes is kept, whoever tells of it', () => {
    const sloGroups = (slos?: readonly Slo[] | 'none') =>
      namesOf(shippedRules(fullContext(), {}, slos)).filter((name) => name.startsWith('slo-'));
    expect(sloGroups()).toHaveLength(2 * DEFAULT_SLOS.length);
    expect(sloGroups('none')).toEqual([]);
    expect(namesOf(shippedRules(nothing, {}, [...DEFAULT_SLOS, tasks()]))).toEqual(
      expect.arrayContaining(['slo-tasks-recordings', 'slo-tasks-alerts']),
    );
    expect(sloGroups([tasks()])).toEqual(['slo-tasks-recordings', 'slo-tasks-alerts']);
  });
});

test('groups are small, and alerts are called after their SLO', () => {
  for (const slo of [...DEFAULT_SLOS, tasks({ name: 'as-long-as-it-can-be-name' })]) {
    for (const { name, rules } of rulesOf(slo)) {
      expect(rules.length).toBeLessThanOrEqual(20);
      expect(name.length).toBeLessThanOrEqual(40);
    }
    for (const alert of alertsOf(slo)) expect(alert).toMatch(/^[A-Z][A-Za-z]{1,39}$/);
  }
  expect(alertsOf(tasks({ name: 'shop-tasks' }))).toEqual([
    'ShopTasksErrorBudgetBurn',
    'ShopTasksErrorBudgetBurn',
    'ShopTasksAbsent',
  ]);
});

describe('counters are read once, over five minutes,', () => {
  const reads = (slo: Slo, metric: string): string[] =>
    rulesOf(slo).flatMap(({ rules }) =>
      rules.flatMap((rule) => ('record' in rule && print(rule.query).includes(metric) ? [rule.record] : [])),
    );

  test('by two recordings, whatever the windows', () => {
    expect(reads(tasks(), 'agent_tasks_total')).toEqual(['slo:sli_total:increase5m', 'slo:sli_bad:increase5m']);
    expect(recorded(tasks(), 'slo:sli_error:ratio_rate3d')).toBe(
      'sum_over_time(slo:sli_bad:increase5m{slo="tasks"}[3d]) / on (cluster) (sum_over_time(slo:sli_total:increase5m{slo="tasks"}[3d]) > 0)',
    );
  });

  test('with those left out that count neither way', () => {
    const slo = availability({
      name: 'calls',
      objective: 0.99,
      of: llmRequests,
      bad: { outcome: 'error' },
      where: { provider: 'openai' },
      by: ['model'],
    });
    expect(recorded(slo, 'slo:sli_total:increase5m')).toBe(
      'sum by (cluster, model) (increase(llm_requests_total{provider="openai"}[5m]))',
    );
  });

  test('of whatever somebody counts', () => {
    const total = (window: Window) => all(window, ['team']);
    const ok = (window: Window) => sum(increase(select(agentTasks, { outcome: 'ok' }), window), { by: ['team'] });
    const slo = custom({ name: 'mine', objective: 0.95, total, bad: (window) => minus(total(window), ok(window)) });
    expect(slo.by).toEqual(['team']);
    expect(recorded(slo, 'slo:sli_total:increase5m')).toBe('sum by (team) (increase(agent_tasks_total[5m]))');
  });
});

test('a bound is found as Prometheus 2 and 3 write it', () => {
  const bucketOf = (within: number): string =>
    recorded(
      latency({ name: 'slow', objective: 0.95, of: agentTaskDuration, within: seconds(within) }),
      'slo:sli_bad:increase5m',
    );
  expect(bucketOf(300)).toContain('le=~"300(\\\\.0)?"');
  expect(bucketOf(0.5)).toContain('le="0.5"');
  expect(() =>
    latency({ name: 'lead', objective: 0.95, of: deploymentLeadTime, within: seconds(14_400) }),
  ).not.toThrow();
});
