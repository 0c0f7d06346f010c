import fc, { type Arbitrary } from 'fast-check';
import type {
  Bytes,
  Condition,
  Duration,
  Extraction,
  Lines,
  Matcher,
  Stage,
  Unwrap,
  Window,
} from '../../src/logql/ast';

/** Names that look like anything, and those that mean something elsewhere in LogQL. */
export const label = fc.oneof(
  fc.stringMatching(/^[a-z_][a-zA-Z0-9_]{3,8}$/),
  fc.constantFrom('__error__', 'service_name', 'sum', 'rate', 'bytes', 'duration', 'ip', 'count_over_time', 'min', 'd'),
);

/** Any text at all, with more than their share of the characters that mean something in LogQL. */
export const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '`', '\\', '\n', '\r', '\t', '\0', '{', '}', '[', ']', '(', ')', '|', ',', '#', '$', "'"),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});
/** A regular expression that Go can read. */
export const expression = fc.oneof(
  fc.constantFrom('.+', 'a|b', '(?i)error', String.raw`\d+\.\d`, '[a-z]*', String.raw`"\w"`),
  text.map((plain) => plain.replaceAll(/[^\w\n"` ]/g, '_')),
);

const matcher: Arbitrary<Matcher> = fc.oneof(
  fc.record({ label, operator: fc.constantFrom('=' as const, '!=' as const), value: text }),
  fc.record({ label, operator: fc.constantFrom('=~' as const, '!~' as const), value: expression }),
);
const count = fc.bigInt({ min: 1n, max: 10_000n });
export const window: Arbitrary<Window> = fc
  .tuple(count, fc.constantFrom('s', 'm', 'h', 'd', 'w'))
  .map(([length, unit]): Window => `${length}${unit}`);
const duration: Arbitrary<Duration> = fc
  .tuple(count, fc.constantFrom('ns', 'us', 'ms', 's', 'm', 'h'))
  .map(([length, unit]): Duration => `${length}${unit}`);
const bytes: Arbitrary<Bytes> = fc
  .tuple(count, fc.constantFrom('B', 'kB', 'KB', 'MB', 'GB', 'TB', 'KiB', 'MiB', 'GiB', 'TiB'))
  .map(([length, unit]): Bytes => `${length}${unit}`);
export const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0);
const comparison = fc.constantFrom('==', '!=', '>', '>=', '<', '<=');

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    matcher.map((compared) => ({ type: 'text', ...compared }) as const),
    fc.record({ type: fc.constant('number'), label, operator: comparison, value: number }),
    fc.record({ type: fc.constant('duration'), label, operator: comparison, value: duration }),
    fc.record({ type: fc.constant('bytes'), label, operator: comparison, value: bytes }),
    fc.record({ type: fc.constant('ip'), label, operator: fc.constantFrom('=', '!='), value: text }),
    fc.record({
      type: fc.constantFrom('and', 'or'),
      conditions: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

const extraction: Arbitrary<Extraction> = fc.record({ label, path: fc.constantFrom('a', 'a.b[0]', 'a["b"]') });
const extractions = fc.array(extraction, { maxLength: 3 });
const format = fc.oneof(fc.record({ label, from: label }), fc.record({ label, template: text }));

const stage: Arbitrary<Stage> = fc.oneof(
  fc.record({
    type: fc.constant('line'),
    operator: fc.constantFrom('|=', '!=', '|~', '!~', '|>', '!>'),
    alternatives: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('line ip'), operator: fc.constantFrom('|=', '!='), value: text }),
  fc.record({ type: fc.constant('json'), fields: extractions }),
  fc.record({ type: fc.constant('logfmt'), strict: fc.boolean(), keepEmpty: fc.boolean(), fields: extractions }),
  fc.record({ type: fc.constant('pattern'), text: text.map((example) => `${example}<name>`) }),
  fc.record({ type: fc.constant('regexp'), text: expression.map((inner) => `(?P<name>${inner})`) }),
  fc.record({ type: fc.constantFrom('unpack', 'decolorize') }),
  fc.record({ type: fc.constant('where'), condition }),
  fc.record({ type: fc.constant('line_format'), template: text }),
  fc.record({ type: fc.constant('label_format'), labels: fc.array(format, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    type: fc.constantFrom('drop', 'keep'),
    labels: fc.array(fc.oneof(label, matcher), { minLength: 1, maxLength: 3 }),
  }),
);

/** Without line filters that would be read as conditions of the step before them, which the printer refuses. */
const stages = fc
  .array(stage, { maxLength: 5 })
  .map((all) => all.filter((one, index) => !isMisread(all[index - 1], one)))
  .filter((all) => all.every((one, index) => !isMisread(all[index - 1], one)));

function isMisread(before: Stage | undefined, { type }: Stage): boolean {
  return (before?.type === 'drop' || before?.type === 'keep') && (type === 'line' || type === 'line ip');
}

/** Any selector that Loki accepts, with any pipeline. */
export const lines: Arbitrary<Lines> = fc
  .tuple(label, fc.array(matcher, { maxLength: 2 }), stages)
  .map(([name, matchers, pipeline]) => ({
    matchers: [{ label: name, operator: '=~', value: '.+' }, ...matchers],
    stages: pipeline,
  }));

/** Any field as a number, with any conditions after it. */
export const unwrap: Arbitrary<Unwrap> = fc.record(
  {
    label,
    conversion: fc.constantFrom('duration', 'duration_seconds', 'bytes'),
    conditions: fc.array(condition, { maxLength: 2 }),
  },
  { requiredKeys: ['label', 'conditions'] },
);
