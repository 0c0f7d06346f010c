import { type Slo, type SloOptions, availability } from '../../rules';
import { rulesOf } from '../../rules/slo/rules';
import { agentTasks } from '../../src/catalogue';
import { print } from '../../src/promql';

function tasks(options: Partial<SloOptions>): Slo {
  return availability({ name: 'tasks', objective: 0.95, of: agentTasks, bad: { outcome: 'error' }, ...options });
}

describe('an alert waits for enough bad events', () => {
  const leastOf = (slo: Slo): number[] =>
    rulesOf(slo).flatMap(({ rules }) =>
      rules.flatMap((rule) =>
        'severity' in rule ? [...print(rule.when).matchAll(/>= (\d+)/g)].map(([, number]) => Number(number)) : [],
      ),
    );

  test('and for enough of all, in each of its windows', () => {
    expect(leastOf(tasks({ objective: 0.99 }))).toEqual([20, 5, 20, 5, 20, 3, 20, 3]);
    const minimumBad = { critical: 10, warning: 7 };
    expect(leastOf(tasks({ objective: 0.99, minimumEvents: 30, minimumBad }))).toEqual([30, 10, 30, 10, 30, 7, 30, 7]);
    expect(leastOf(tasks({ objective: 0.99, minimumBad: { warning: 7 } }))).toEqual([20, 5, 20, 5, 20, 7, 20, 7]);
  });

  test('but need not ask where burning so fast with so many events implies them', () => {
    expect(leastOf(tasks({ objective: 0.95 }))).toEqual([20, 20, 20, 20, 3]);
    expect(leastOf(tasks({ objective: 0.99, minimumEvents: 1000 }))).toEqual([1000, 1000, 1000, 1000]);
  });
});
