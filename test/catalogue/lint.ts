import type { Metric, Unit } from '../../src/catalogue';

/** Labels with as many values as there are people, sessions or requests: those are in logs and traces. */
const UNBOUNDED =
  /^(.*_)?(session|user|account|organization|request|response|prompt|message|conversation|turn|thread|run|tool_use|call|trace|span|event|pod|container)_?(id|uid|uuid|email)s?$|^(id|uid|uuid|email|user_name|error_message|prompt|command_line)$/;

/** Words that the name of a metric in a unit has, of which one is enough; a unit that is not here asks for none. */
const WORDS: Readonly<Partial<Record<Unit, readonly string[]>>> = {
  seconds: ['seconds'],
  milliseconds: ['milliseconds'],
  bytes: ['bytes'],
  ratio: ['ratio'],
  usd: ['usd'],
  tokens: ['tokens'],
  timestamp: ['timestamp', 'time'],
  'usd per token': ['usd'],
};

/** Words that say a unit, so that they are wrong in the name of a metric in another. */
const UNIT_WORDS: Readonly<Partial<Record<string, readonly Unit[]>>> = {
  seconds: ['seconds', 'timestamp'],
  milliseconds: ['milliseconds'],
  bytes: ['bytes'],
  ratio: ['ratio'],
  percent: ['ratio'],
  usd: ['usd', 'usd per token'],
};

/** What is wrong with a metric's facts. */
export function faults(metric: Metric): string[] {
  const found = [...nameFaults(metric), ...labelFaults(metric), ...helpFaults(metric), ...bucketFaults(metric)];
  return found.map((fault) => `${metric.name} ${fault}`);
}

function nameFaults({ name, kind, unit }: Metric): string[] {
  const words = name.split('_');
  const asked = WORDS[unit];
  return [
    ...(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name) ? [] : ['is no name in Prometheus']),
    ...(kind === 'counter' && !name.endsWith('_total') ? ['is a counter and does not end in _total'] : []),
    ...(kind !== 'counter' && name.endsWith('_total') ? ['ends in _total and is no counter'] : []),
    ...(/_(bucket|sum|count)$/.test(name) && kind === 'histogram' ? ['ends like a series of a histogram'] : []),
    ...(asked && !asked.some((word) => words.includes(word)) ? [`is in ${unit} and does not say so`] : []),
    ...words
      .filter((word) => UNIT_WORDS[word]?.includes(unit) === false)
      .map((word) => `is in ${unit} and says ${word}`),
  ];
}

function labelFaults({ labels, kind }: Metric): string[] {
  const reserved = ['job', 'instance', 'cluster', ...(kind === 'histogram' ? ['le'] : [])];
  return [
    ...labels.filter((label) => !/^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/.test(label)).map((label) => `cannot have ${label}`),
    ...labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `has ${label} twice`),
    ...labels.filter((label) => reserved.includes(label)).map((label) => `has ${label}, which Prometheus sets`),
    ...labels.filter((label) => UNBOUNDED.test(label)).map((label) => `has ${label}, which is unbounded`),
  ];
}

function helpFaults({ help }: Metric): string[] {
  return /^[A-Z0-9`].{6,}\.$/.test(help) ? [] : [`has no sentence that helps: "${help}"`];
}

function bucketFaults({ buckets = [], kind }: Metric): string[] {
  const falls = buckets.some((bound, index) => index > 0 && bound <= (buckets[index - 1] ?? 0));
  return [
    ...(buckets.length > 0 && kind !== 'histogram' ? ['has buckets and is no histogram'] : []),
    ...(falls ? ['has buckets that do not grow'] : []),
  ];
}

/** Names under which there are metrics with different facts. */
export function contradictions(metrics: readonly Metric[]): string[] {
  const facts = (metric: Metric): string => JSON.stringify({ ...metric, labels: [...metric.labels].sort() });
  const names = new Set(metrics.map(({ name }) => name));
  return [...names].filter((name) => new Set(metrics.filter((one) => one.name === name).map(facts)).size > 1);
}
