/** Units that have a name of their own in Prometheus; others are written as they are, and braces leave no trace. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  d: 'days',
  h: 'hours',
  min: 'minutes',
  s: 'seconds',
  ms: 'milliseconds',
  us: 'microseconds',
  ns: 'nanoseconds',
  By: 'bytes',
  KiBy: 'kibibytes',
  MiBy: 'mebibytes',
  GiBy: 'gibibytes',
  V: 'volts',
  A: 'amperes',
  W: 'watts',
  g: 'grams',
  Cel: 'celsius',
  Hz: 'hertz',
  '%': 'percent',
  '1': '',
};

/** How Prometheus writes a label of OpenTelemetry: `agent.name` is `agent_name`. */
export function prometheusLabel(attribute: string): string {
  return attribute.replaceAll(/[^a-zA-Z0-9_]/g, '_');
}

/**
 * The name in Prometheus of a metric of OpenTelemetry, with suffixes, as the collector and Prometheus derive it: words
 * are joined by one underscore; the unit is added unless the name has it; a counter ends in `total`, a gauge without
 * unit (`1`) in `ratio`.
 */
export function prometheusName(name: string, unit: string, kind: 'counter' | 'gauge' | 'histogram'): string {
  const words = name.split(/[^a-zA-Z0-9:]+/).filter((word) => word !== '');
  const suffix = unitName(unit);
  if (suffix !== '' && !words.includes(suffix)) words.push(suffix);
  if (kind === 'counter') return [...words.filter((word) => word !== 'total'), 'total'].join('_');
  if (kind === 'gauge' && unit === '1') return [...words.filter((word) => word !== 'ratio'), 'ratio'].join('_');
  return words.join('_');
}

function unitName(unit: string): string {
  const bare = unit.trim();
  if (bare.includes('{') || bare.includes('}')) return '';
  return UNIT_NAMES[bare] ?? bare.replaceAll(/[^a-zA-Z0-9]+/g, '_');
}
