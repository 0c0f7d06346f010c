/** How OpenTelemetry reports a value. A sum that also falls is a gauge in Prometheus, though named like none. */
export type Instrument = 'counter' | 'upDownCounter' | 'gauge' | 'histogram';

/** Units that have a name of their own in Prometheus; others are written as they are. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['d', 'days'],
  ['h', 'hours'],
  ['min', 'minutes'],
  ['s', 'seconds'],
  ['ms', 'milliseconds'],
  ['us', 'microseconds'],
  ['ns', 'nanoseconds'],
  ['By', 'bytes'],
  ['KiBy', 'kibibytes'],
  ['MiBy', 'mebibytes'],
  ['GiBy', 'gibibytes'],
  ['TiBy', 'tibibytes'],
  ['KBy', 'kilobytes'],
  ['MBy', 'megabytes'],
  ['GBy', 'gigabytes'],
  ['TBy', 'terabytes'],
  ['m', 'meters'],
  ['V', 'volts'],
  ['A', 'amperes'],
  ['J', 'joules'],

  ['W', 'watts'],
  ['g', 'grams'],
  ['Cel', 'celsius'],
  ['Hz', 'hertz'],
  ['%', 'percent'],
  ['1', ''],
]);

/** What comes after a slash; here `m` is a minute. */
const PER_UNITS: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['m', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['mo', 'month'],
  ['y', 'year'],
]);

/**
 * How the collector's Prometheus exporter writes an attribute: `agent.name` is `agent_name`. Labels that begin with two
 * underscores are Prometheus' own: the exporter drops a metric that has one.
 */
export function prometheusLabel(attribute: string): string {
  const label = attribute.replaceAll(/[^a-zA-Z0-9_]/gu, '_');
  if (/^(__|_?$)/.test(label)) throw new Error(`"${attribute}" leaves no label: begin it with a letter`);
  return /^\d/.test(label) ? `key_${label}` : label;
}

/**
 * The name in Prometheus of a metric of OpenTelemetry, with suffixes, as the collector and Prometheus derive it: words
 * are joined by one underscore; the unit is added unless the name has it; a counter ends in `total`, a gauge without
 * unit (`1`) in `ratio`.
 */
export function prometheusName(name: string, unit: string, instrument: Instrument): string {
  const words = withUnit(
    name.split(/[^a-zA-Z0-9:]+/).filter((word) => word !== ''),
    unit,
  );
  const joined = withKind(words, unit, instrument).join('_');
  if (joined === '') throw new Error(`the metric "${name}" leaves no name in Prometheus: name it with letters`);
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

function withUnit(words: readonly string[], unit: string): string[] {
  const unlessThere = (suffix: string): string => (words.includes(suffix) ? '' : suffix);
  const [main, per] = unitSuffixes(unit);
  const perSuffix = unlessThere(per);
  const mainSuffix = perSuffix === '' ? unlessThere(main) : unlessThere(main).replace(/_$/, '');
  return [...words, mainSuffix, perSuffix].filter((word) => word !== '');
}

function withKind(words: readonly string[], unit: string, instrument: Instrument): string[] {
  const endingIn = (suffix: string): string[] => [...words.filter((word) => word !== suffix), suffix];
  if (instrument === 'counter') return endingIn('total');
  return instrument === 'gauge' && unit === '1' ? endingIn('ratio') : [...words];
}

/** What is counted, and what it is divided by. A part in braces is a remark, and leaves no trace. */
function unitSuffixes(unit: string): [main: string, per: string] {
  const slash = unit.indexOf('/');
  const [main, divisor] = slash < 0 ? [unit, ''] : [unit.slice(0, slash), unit.slice(slash + 1)];
  const per = unitWord(divisor, PER_UNITS).replace(/_$/, '');
  return [unitWord(main, UNITS), per === '' ? '' : `per_${per}`];
}

function unitWord(text: string, names: ReadonlyMap<string, string>): string {
  const bare = text.trim();
  if (/[{}]/.test(bare)) return '';
  return (names.get(bare) ?? bare).replaceAll(/[^a-zA-Z0-9:]+/g, '_').replace(/^_/, '');
}
