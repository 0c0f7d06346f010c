// What was measured, as a table: each group against the interval in which it has to be done.

/** A share as people read it. */
export const percent = (share) => `${(share * 100).toFixed(2)} %`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * The figures of every group, of its own interval. What was measured is the least that it takes: its past is thin. At
 * most it takes that times the samples that are missing, as if it had nothing else to do.
 */
export function figures(rounds, intervals) {
  return [...rounds]
    .map(([name, found]) => {
      const interval = intervals.get(name);
      const seconds = median(found.map((one) => one.measured));
      const max = Math.max(...found.map((one) => one.measured));
      const whole = median(found.map((one) => one.seconds));
      const slowest = found.at(-1).slowest?.name;
      return { name, interval, seconds, max, share: seconds / interval, wholeShare: whole / interval, slowest };
    })
    .toSorted((a, b) => b.share - a.share);
}

const COLUMNS = [
  ['group', 36, ({ name }) => name],
  ['ms', 9, ({ seconds }) => (seconds * 1000).toFixed(1)],
  ['max ms', 9, ({ max }) => (max * 1000).toFixed(1)],
  ['of interval', 12, ({ share }) => percent(share)],
  ['with all', 10, ({ wholeShare }) => percent(wholeShare)],
  ['slowest rule', 0, ({ slowest }) => `  ${slowest ?? ''}`],
];

export function table(groups) {
  const line = (texts) =>
    texts
      .map((text, index) => (index === 0 ? text.padEnd(COLUMNS[index][1]) : text.padStart(COLUMNS[index][1])))
      .join('');
  return [
    line(COLUMNS.map(([title]) => title)),
    ...groups.map((group) => line(COLUMNS.map(([, , of]) => of(group)))),
  ].join('\n');
}
