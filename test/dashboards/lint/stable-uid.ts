import { type Rule, dashboard } from './rule';

/** The uid is part of the dashboard's address: without one Grafana makes one up at each installation. */
export const stableUid: Rule = {
  id: 'D01',
  says: 'the uid is fixed, and fits into an address',
  check: ({ uid }) =>
    uid !== undefined && /^[a-z0-9][a-z0-9-]{0,39}$/.test(uid)
      ? []
      : [`the uid ${uid ?? ''} is not 1 to 40 lower-case letters, digits and "-"`],
  good: { ...dashboard, uid: 'a'.repeat(40) },
  bad: { ...dashboard, uid: 'a'.repeat(41) },
};
