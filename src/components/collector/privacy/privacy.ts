import type { Provider } from '../../../providers/contract';
import type { ContentClass } from '../../../providers/dialect';
import type { Components } from '../fragment';
import { text } from '../ledger/ottl';
import { type Place, allowed, emailKeys } from './allow';
import { RETURN_BODY, WAITING_KEY, bodies } from './bodies';
import { CREDENTIALS, CREDENTIAL_KEYS, NO_CREDENTIALS } from './credentials';
import { type Group, NOT_PLAIN, names } from './names';
import { keepKeys } from './records';

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

const NAMES = 'transform/names';
const KEYS = 'transform/keys';
const PLAIN = 'redaction/plain';
const CREDENTIAL = 'redaction/credentials';

/**
 * Ids of the processors that clean telemetry, in their order: those at the door and those before a store. Metrics pass
 * the ledger in between, which takes nothing but the labels of the vocabulary, and needs all attributes to tell the
 * streams of one sender apart.
 */
export const CLEANING = {
  metrics: { door: [NAMES], store: [KEYS, PLAIN, CREDENTIAL] },
  logs: { door: [NAMES, KEYS, PLAIN, 'transform/bodies', CREDENTIAL], store: [] },
  traces: { door: [NAMES, KEYS, PLAIN, CREDENTIAL], store: [] },
} as const satisfies Readonly<Record<string, Readonly<Record<'door' | 'store', readonly string[]>>>>;

/**
 * The processors that clean telemetry. What is not allowed goes; of what is, values are masked that are no names and no
 * numbers, and at last whatever looks like a credential. Each kind of thing has a group of statements of its own: in one
 * list, those about spans would run for spans with events only.
 */
export function privacy({ keep = [] }: Privacy, providers: readonly Provider[]): Components {
  const dialects = providers.map(({ dialect }) => dialect);
  const allow = allowed(dialects, keep);
  const emails = emailKeys(dialects);
  const group = (context: Exclude<Place, 'body'>, ...more: readonly string[]): Group => ({
    context,
    statements: [...hashed(context, emails), ...keepKeys(context, allow), ...more],
  });
  const texts = names(keep.includes('errorMessages'));
  return {
    [NAMES]: transform(texts.metrics, texts.logs, texts.traces),
    [KEYS]: transform(
      [group('resource'), group('datapoint')],
      [group('resource'), group('log', ...keepKeys('body', allow), ...bodies(dialects, keep))],
      [group('resource'), group('span'), group('spanevent')],
    ),
    [PLAIN]: {
      ...REDACTION,
      blocked_values: NOT_PLAIN,
      allowed_values: ['^[0-9a-f]*$'],
      ignored_keys: [...allow.content, WAITING_KEY],
    },
    'transform/bodies': { error_mode: 'silent', log_statements: [{ context: 'log', statements: RETURN_BODY }] },
    [CREDENTIAL]: {
      ...REDACTION,
      blocked_key_patterns: CREDENTIAL_KEYS,
      blocked_values: CREDENTIALS,
      allowed_values: NO_CREDENTIALS,
    },
  };
}

/** Masks values of every type, and says nowhere which they were. */
const REDACTION = { allow_all_keys: true, redact_all_types: true, summary: 'silent' } as const;

function transform(metrics: readonly Group[], logs: readonly Group[], traces: readonly Group[]) {
  return {
    // An error would quote what it is about.
    error_mode: 'silent',
    metric_statements: metrics,
    log_statements: logs,
    trace_statements: traces,
  };
}

/** Addresses become a hash: the same for one person, and no way back by reading. */
function hashed(context: Group['context'], keys: readonly string[]): string[] {
  return keys.map((key) => {
    const path = `${context}.attributes[${text(key)}]`;
    return `set(${path}, SHA256(ToLowerCase(${path}))) where IsString(${path})`;
  });
}
