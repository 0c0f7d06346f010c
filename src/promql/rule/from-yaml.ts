import { readFileSync } from 'node:fs';
import { groupsOf } from './yaml/groups';
import type { Rules } from './rules';
import { RuleText } from './yaml/text';

/** How a rule file is read. */
export interface RuleFileOptions {
  /** Allows what Prometheus has with `--enable-feature=promql-experimental-functions` only. @default false */
  readonly experimental?: boolean;
}

/** The groups of a rule file. */
export function fromYaml(file: string, options: RuleFileOptions = {}): Rules[] {
  return groupsIn(readFileSync(file, 'utf8'), file, options);
}

/** The groups of the text of a rule file. */
export function fromYamlText(text: string, options: RuleFileOptions = {}): Rules[] {
  return groupsIn(text, 'the rules', options);
}

/** All that is wrong is told at once, in the order of the text. */
function groupsIn(content: string, from: string, { experimental = false }: RuleFileOptions): Rules[] {
  const text = new RuleText(content);
  const groups = groupsOf(text, experimental);
  if (text.faults.length === 0) return groups;
  const lines = text.faults
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, message }) => `line ${line}, ${message.replaceAll('\n', '\n    ')}`);
  throw new Error([`${from} cannot be used:`, ...lines].join('\n').replaceAll('\n', '\n  '));
}
