import { counter, gauge } from '../../src/catalogue';
import { matches, max, print, rate, select, signal, sum } from '../../src/promql';

const cost = counter('cost_usd_total', { unit: 'usd', help: 'Cost.', labels: ['client', 'team', 'model'] });
const memory = gauge('memory_bytes', { unit: 'bytes', help: 'Memory.' });
const facts = { title: 'T', role: 'traffic', description: 'D.', legend: 'L' } as const;

test('a signal of a part is about that part, in the clusters that a reader of the panel chooses', () => {
  const made = signal({
    ...facts,
    of: { job: 'loki', namespace: 'observability' },
    unit: 'bytes',
    ask: (_, where) => max(select(memory, where)),
  });
  expect(print(made.panel())).toBe('max(memory_bytes{job="loki", namespace="observability", cluster=~"$cluster"})');
  expect(print(made.rule('5m'))).toBe('max(memory_bytes{job="loki", namespace="observability"})');
});

test('a signal of something else says what it is of, and which variables a dashboard has for it', () => {
  const made = signal({
    ...facts,
    of: { client: matches('claude-code|codex') },
    variables: ['team', 'model'],
    unit: 'usd per second',
    ask: (window, where) => sum(rate(select(cost, where), window), { by: ['model'] }),
  });
  expect(print(made.panel())).toBe(
    'sum by (model) (rate(cost_usd_total{client=~"claude-code|codex", team=~"$team", model=~"$model"}[$__rate_interval]))',
  );
  expect(print(made.rule('1h'))).toBe('sum by (model) (rate(cost_usd_total{client=~"claude-code|codex"}[1h]))');
});

test('a signal keeps its facts', () => {
  const made = signal({ ...facts, of: {}, unit: 'bytes', ask: (_, where) => max(select(memory, where)) });
  expect(made).toMatchObject({ ...facts, unit: 'bytes' });
});
