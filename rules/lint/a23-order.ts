import { up } from '../../src/catalogue/metric';
import { metricNames } from '../../src/promql';
import { alert, group } from './example';
import { callsOf } from './expressions';
import type { Lint } from './lint';
import type { LintedAlert } from './view';

const note = { ...alert, alert: 'AgentIsNew', severity: 'info' } as const;

/** Who reads a group from the top finds first what explains the rest. */
export const order: Lint = {
  id: 'A23',
  says: 'in a group, what is gone comes first, then what is bad, then what will be, then what is worth knowing',
  check: ({ groups }) =>
    groups.flatMap(({ name, rules }) => {
      const alerts = rules.filter((rule): rule is LintedAlert => 'when' in rule);
      return alerts.flatMap((one, index) => {
        const before = alerts[index - 1];
        if (before === undefined || before.name === one.name || placeOf(before) <= placeOf(one)) return [];
        return [
          {
            group: name,
            rule: one.name,
            wrong: `it stands after ${before.name}`,
            instead: `${PLACES[placeOf(one)] ?? ''} before`,
          },
        ];
      });
    }),
  good: group(alert, note),
  bad: group(note, alert),
};

const PLACES = ['what is gone', 'what is bad', 'what will be', 'what is worth knowing'];

function placeOf({ severity, whole, when }: LintedAlert): number {
  if (severity === 'none') return 0;
  if (callsOf(whole, ['absent', 'absent_over_time']).length > 0 || metricNames(when).includes(up.name)) return 0;
  if (severity === 'info') return 3;
  return callsOf(whole, ['predict_linear', 'deriv']).length > 0 ? 2 : 1;
}
