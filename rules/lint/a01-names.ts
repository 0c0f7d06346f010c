import { selectorsOf } from '../../src/promql';
import { alert, group, withAlert } from './example';
import type { Fault, Lint, Located } from './lint';
import type { LintedGroup, Subject } from './view';

/** A name is what people search for, silence by and say aloud. */
export const names: Lint = {
  id: 'A01',
  says: 'alerts have short names of their own in CamelCase, and groups are small and named',
  check: (subject) => [...subject.groups.flatMap((one) => ofGroup(one, subject)), ...ofAlertNames(subject)],
  good: group(alert, { ...alert, severity: 'critical', for: '2h' }),
  bad: withAlert({ alert: 'agent_failure_rate' }),
};

function ofGroup({ name, rules: all }: LintedGroup, { groups }: Subject): Located[] {
  // What is constant costs nothing: a table of prices may be long.
  const rules = all.filter((rule) => selectorsOf('when' in rule ? rule.when : rule.query).length > 0);
  const same = groups.filter((other) => other.name === name).length;
  const faults: Fault[] = [
    ...(name.length <= 40 && name !== ''
      ? []
      : [
          {
            wrong: 'the name of the group has more than 40 letters, or none',
            instead: 'name what the rules are about',
          },
        ]),
    ...(same === 1 ? [] : [{ wrong: `${same} groups have this name`, instead: 'one group, or another name' }]),
    ...(rules.length <= 20
      ? []
      : [{ wrong: `${rules.length} rules are evaluated one after the other`, instead: 'groups of at most 20 rules' }]),
  ];
  return faults.map((fault) => ({ group: name, ...fault }));
}

function ofAlertNames({ alerts }: Subject): Located[] {
  return alerts.flatMap(({ group: of, name, severity }, index) => {
    const before = alerts.slice(0, index).find((other) => other.name === name);
    const isOther = before !== undefined && (before.group !== of || before.severity === severity);
    return [
      ...(/^[A-Z][A-Za-z0-9]{2,39}$/.test(name)
        ? []
        : [
            {
              group: of,
              rule: name,
              wrong: 'the name is not in CamelCase of 3 to 40 letters',
              instead: 'AgentFailureRate',
            },
          ]),
      ...(isOther
        ? [
            {
              group: of,
              rule: name,
              wrong: `an alert of the group ${before.group} has this name already`,
              instead: 'a name of its own; only the same alert at another severity shares one',
            },
          ]
        : []),
    ];
  });
}
