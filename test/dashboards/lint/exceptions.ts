import { firstRow } from './first-row';
import { chained } from './chained';
import { rateInterval } from './rate-interval';
import { ratios } from './ratios';
import type { Rule } from './rule';
import { targetInstance, targetJob } from './target-labels';
import { templateInstance, templateJob } from './template-labels';

/** Findings of a rule that are right as they are, and why. */
export interface Exception {
  /** The dashboards, in words. */
  readonly where: string;
  readonly uid: RegExp;
  readonly rule: Rule;
  /** Which of its findings. */
  readonly finding: RegExp;
  readonly reason: string;
}

const ALL = { where: 'all', uid: /^/, finding: /^/ };
const ALERTS = { where: 'alerts of a group', uid: /^alerts-/, finding: /^/ };
const STACK = { where: 'stack health', uid: /^stack-health$/, finding: /^/ };

const NO_JOB =
  'agents send what they do, so the job is that of the gateway; one chooses by cluster, team, project, client, agent and model';

export const exceptions: readonly Exception[] = [
  { ...ALL, rule: templateJob, reason: NO_JOB },
  { ...ALL, rule: templateInstance, reason: NO_JOB },
  { ...ALL, rule: targetJob, reason: NO_JOB },
  { ...ALL, rule: targetInstance, reason: NO_JOB },
  {
    ...ALERTS,
    rule: rateInterval,
    reason: 'a panel shows what the alert judged, over the window that it judged it by, whatever the zoom',
  },
  {
    ...ALERTS,
    rule: chained,
    reason: 'alerts of a group are about different subjects, and a link sets all the labels of one',
  },
  { ...ALERTS, rule: firstRow, reason: 'it is opened by the link of an alert, which leads to one panel' },
  { ...ALERTS, rule: ratios, reason: 'a share of a budget goes beyond the whole, and that is when it alerts' },
  { ...STACK, rule: firstRow, reason: 'one panel has a number for each part, whatever parts there are' },
];
