import type { Behaviour } from '../../test/harness/rules/behaviour';

const ALWAYS = {
  severity: 'none',
  description: 'This alert always fires. Whoever expects it and stops hearing it knows that the stack is down.',
} as const;

export const behaviour: Behaviour = {
  alert: 'Watchdog',
  scenarios: [
    {
      says: 'fires from the first evaluation on, whatever there is',
      series: {},
      then: [
        { at: '0s', firing: [ALWAYS] },
        { at: '1h', firing: [ALWAYS] },
      ],
    },
  ],
};
