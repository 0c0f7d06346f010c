// What was measured, as figures and as a table of them.

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function figuresOf(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** The figures of one stage; CPU time is for 1,000 points, records and spans. */
function figures({ title, rounds, peak }) {
  const cpu = figuresOf(rounds.map(({ cpuSeconds }) => cpuSeconds * 1000));
  return {
    title,
    cpuMilliseconds: cpu,
    perSecondAndCore: 1_000_000 / cpu.median,
    perSecondHere: median(rounds.map(({ perSecond }) => perSecond)),
    mebibytes: { median: median(rounds.map(({ mebibytes }) => mebibytes)), peak },
  };
}

const COLUMNS = [
  ['stage', 16, ({ title }) => title],
  ['CPU ms/1000', 12, ({ cpuMilliseconds }) => cpuMilliseconds.median.toFixed(1)],
  ['min..max', 13, ({ cpuMilliseconds }) => span(cpuMilliseconds)],
  ['added', 6, ({ added }) => added.toFixed(1)],
  ['x bare', 6, ({ ratio }) => ratio.median.toFixed(1)],
  ['min..max', 11, ({ ratio }) => span(ratio)],
  ['/s/core', 8, ({ perSecondAndCore }) => perSecondAndCore.toFixed(0)],
  ['/s here', 8, ({ perSecondHere }) => perSecondHere.toFixed(0)],
  ['MiB', 5, ({ mebibytes }) => mebibytes.median.toFixed(0)],
  ['peak', 5, ({ mebibytes }) => mebibytes.peak.toFixed(0)],
];

/**
 * Each stage beside the first one and beside the one before it. What a stage adds is the median of the differences within
 * each round: the machine is faster in some rounds than in others, so these need not add up to the last stage exactly.
 */
export function compared(stages) {
  const cost = ({ rounds }, round) => rounds[round].cpuSeconds * 1000;
  return stages.map((stage, index) => {
    const before = stages[index - 1];
    const added = median(stage.rounds.map((_, round) => cost(stage, round) - (before ? cost(before, round) : 0)));
    const ratios = stage.rounds.map((_, round) => cost(stage, round) / cost(stages[0], round));
    return { ...figures(stage), ratio: figuresOf(ratios), added, rounds: stage.rounds };
  });
}

export function table(stages) {
  const line = (texts) => texts.map((text, index) => pad(text, COLUMNS[index][1], index)).join(' ');
  const rows = stages.map((stage) => line(COLUMNS.map(([, , text]) => text(stage))));
  return [line(COLUMNS.map(([name]) => name)), ...rows].join('\n');
}

const span = ({ min, max }) => `${min.toFixed(1)}..${max.toFixed(1)}`;
const pad = (text, width, index) => (index === 0 ? text.padEnd(width) : text.padStart(width));
