import { promql } from '../../promql';
import type { Vector } from '../../vector';
import type { Rules, WrittenAlert } from '../rules';
import { duration } from './duration';
import { templateFault } from './template';
import type { Content, RuleText } from './text';

type Rule = Rules['rules'][number];

const KEYS = ['record', 'alert', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'];
const OF_ALERTS = ['for', 'keep_firing_for', 'annotations'] as const;

/** One rule of a group; nothing where it cannot be read. */
export function ruleOf(text: RuleText, node: Content, group: string, experimental: boolean): Rule[] {
  const keys = text.mapping(node, `a rule of ${group}`, KEYS);
  const [record, alert] = [text.text(keys.get('record'), group), text.text(keys.get('alert'), group)];
  const what = `${group}, ${record === '' ? `alert "${alert}"` : `record "${record}"`}`;
  if ((record === '') === (alert === '')) {
    const both = 'a rule has both "record" and "alert": make it two rules';
    text.fault(node, `${group}: ${record === '' ? 'a rule has neither "alert" nor "record": name it' : both}`);
    return [];
  }
  const query = queryOf(text, keys.get('expr') ?? node, keys.has('expr'), what, experimental);
  const labels = labelsOf(text, keys.get('labels'), `${what}, labels`);
  if (record !== '') {
    for (const key of OF_ALERTS.filter((name) => keys.has(name))) {
      text.fault(keys.get(key), `${what}: "${key}" is for alerts: leave it out`);
    }
    if (/[{}]/.test(record)) text.fault(keys.get('record'), `${what}: braces belong into "expr", not into the name`);
    return query === undefined ? [] : [{ record, query, ...(Object.keys(labels).length > 0 && { labels }) }];
  }
  const written = alertOf(text, keys, what);
  for (const [label, value] of Object.entries(labels)) template(text, keys.get('labels'), value, `${what}, ${label}`);
  return query === undefined ? [] : [{ alert, when: query, ...written, labels }];
}

function alertOf(
  text: RuleText,
  keys: ReadonlyMap<string, Exclude<Content, undefined>>,
  what: string,
): Pick<WrittenAlert, 'for' | 'keepFiringFor' | 'annotations'> {
  const holds = duration(text, keys.get('for'), `${what}, for`);
  const keeps = duration(text, keys.get('keep_firing_for'), `${what}, keep_firing_for`);
  const annotations = text.texts(keys.get('annotations'), `${what}, annotations`);
  for (const [name, value] of Object.entries(annotations)) {
    if (name === '') text.fault(keys.get('annotations'), `${what}: an annotation has no name`);
    template(text, keys.get('annotations'), value, `${what}, ${name}`);
  }
  return {
    ...(holds !== undefined && { for: holds }),
    ...(keeps !== undefined && { keepFiringFor: keeps }),
    annotations,
  };
}

/** Labels, of a rule or of a group. */
export function labelsOf(text: RuleText, node: Content, what: string): Record<string, string> {
  const labels = text.texts(node, what);
  for (const name of ['', '__name__'].filter((invalid) => invalid in labels)) {
    text.fault(node, `${what}: "${name}" cannot be a label`);
  }
  return labels;
}

function queryOf(
  text: RuleText,
  node: Content,
  isThere: boolean,
  what: string,
  experimental: boolean,
): Vector | undefined {
  const query = isThere ? text.text(node, `${what}, expr`) : '';
  if (query.trim() === '') {
    text.fault(node, `${what}: there is no query: write "expr: …"`);
    return undefined;
  }
  try {
    return promql(query.trim(), { experimental });
  } catch (error) {
    text.fault(node, `${what}, expr: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function template(text: RuleText, node: Content, value: string, what: string): void {
  const fault = templateFault(value);
  if (fault !== undefined) text.fault(node, `${what}: ${fault}`);
}
