import { rateInterval } from './rate-interval';
import { ratios } from './ratios';
import type { Rule } from './rule';
import { variables } from './variables';

/** A rule that does not hold for some dashboards, and why. */
export interface Exception {
  readonly uid: RegExp;
  readonly rule: Rule;
  readonly reason: string;
}

const ALERTS = /^alerts-/;

export const exceptions: readonly Exception[] = [
  {
    uid: ALERTS,
    rule: rateInterval,
    reason: 'a panel shows what the alert judged, over the window that it judged it by, whatever the zoom',
  },
  {
    uid: ALERTS,
    rule: variables,
    reason: 'alerts of a group are about different subjects: each query uses the variables of its own labels',
  },
  { uid: ALERTS, rule: ratios, reason: 'a share of a budget goes beyond the whole, and that is when it alerts' },
];
