import { contentOf, nameOf } from '../model';
import { type Rule, panel, withPanels } from './rule';

/** On a scale that fits itself to the data, 0.1 % of failures looks like a catastrophe. */
export const ratios: Rule = {
  id: 'D06',
  says: 'shares are drawn from 0 to 1',
  check: (dashboard) =>
    contentOf(dashboard).flatMap((found) => {
      const { unit, min, max } = found.fieldConfig?.defaults ?? {};
      return unit === 'percentunit' && (min !== 0 || max !== 1) ? [`${nameOf(found)} is not drawn from 0 to 1`] : [];
    }),
  good: withPanels({ ...panel, fieldConfig: { defaults: { unit: 'percentunit', min: 0, max: 1 } } }),
  bad: withPanels({ ...panel, fieldConfig: { defaults: { unit: 'percentunit', min: 0 } } }),
};
