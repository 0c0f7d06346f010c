import { rules } from '.';
import { exceptions } from './exceptions';
import { PROMISES, type Rule } from './rule';

/** The page about the rules. */
export function table(): string {
  const rows = rules.map((rule) => [rule.id ?? '', rule.linter ?? '', rule.says, exceptOf(rule)]);
  return [
    '# What holds for every dashboard\n',
    'Each rule is a file in `test/dashboards/lint`, with a good and a bad example; `exceptions.ts` says where one does not hold, and why.\n',
    lines(['promise', 'in dashboard-linter', 'rule', 'not for'], rows),
    '\nThe promises:\n',
    lines(['promise', ''], Object.entries(PROMISES)),
    '',
  ].join('\n');
}

function exceptOf(rule: Rule): string {
  const excused = exceptions.filter((exception) => exception.rule === rule);
  return excused.map(({ where, reason }) => `${where}: ${reason}`).join('; ');
}

function lines(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}
