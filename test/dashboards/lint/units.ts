import { contentOf, nameOf } from '../model';
import { type Rule, panel, withPanels } from './rule';

const SHOWS_NUMBERS = ['timeseries', 'stat', 'gauge', 'bargauge', 'barchart', 'piechart', 'heatmap'];

/** A number without a unit is read as whatever the reader expects. Words that stand for numbers need none. */
export const units: Rule = {
  id: 'D06',
  linter: 'panel-units-rule',
  says: 'numbers have a unit',
  check: (dashboard) =>
    contentOf(dashboard)
      .filter(({ type }) => SHOWS_NUMBERS.includes(type))
      .filter(({ fieldConfig: { defaults: { unit, mappings = [] } } = { defaults: {} } }) => !unit && !mappings.length)
      .map((found) => `${nameOf(found)} has no unit`),
  good: withPanels({ ...panel, fieldConfig: { defaults: { mappings: [{ type: 'value' }] } } }),
  bad: withPanels({ ...panel, fieldConfig: { defaults: {} } }),
};
