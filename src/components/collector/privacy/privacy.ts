import { type ContentClass, type Field, fieldsOf } from '../../../providers/dialect';
import type { Provider } from '../../../providers/contract';
import type { Components } from '../fragment';
import { statement, text } from '../ledger/ottl';
import { CREDENTIALS, CREDENTIAL_KEYS } from './credentials';
import { PLAIN_KEYS } from './known';

/** What is kept besides names, counts, durations, outcomes and ids. */
export type KeptClass =
  | ContentClass
  /** Text of log records that programs send over OTLP, other than events. Pod logs are read where you say, and kept. */
  | 'applicationLogs';

/** What may be stored. Credentials are masked in all that is kept. */
export interface Privacy {
  /** Classes of content that are kept. @default none */
  readonly keep?: readonly KeptClass[];
}

/** Ids of the processors that clean telemetry, in their order. */
export const CLEANING = ['transform/privacy', 'redaction/credentials'] as const;

/** The processors that clean telemetry: first what is not allowed goes, then credentials in the rest are masked. */
export function privacy({ keep = [] }: Privacy, providers: readonly Provider[]): Components {
  const fields = providers.flatMap(({ dialect }) => fieldsOf(dialect));
  const allowed = allowedKeys(fields, keep);
  const keepKeys = (path: string): string => `keep_matching_keys(${path}, ${text(allowed)})`;
  const hash = hashing(fields);
  const common = [keepKeys('resource.attributes'), 'keep_keys(scope.attributes, [])'];
  return {
    'transform/privacy': {
      // An error would quote what it is about.
      error_mode: 'silent',
      metric_statements: [...hash('resource'), ...common, ...hash('datapoint'), keepKeys('datapoint.attributes')],
      log_statements: [
        ...hash('resource'),
        ...common,
        ...bodies(fields, keep),
        ...hash('log'),
        keepKeys('log.attributes'),
      ],
      trace_statements: [
        ...hash('resource'),
        ...common,
        ...hash('span'),
        keepKeys('span.attributes'),
        keepKeys('spanevent.attributes'),
        ...(keep.includes('errorMessages') ? [] : ['set(span.status.message, "")']),
        ...CREDENTIALS.map((pattern) => `replace_pattern(span.name, ${text(pattern)}, "****")`),
      ],
    },
    'redaction/credentials': {
      allow_all_keys: true,
      redact_all_types: true,
      blocked_key_patterns: CREDENTIAL_KEYS,
      blocked_values: CREDENTIALS,
      // Which keys were masked is nobody's business either.
      summary: 'silent',
    },
  };
}

type Attribute = readonly [key: string, field: Field];

/** One pattern for all keys that may stay. What is content for one producer is not plain for another. */
function allowedKeys(fields: readonly Attribute[], keep: readonly KeptClass[]): string {
  const mayStay = (field: Field): boolean => field === 'plain' || field === 'email' || keep.includes(field);
  const removed = new Set(fields.filter(([, field]) => !mayStay(field)).map(([key]) => key));
  const keys = [...new Set(fields.map(([key]) => key))].filter((key) => !removed.has(key)).toSorted();
  return `^(${[...PLAIN_KEYS, ...keys.map((key) => key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))].join('|')})$`;
}

/** Addresses become a hash: the same for one person, and no way back by reading. */
function hashing(fields: readonly Attribute[]): (context: string) => string[] {
  const keys = [...new Set(['user.email', ...fields.filter(([, field]) => field === 'email').map(([key]) => key)])];
  return (context) =>
    keys.map((key) => {
      const path = `${context}.attributes[${text(key)}]`;
      return `set(${path}, SHA256(ToLowerCase(${path}))) where IsString(${path})`;
    });
}

/** A word that names what happened, as producers write it into the body of an event. */
const BARE_NAME = '^[A-Za-z0-9_.-]{1,80}$';

/**
 * Bodies: of an event its name, of a structured one the keys that may stay, of a pod's log the line. Any other text is
 * what some program says, and nobody knows about whom.
 */
function bodies(fields: readonly Attribute[], keep: readonly KeptClass[]): string[] {
  const name = 'log.attributes["event.name"]';
  const podLog = 'log.attributes["log.iostream"] != nil';
  const isText = 'IsString(log.body)';
  return [
    statement(`keep_matching_keys(log.body, ${text(allowedKeys(fields, keep))})`, ['IsMap(log.body)']),
    statement('set(log.body, "")', ['IsList(log.body)']),
    statement(`set(log.body, ${name})`, [`${name} != nil`, 'log.body == nil']),
    statement(`set(log.body, ${name})`, [`${name} != nil`, isText, `not IsMatch(log.body, ${text(BARE_NAME)})`]),
    ...(keep.includes('applicationLogs')
      ? []
      : [statement('set(log.body, "[text not kept]")', [isText, `${name} == nil`, `not (${podLog})`])]),
  ];
}
