/**
 * What the compiler refuses about alerts. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import type { Alerts } from '../../rules';
import { bytes, factor, ratio, seconds } from '../../src';

// An alert is switched off by its name.
({ AgentFailureRate: 'off' }) satisfies Alerts;
// @ts-expect-error it is `AgentFailureRate`
({ AgentFailureRat: 'off' }) satisfies Alerts;
// @ts-expect-error it is `off`
({ AgentFailureRate: 'no' }) satisfies Alerts;

// A parameter is changed by its name, in its unit.
({ AgentFailureRate: { threshold: ratio(0.3), window: '30m', atLeastTasks: 50 } }) satisfies Alerts;
// @ts-expect-error it is `threshold`
({ AgentFailureRate: { treshold: ratio(0.3) } }) satisfies Alerts;
// @ts-expect-error a share is no number of seconds
({ AgentFailureRate: { threshold: seconds(30) } }) satisfies Alerts;
// @ts-expect-error nor of bytes
({ AgentFailureRate: { threshold: bytes(30) } }) satisfies Alerts;
// @ts-expect-error a number has no unit
({ AgentFailureRate: { threshold: 0.3 } }) satisfies Alerts;
// @ts-expect-error a window is written as `30m`
({ AgentFailureRate: { window: 30 } }) satisfies Alerts;
// @ts-expect-error of the forms that Prometheus knows
({ AgentFailureRate: { window: 'half an hour' } }) satisfies Alerts;

// What every alert has is there, also where it comes without.
({ AgentFailureRate: { severity: 'warning', for: '1m', keepFiringFor: '1h', criticalAfter: '2h' } }) satisfies Alerts;
// @ts-expect-error it is one of critical, warning and info
({ AgentFailureRate: { severity: 'page' } }) satisfies Alerts;
// @ts-expect-error a rule that nobody is told about is switched off instead
({ AgentFailureRate: { severity: 'none' } }) satisfies Alerts;

// A factor and a share are both ratios.
({ AgentFailureRate: { threshold: factor(0.3) } }) satisfies Alerts;
