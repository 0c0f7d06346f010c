import { metricNames } from '../../src/promql';
import type { Finding, Located } from './lint';
import type { LintedAlert, Subject } from './view';

/** Whether an alert, or every alert that reads a recording, says that a finding does not apply. */
export function isExcepted({ id, group, rule }: Finding, subject: Subject): boolean {
  if (rule === undefined) return false;
  const own = subject.alerts.filter((alert) => alert.group === group && alert.name === rule);
  const judged = own.length > 0 ? own : subject.alerts.filter((alert) => reads(alert, rule, subject));
  return judged.length > 0 && judged.every(({ exceptions }) => id in exceptions);
}

/** Exceptions without a reason, and those that nothing is found for. */
export function exceptionFaults(subject: Subject, found: readonly Finding[]): Located[] {
  const once = new Map(subject.alerts.map((alert) => [`${alert.group}/${alert.name}`, alert]));
  return [...once.values()].flatMap((alert) => {
    const at = { group: alert.group, rule: alert.name };
    return Object.entries(alert.exceptions).flatMap(([id, reason]) => {
      const isNeeded = found.some(
        (finding) =>
          finding.id === id &&
          ((finding.group === alert.group && finding.rule === alert.name) || reads(alert, finding.rule ?? '', subject)),
      );
      return [
        ...(/\S+\s+\S+/.test(reason)
          ? []
          : [{ ...at, wrong: `the exception of ${id} has no reason`, instead: 'a sentence that says why' }]),
        ...(isNeeded ? [] : [{ ...at, wrong: `nothing is found that ${id} is excepted for`, instead: 'no exception' }]),
      ];
    });
  });
}

/** Whether an alert reads a recording, directly or through others. */
function reads({ when }: LintedAlert, recording: string, { recordings }: Subject): boolean {
  const seen = new Set<string>();
  const follow = (names: readonly string[]): boolean =>
    names.some((name) => {
      if (name === recording) return true;
      if (seen.has(name)) return false;
      seen.add(name);
      return follow(recordings.filter((one) => one.name === name).flatMap(({ query }) => metricNames(query)));
    });
  return follow(metricNames(when));
}
