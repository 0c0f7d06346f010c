import { up } from '../../src/catalogue/metric';
import { type AlertRule, absent, promql, select } from '../../src/promql';
import { group } from './example';
import { callsOf, all } from './expressions';
import { type Fault, type Lint, type Located, at } from './lint';
import type { LintedAlert, Subject } from './view';

const missing: AlertRule = {
  alert: 'PartMissing',
  when: absent(select(up, { job: 'loki' })),
  for: '10m',
  severity: 'critical',
  labels: { service: 'stack' },
  summary: 'A part of the stack has no targets.',
  description: 'Prometheus knows no target of {{ $labels.job }}.',
};

/** What is not there is not below anything: only `absent` sees it. */
export const absence: Lint = {
  id: 'A16',
  says: 'of every job somebody hears when it is gone, and which one it is',
  check: (subject) => [...subject.alerts.flatMap((alert) => at(alert, ofAlert(alert))), ...unwatched(subject)],
  good: group(missing),
  bad: group({ ...missing, when: promql('absent(up{job="gateway"} == 1)') }),
  facts: { whole: { jobs: ['loki'] } },
};

function ofAlert(alert: LintedAlert): Fault[] {
  const calls = callsOf(alert.when.expression, ['absent', 'absent_over_time']);
  const isPlain = calls.every(({ arguments: [of] }) => of?.type === 'selector' || of?.type === 'range');
  return [
    ...(isPlain ? [] : [{ wrong: 'absent of a comparison says not what is absent', instead: 'absent of a selector' }]),
    ...(calls.length === 0 || alert.for !== undefined
      ? []
      : [{ wrong: 'it fires while a program starts', instead: 'say `for`, such as 10m' }]),
  ];
}

/** Jobs whose absence no alert asks for. */
function unwatched({ facts, alerts }: Subject): Located[] {
  const watched = alerts
    .flatMap(({ when }) => callsOf(when.expression, ['absent', 'absent_over_time']))
    .flatMap((call) => all(call, 'selector'))
    .filter(({ name }) => name === up.name)
    .flatMap(({ matchers }) => matchers.filter(({ label, operator }) => label === 'job' && operator === '='));
  return (facts.whole?.jobs ?? [])
    .filter((job) => !watched.some(({ value }) => value === job))
    .map((job) => ({
      wrong: `nobody hears when the job ${job} is gone`,
      instead: `absent(select(up, { job: '${job}' }))`,
    }));
}
