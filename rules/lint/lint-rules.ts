import type { RuleGroup } from '../../src/promql';
import { exceptionFaults, isExcepted } from './exceptions';
import type { LintFacts } from './facts';
import type { Finding } from './lint';
import { LINTS } from './lints';
import { subjectOf } from './view';

/**
 * What is wrong with rules, typed or read by `RuleGroup.fromYaml`: one finding for each fault, with what to write
 * instead. An alert that says `exceptions: { A08: 'why' }` is right about that; an exception without a reason, or one
 * that nothing needs any more, is a finding (`A00`).
 */
export function lintRules(groups: readonly RuleGroup[], facts: LintFacts): Finding[] {
  const subject = subjectOf(groups, facts);
  const found = LINTS.flatMap(({ id, check }) => check(subject).map((fault): Finding => ({ id, ...fault })));
  const faults = exceptionFaults(subject, found).map((fault): Finding => ({ id: 'A00', ...fault }));
  return [...found.filter((finding) => !isExcepted(finding, subject)), ...faults];
}
