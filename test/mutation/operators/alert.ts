import type { AlertRule, Severity } from '../../../src/promql';
import { secondsOf, windowOf } from './length';

/** An alert that somebody could have written by mistake, with the same query. */
export interface AlertMistake {
  readonly says: string;
  readonly alert: AlertRule;
}

const OTHER: Readonly<Record<Severity, Severity>> = {
  critical: 'warning',
  warning: 'info',
  info: 'warning',
  none: 'info',
};

/** It waits for another time. */
export function waiting(alert: AlertRule): AlertMistake[] {
  const { for: length } = alert;
  if (length === undefined) return [];
  const lengths = [0.5, 2].map((factor) => windowOf(secondsOf(length) * factor));
  return [undefined, ...lengths].map((other) => ({
    says: other === undefined ? `for ${length} dropped` : `for ${length} → ${other}`,
    alert: { ...alert, for: other },
  }));
}

/** It stops at once when it is no longer true. */
export function keeping(alert: AlertRule): AlertMistake[] {
  const { keepFiringFor } = alert;
  return keepFiringFor === undefined
    ? []
    : [{ says: `keepFiringFor ${keepFiringFor} dropped`, alert: { ...alert, keepFiringFor: undefined } }];
}

/** Other people are told. */
export function severity(alert: AlertRule): AlertMistake[] {
  const other = OTHER[alert.severity];
  return [{ says: `severity ${alert.severity} → ${other}`, alert: { ...alert, severity: other } }];
}
