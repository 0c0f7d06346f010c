import { contentOf, nameOf } from '../model';
import { type Rule, panel, withPanel } from './rule';

/** A line over the hour in which nothing was scraped says that all was as before and after. */
export const gaps: Rule = {
  id: 'D08',
  says: 'lines end where the data does',
  check: (dashboard) =>
    contentOf(dashboard)
      .filter(({ type, fieldConfig }) => type === 'timeseries' && fieldConfig?.defaults.custom?.spanNulls !== false)
      .map((found) => `${nameOf(found)} draws lines over gaps`),
  good: withPanel({}),
  bad: withPanel({ fieldConfig: { defaults: { ...panel.fieldConfig?.defaults, custom: { spanNulls: true } } } }),
};
