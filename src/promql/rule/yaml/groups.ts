import type { Rules } from '../rules';
import { duration } from './duration';
import { labelsOf, ruleOf } from './rule';
import type { Content, RuleText } from './text';

const KEYS = ['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'];

/** The groups of a text; what is wrong with them is noted there. */
export function groupsOf(text: RuleText, experimental: boolean): Rules[] {
  const top = text.mapping(text.top, 'the file', ['groups']);
  if (!top.has('groups') && text.faults.length === 0) {
    text.fault(text.top, 'there are no groups: write "groups:", and below it a list of groups with their rules');
  }
  const nodes = text.list(top.get('groups'), 'groups');
  const groups = nodes.map((node) => groupOf(text, node, experimental));
  const names = groups.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) text.fault(nodes[index], `two groups are called "${name}": rename one`);
  }
  return groups;
}

function groupOf(text: RuleText, node: Content, experimental: boolean): Rules {
  const keys = text.mapping(node, 'a group', KEYS);
  const name = text.text(keys.get('name'), 'the name of a group');
  if (name === '') text.fault(node, 'a group has no name: write "name: …"');
  const what = `group "${name}"`;
  const interval = duration(text, keys.get('interval'), `${what}, interval`);
  const queryOffset = duration(text, keys.get('query_offset'), `${what}, query_offset`);
  const limit = limitOf(text, keys.get('limit'), `${what}, limit`);
  const labels = labelsOf(text, keys.get('labels'), `${what}, labels`);
  return {
    name,
    ...(interval !== undefined && { interval }),
    ...(queryOffset !== undefined && { queryOffset }),
    ...(limit !== undefined && { limit }),
    ...(Object.keys(labels).length > 0 && { labels }),
    rules: text.list(keys.get('rules'), `${what}, rules`).flatMap((rule) => ruleOf(text, rule, what, experimental)),
  };
}

function limitOf(text: RuleText, node: Content, what: string): number | undefined {
  const limit = text.text(node, what);
  if (limit === '') return undefined;
  if (!/^\d+$/.test(limit))
    text.fault(node, `${what}: "${limit}" is no number of alerts or series: write 0, or 1, 2, …`);
  return Number(limit);
}
