import { exposition } from '../exposition';
import { blockSpans } from './blocks';
import { History } from './history';

const STEP = 60;
const all = { since: 0, from: 0, before: 241, stepAt: (time: number) => Math.floor(time / STEP) };

/** What a target tells as text, step by step, becomes samples as text. */
function told(steps: readonly string[], hasBeginnings = true): string[] {
  const history = new History({ job: 'j' }, 30, hasBeginnings, (name) => name !== 'unwanted');
  for (const [step, text] of steps.entries()) history.keep(step, exposition(text).values());
  return [...history.samples({ ...all, before: steps.length * STEP })].flatMap((text) => text.trim().split('\n'));
}

test('a value holds from its step to the next', () => {
  expect(told(['# TYPE a gauge\na 1\n', '# TYPE a gauge\na 2\n'])).toEqual([
    'a{job="j"} 1 0',
    'a{job="j"} 1 30',
    'a{job="j"} 2 60',
    'a{job="j"} 2 90',
  ]);
});

test('a counter that comes later was 0 before, if its target says when counters began', () => {
  expect(told(['', '# TYPE a counter\na 5\n'])).toEqual(['a{job="j"} 0 30', 'a{job="j"} 5 60', 'a{job="j"} 5 90']);
  expect(told(['', '# TYPE a counter\na 5\n'], false)).toEqual(['a{job="j"} 5 60', 'a{job="j"} 5 90']);
  expect(told(['', '# TYPE a gauge\na 5\n'])).toEqual(['a{job="j"} 5 60', 'a{job="j"} 5 90']);
});

test('labels of the scrape win, and bounds of buckets are written as Prometheus stores them', () => {
  const text = '# TYPE a histogram\na_bucket{job="own",le="1"} 2\n# TYPE unwanted gauge\nunwanted 1\n';
  expect(told([text])).toEqual([
    'a_bucket{exported_job="own",le="1.0",job="j"} 2 0',
    'a_bucket{exported_job="own",le="1.0",job="j"} 2 30',
  ]);
});

test('what is over a step twice is what it was in the end', () => {
  const history = new History({}, 30, true, () => true);
  for (const value of [1, 2]) history.keep(0, exposition(`# TYPE a counter\na ${value}\n`).values());
  expect([...history.samples({ ...all, before: 30 })]).toEqual(['a{} 2 0\n']);
});

test('spans of time meet at the borders of blocks', () => {
  expect(blockSpans(7000, 20_000)).toEqual([
    { from: 7000, before: 7200 },
    { from: 7200, before: 14_400 },
    { from: 14_400, before: 20_000 },
  ]);
  expect(blockSpans(7200, 14_400)).toEqual([{ from: 7200, before: 14_400 }]);
});
