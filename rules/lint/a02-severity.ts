import { withAlert } from './example';
import { type Lint, ofAlerts } from './lint';

const SEVERITIES: readonly (string | undefined)[] = ['critical', 'warning', 'info'];
/** Alerts for machines: one that always fires, and one that keeps others back. */
const FOR_MACHINES = ['Watchdog', 'InfoInhibitor'];

/** By its severity somebody is told, by its service or team the right one. */
export const severity: Lint = {
  id: 'A02',
  says: 'alerts say how bad it is, and whose it is',
  check: ofAlerts(({ name, severity, labels, when }) => {
    const allowed = FOR_MACHINES.includes(name) ? [...SEVERITIES, 'none'] : SEVERITIES;
    const isSomebodys = [...Object.keys(labels), ...(when.labels ?? [])].some((label) =>
      /^(service|team)$/.test(label),
    );
    return [
      ...(allowed.includes(severity)
        ? []
        : [{ wrong: `the severity is ${severity ?? 'not said'}`, instead: 'critical, warning or info' }]),
      ...(isSomebodys || severity === 'none'
        ? []
        : [{ wrong: 'nothing says whose it is', instead: 'a label `service` or `team`' }]),
    ];
  }),
  good: withAlert({ severity: 'info' }),
  bad: withAlert({ severity: 'none' }),
};
