import { type Panel, contentOf, fieldsOf, nameOf } from '../model';
import { type Rule, panel, withPanel } from './rule';

const ALARMING = /red|orange/;

/** A colour that alarms and does not say what to do about it is worse than none. */
export const advice: Rule = {
  id: 'D03',
  says: 'a panel that can turn red says what to do then, after what it shows',
  check: (dashboard) =>
    contentOf(dashboard)
      .filter(isAlarming)
      .filter(({ description = '' }) => sentences(description) < 2)
      .map((found) => `${nameOf(found)} can turn red and says only what it shows`),
  good: withPanel({
    description: 'Calls a second, p95. Call the callers.',
    fieldConfig: { defaults: { ...panel.fieldConfig?.defaults, color: { mode: 'fixed', fixedColor: 'red' } } },
  }),
  bad: withPanel({
    description: 'Calls a second.',
    fieldConfig: { defaults: {}, overrides: [override({ steps: [{ value: 3, color: 'dark-red' }] })] },
  }),
};

function isAlarming(panel: Panel): boolean {
  const colours = fieldsOf(panel).flatMap(({ thresholds, color }) => [
    ...(thresholds?.steps.map((step) => step.color) ?? []),
    color?.fixedColor ?? '',
  ]);
  return colours.some((colour) => ALARMING.test(colour));
}

function sentences(text: string): number {
  return text.split(/[.?:;](?:\s|$)/).filter((sentence) => sentence !== '').length;
}

function override(value: unknown) {
  return { matcher: { id: 'byName', options: 'Calls' }, properties: [{ id: 'thresholds', value }] };
}
