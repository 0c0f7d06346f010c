import { samplesOfAlert } from './pending';
import type { Rule } from './rule';

const rule: Rule = {
  type: 'alerting',
  name: 'Slow',
  query: 'latency > 1',
  labels: { severity: 'info', of: '{{ $labels.model }}' },
  interval: 60,
  duration: 120,
  keepFiringFor: 60,
};

/** The states of an alert at its times, if its expression held at some. */
function states(...times: number[]): string[] {
  const text = samplesOfAlert(
    rule,
    { metric: { __name__: 'latency', model: 'm' }, values: times.map((time) => [time, '2']) },
    900,
  );
  return [...text.matchAll(/alertstate="(\w+)"\} 1 (\d+)$/gm)].map(([, state, time]) => `${state ?? ''} ${time ?? ''}`);
}

test('an alert is pending until its time has come, and goes on a while when its cause is gone', () => {
  expect(states(0, 60, 120, 180)).toEqual(['pending 0', 'pending 60', 'firing 120', 'firing 180', 'firing 240']);
});

test('an alert that is gone before it fired begins anew', () => {
  expect(states(0, 60, 240)).toEqual(['pending 0', 'pending 60', 'pending 240']);
});

test('a gap that an alert outlasts is none', () => {
  expect(states(0, 60, 120, 240)).toEqual([
    'pending 0',
    'pending 60',
    'firing 120',
    'firing 180',
    'firing 240',
    'firing 300',
  ]);
});

test('nothing is told of later than it is', () => {
  expect(states(780, 840, 900)).toEqual(['pending 780', 'pending 840', 'firing 900']);
});

test('labels are those of the series and of the rule', () => {
  const text = samplesOfAlert(rule, { metric: { __name__: 'latency', model: 'm' }, values: [[0, '2']] }, 0);
  expect(text).toBe(
    'ALERTS{model="m",severity="info",of="m",alertname="Slow",alertstate="pending"} 1 0\n' +
      'ALERTS_FOR_STATE{model="m",severity="info",of="m",alertname="Slow"} 0 0\n',
  );
});
