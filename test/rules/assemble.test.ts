import { type AlertChanges, type AlertGroup, alert, assemble } from '../../rules';
import { gauge } from '../../src/catalogue';
import { above, counted, max, recorded, ruleFile, select } from '../../src/promql';

const waiting = gauge('waiting', { unit: 'count', help: 'Who waits.', labels: ['queue'] });
const absentMetric = gauge('never_emitted', { unit: 'count', help: 'Nothing.' });
const record = { record: 'queue:waiting:max', query: max(select(waiting), { by: ['queue'] }) };

const queueLong = alert(
  'QueueLong',
  {
    severity: 'warning',
    for: '5m',
    /** How many may wait. */
    threshold: counted(10),
  },
  ({ threshold }) => ({
    when: above(recorded(record), threshold),
    records: [record],
    summary: 'A queue is long.',
    description: '{{ $value }} wait in {{ $labels.queue }}.',
  }),
);
const queueVeryLong = alert('QueueVeryLong', { severity: 'critical' }, () => ({
  when: above(recorded(record), counted(100)),
  records: [record],
  summary: 'A queue is very long.',
  description: '{{ $value }} wait in {{ $labels.queue }}.',
}));
const neverFires = alert('NeverFires', { severity: 'info' }, () => ({
  when: above(select(absentMetric), counted(1)),
  summary: 'Never.',
  description: 'Never.',
}));
const groups = [
  { name: 'queues', service: 'shop', alerts: [queueLong, queueVeryLong, neverFires] },
] as const satisfies readonly AlertGroup[];

/** Part of a stack that emits one metric. */
const context = { parts: [{ scrape: [], emits: [waiting] }], budgets: [] };
const assembled = (changes: AlertChanges<(typeof groups)[number]['alerts'][number]>) =>
  assemble(groups, context, changes).flatMap((group) => ruleFile(group).groups);

test('recordings come first, and once, however many alerts read them', () => {
  expect(assembled({})).toMatchObject([
    { name: 'queues', rules: [{ record: 'queue:waiting:max' }, { alert: 'QueueLong' }, { alert: 'QueueVeryLong' }] },
  ]);
});

test('an alert has its severity, its duration and the service of its group', () => {
  expect(assembled({ QueueVeryLong: 'off' })).toMatchObject([
    { rules: [{}, { for: '5m', labels: { severity: 'warning', service: 'shop' } }] },
  ]);
});

test('an alert that is switched off is not there', () => {
  expect(assembled({ QueueLong: 'off', QueueVeryLong: 'off' })).toEqual([]);
});

test('a parameter that is changed is changed in the query', () => {
  expect(assembled({ QueueLong: { threshold: counted(20), for: '1h' }, QueueVeryLong: 'off' })).toMatchObject([
    { rules: [{}, { expr: 'queue:waiting:max > 20', for: '1h' }] },
  ]);
});

test('an alert that grows critical is there twice: as it is, and critical after a while', () => {
  expect(assembled({ QueueLong: { criticalAfter: '2h' }, QueueVeryLong: 'off' })).toMatchObject([
    {
      rules: [
        {},
        { alert: 'QueueLong', for: '5m', labels: { severity: 'warning' } },
        { alert: 'QueueLong', for: '2h', labels: { severity: 'critical' } },
      ],
    },
  ]);
});

test('an alert about what nothing emits is not shipped, nor the recordings that only it reads', () => {
  expect(assemble(groups, { parts: [], budgets: [] }, {})).toEqual([]);
});

test('one name for two recordings is refused', () => {
  const other = alert('Other', { severity: 'info' }, () => ({
    when: above(select(waiting), counted(1)),
    records: [{ record: record.record, query: select(waiting) }],
    summary: 'Other.',
    description: 'Other.',
  }));
  expect(() => assemble([{ name: 'g', service: 's', alerts: [queueLong, other] }], context, {})).toThrow(
    'queue:waiting:max is recorded of two queries: max by (queue) (waiting) and waiting',
  );
});
