import { text } from '../ledger/ottl';
import { CREDENTIALS } from './credentials';

/** Statements that the transform processor runs on everything of one kind. */
export interface Group {
  readonly context: string;
  readonly statements: readonly string[];
}

/** Six words or more: no name. */
const SENTENCE = '(?s)^\\s*(\\S+\\s+){5}\\S.*';

/** What a value under a plain key is not, as a whole: a producer that changed, or one of nobody's, put it there. */
export const NOT_PLAIN: readonly string[] = [
  SENTENCE,
  // A structure.
  '(?s)^\\{.*',
  // Bytes, which are shown like this, or some key. Hashes have no capitals and stay.
  '^[A-Za-z0-9+]{40,}={0,2}$',
];

/** Stands for a name that was none. */
const NO_NAME = '[name not kept]';

const CREDENTIAL = CREDENTIALS.map((pattern) => `(?:${pattern})`).join('|');

/** Small letters and the number of a line: nothing random. Most names are such, and to know it takes little time. */
const NOT_RANDOM = '^[a-z_./ -]{0,80}(:[0-9]{1,5})?$';

/** A statement that puts something in the place of what is no name. */
function named(path: string, instead = NO_NAME): string {
  const [sentence, plain, credential] = [SENTENCE, NOT_RANDOM, CREDENTIAL].map(
    (pattern) => `IsMatch(${path}, ${text(pattern)})`,
  );
  return `set(${path}, ${text(instead)}) where ${sentence} or (not ${plain} and ${credential})`;
}

/** Texts beside attributes, which producers are free in: names stay while they look like names, sentences go. */
export function names(keepErrors: boolean): Readonly<Record<'metrics' | 'logs' | 'traces', readonly Group[]>> {
  const common: readonly Group[] = [
    { context: 'resource', statements: ['set(resource.schema_url, "")'] },
    {
      context: 'scope',
      statements: [
        'set(scope.schema_url, "")',
        'keep_keys(scope.attributes, [])',
        named('scope.name'),
        named('scope.version', ''),
      ],
    },
  ];
  return {
    metrics: [
      ...common,
      {
        context: 'metric',
        statements: [
          named('metric.name'),
          'set(metric.description, "")',
          `set(metric.unit, "") where not IsMatch(metric.unit, ${text('^[A-Za-z0-9{}%/*.^_-]{0,32}$')})`,
          'keep_keys(metric.metadata, [])',
        ],
      },
      // What was left out of the labels of a point comes back here.
      { context: 'exemplar', statements: ['keep_keys(exemplar.filtered_attributes, [])'] },
    ],
    logs: [
      ...common,
      {
        context: 'log',
        statements: [
          `set(log.severity_text, "") where not IsMatch(log.severity_text, ${text('^[A-Za-z]{0,12}[0-9]?$')})`,
          named('log.event_name'),
          named('log.attributes["event.name"]'),
        ],
      },
    ],
    traces: [
      ...common,
      {
        context: 'span',
        statements: [
          named('span.name'),
          'set(span.trace_state, "")',
          ...(keepErrors ? [] : ['set(span.status.message, "")']),
        ],
      },
      { context: 'spanevent', statements: [named('spanevent.name')] },
    ],
  };
}
