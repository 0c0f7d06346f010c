import type { Fields, RawMetric } from '../dialect';

/** Labels that say who asked, and where. */
const PERSONAL: Fields = {
  hashed_api_key: 'accounts',
  // A name that whoever made the key gave it, often a person's.
  api_key_alias: 'accounts',
  user: 'accounts',
  user_email: 'email',
  // What the caller says in the field `user` of a request; `None` unless it is switched on.
  end_user: 'accounts',
  org_id: 'accounts',
  org_alias: 'accounts',
  client_ip: 'hosts',
  // Free text of the caller.
  user_agent: 'hosts',
  // The address of the model's API.
  api_base: 'hosts',
};

/**
 * Labels with as many values as there are people, keys, callers and programs; also `model` on failed requests, where it
 * is whatever the caller asked for.
 */
export const litellmUnboundedLabels: readonly string[] = [
  ...['hashed_api_key', 'api_key_alias', 'user', 'user_email', 'end_user', 'client_ip', 'user_agent'],
];

/** Labels by their keys: each holds the same wherever it is. */
export function labelled(...keys: readonly string[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, PERSONAL[key] ?? 'plain']));
}

/** Labels that go together. */
export const KEY = ['hashed_api_key', 'api_key_alias'];
export const TEAM = ['team', 'team_alias'];
export const ORGANIZATION = ['org_id', 'org_alias'];
export const MODEL = ['model', 'model_id'];

/** A metric all of whose labels are always there. */
export function seen(kind: RawMetric['kind'], ...keys: readonly string[]): RawMetric {
  return { kind, unit: '', required: labelled(...keys) };
}

/** Exposed by name and without a value: nothing of the kind happened when it was recorded. */
export function unseen(kind: RawMetric['kind'], ...keys: readonly string[]): RawMetric {
  return { kind, unit: '', documented: labelled(...keys) };
}
