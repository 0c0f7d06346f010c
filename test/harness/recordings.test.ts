import { recording } from '../e2e/replay';
import { type Sender, recordedText, recordingsOf, requestsIn, truth } from './recordings';

const SENDERS: readonly Sender[] = ['claude', 'codex', 'gemini', 'gen-ai'];
const names = SENDERS.flatMap(recordingsOf);
const END = new Date('2030-01-02T03:04:05.678Z');

const timesIn = (text: string): bigint[] =>
  [...text.matchAll(/[tT]imeUnixNano":"(\d+)"/g)].map(([, time]) => BigInt(time ?? 0));

/** The requests without the times that are fields of OTLP: all that must not change. */
const timeless = (text: string): unknown => requestsIn(text.replaceAll(/([tT]imeUnixNano":)"\d+"/g, '$1""'));

test('there are recordings of every sender, each with its truth', () => {
  expect(SENDERS.map((sender) => recordingsOf(sender).length)).toEqual([8, 7, 7, 3]);
  expect(names.filter((name) => truth(name).totals.model_requests === 0)).toEqual([]);
});

describe('a recording that is shifted in time', () => {
  test.each(names)('%s ends then, keeps its intervals, and is otherwise the same', (name) => {
    const original = recordedText(name);
    const shifted = recording(name, END)
      .requests.map((request) => JSON.stringify(request))
      .join('\n');
    const [before, after] = [timesIn(original), timesIn(shifted)];
    const [first = 0n] = before.filter((time) => time > 0n);
    const shift = (after[before.indexOf(first)] ?? 0n) - first;
    expect(after).toEqual(before.map((time) => (time === 0n ? 0n : time + shift)));
    expect(after.reduce((a, b) => (a > b ? a : b))).toBe(BigInt(END.getTime()) * 1_000_000n);
    expect(timeless(shifted)).toEqual(timeless(original));
  });

  test('keeps a time that says "none", and the times that producers write into attributes', () => {
    expect(timesIn(recordedText('codex/success'))).toContain(0n);
    const stamps = (text: string): string[] => text.match(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g) ?? [];
    const shifted = JSON.stringify(recording('claude/success', END).requests);
    expect(stamps(shifted)).toEqual(stamps(recordedText('claude/success')));
    expect(stamps(shifted).length).toBeGreaterThan(0);
  });
});
