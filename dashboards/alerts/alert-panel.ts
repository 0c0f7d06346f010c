import type { AlertRule } from '../../src/promql';
import { limitAt } from '../limit';
import { withLimit } from '../panels/trend';
import type { View } from '../panels/view';
import { type Alert, type Comparison, comparisonsOf } from './comparisons';
import { legendOf } from './legend';
import { asLimit, worstFirst } from './look';
import { unitOf } from './unit';

/** A panel of an alert, and the rules whose links lead to it. */
export interface AlertPanel {
  readonly view: View;
  readonly rules: readonly AlertRule[];
}

/** What an alert measures, with what that is compared with: one panel for each limit. */
export function alertPanels(alert: Alert): AlertPanel[] {
  const comparisons = comparisonsOf(alert);
  if (comparisons.length === 0) return [{ view: conditionPanel(alert), rules: alert }];
  const [{ alert: name }] = alert;
  return comparisons.map((comparison) => ({
    view: comparisonPanel(alert, comparison, comparisons.length === 1 ? name : `${name}: ${spoken(comparison)}`),
    rules: comparison.rules,
  }));
}

function comparisonPanel(alert: Alert, comparison: Comparison, title: string): View {
  const [{ alert: name, runbook = name, description, severity }] = alert;
  const { measured, operator, numbers, moving } = comparison;
  const limit = numbers.length === 0 ? undefined : limitAt(name, runbook, operator, numbers);
  return {
    title,
    description: describe(alert, comparison.rules, 'Beyond its limit'),
    asks: [
      ...measured.map((query) => ({ query, legend: legendOf(query) || name })),
      ...moving.map((query) => ({ query, legend: `limit ${legendOf(query)}`.trim() })),
    ],
    width: 12,
    height: 9,
    draw: (drawn) => {
      const panel = worstFirst(unitOf(description), ['<', '<=', '=='].includes(operator));
      const limits = drawn.filter(({ ask }) => moving.some((query) => query === ask.query));
      for (const { refId } of limits) panel.overrideByQuery(refId, asLimit(severity));
      return limit === undefined ? panel : withLimit(panel, limit);
    },
  };
}

/** An alert that compares nothing is drawn as it is: a line while it is so. */
function conditionPanel(alert: Alert): View {
  const [{ alert: name, when, description }] = alert;
  return {
    title: name,
    description: describe(alert, alert, 'While there is a line'),
    asks: [{ query: when, legend: legendOf(when) || name }],
    width: 12,
    height: 9,
    draw: () => worstFirst(unitOf(description), false).noValue('The condition does not hold').axisSoftMax(1),
  };
}

function describe([{ alert, summary, runbook = alert }]: Alert, rules: readonly AlertRule[], when: string): string {
  const severities = rules.map((rule) => rule.severity + (rule.for === undefined ? '' : ` after ${rule.for}`));
  const told = [...new Set(severities)].join(', ');
  return `${summary} ${when} the alert fires with severity ${told}; its runbook ${runbook} says what to do.`;
}

const WORDS: Readonly<Record<Comparison['operator'], string>> = {
  '>': 'above',
  '>=': 'from',
  '<': 'below',
  '<=': 'up to',
  '==': 'at',
  '!=': 'other than',
};

function spoken({ operator, numbers }: Comparison): string {
  const values = [...new Set(numbers.map(({ value }) => String(value)))];
  return `${WORDS[operator]} ${values.length === 0 ? 'what is usual' : values.join(' and ')}`;
}
