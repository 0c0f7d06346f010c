import { agentTasks } from '../../src/catalogue/framework';
import { above, increase, metricNames, print, recorded, select, sum } from '../../src/promql';
import { alert, group } from './example';
import { secondsOf } from './facts';
import type { Lint, Located } from './lint';
import type { LintedGroup, LintedRecording, Subject } from './view';

const recording = {
  record: 'agent:agent_tasks:increase10m',
  query: sum(increase(select(agentTasks), '10m'), { by: ['cluster', 'team', 'agent'] }),
};
const reading = { ...alert, when: above(recorded(recording), 0) };

/** A rule sees what those before it wrote; one that comes too early sees the last round. */
export const groups: Lint = {
  id: 'A20',
  says: 'recordings stand before what reads them, once, and are as fresh as samples must be',
  check: (subject) => [...subject.groups.flatMap(ofInterval), ...subject.groups.flatMap(ofOrder), ...repeated(subject)],
  good: group(recording, reading),
  bad: group(reading, recording),
};

function ofInterval({ name, interval }: LintedGroup): Located[] {
  return (secondsOf(interval) ?? 0) <= 300
    ? []
    : [
        {
          group: name,
          wrong: `it is evaluated every ${interval ?? ''}: between, its series are gone`,
          instead: '5m at most',
        },
      ];
}

function ofOrder({ name: group, rules }: LintedGroup): Located[] {
  return rules.flatMap((rule, index) => {
    const read = metricNames('when' in rule ? rule.when : rule.query);
    return rules
      .slice(index + 1)
      .filter((later): later is LintedRecording => 'query' in later && read.includes(later.name))
      .map((later) => ({
        group,
        rule: rule.name,
        wrong: `it reads ${later.name}, which is recorded after it`,
        instead: 'the recording first',
      }));
  });
}

function repeated({ recordings, alerts }: Subject): Located[] {
  const rules = [
    ...recordings.map(({ labels, ...of }) => ({ ...of, key: `${of.name} ${keyOf(labels)}` })),
    ...alerts.map(({ group: of, name, severity, labels, when }) => ({
      group: of,
      name,
      key: `${name} ${keyOf({ ...labels, severity: severity ?? '' })} ${print(when)}`,
    })),
  ];
  return rules
    .filter(({ key }, index) => rules.findIndex((other) => other.key === key) < index)
    .map(({ group: of, name }) => ({ group: of, rule: name, wrong: 'it is there twice', instead: 'once' }));
}

const keyOf = (labels: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(labels).toSorted());
