import { contentOf, fieldsOf, nameOf } from '../model';
import { type Rule, withPanel } from './rule';

const SHOWS_VALUES = ['stat', 'gauge', 'bargauge', 'timeseries', 'table', 'state-timeline'];

/** Grafana's own word for it is `No data` here, `-` there and nothing elsewhere. */
export const noValue: Rule = {
  id: 'D08',
  says: 'panels say what it means that they are empty',
  check: (dashboard) =>
    contentOf(dashboard)
      .filter((found) => SHOWS_VALUES.includes(found.type) && fieldsOf(found)[0]?.noValue === undefined)
      .map((found) => `${nameOf(found)} does not`),
  good: withPanel({ fieldConfig: { defaults: { unit: 'short', noValue: '0' } } }),
  bad: withPanel({ fieldConfig: { defaults: { unit: 'short' } } }),
};
