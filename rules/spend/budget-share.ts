import { type RecordingRule, recorded } from '../../src/promql';
import type { Budget } from '../context';
import type { OfProject } from '../labels';
import { budgetRecords, shareOfBudget } from './budget';
import { MONTH_TO_DATE, monthToDate } from './month';

/** The share of each budget that is spent in this month. */
const share: RecordingRule<OfProject, 'ratio'> = {
  record: 'budget:llm_cost_per_budget:ratio_month_to_date',
  query: shareOfBudget(recorded(monthToDate)),
};
export const spentShare = recorded(share);

/** What has to be recorded for it. */
export const spentRecords = (budgets: readonly Budget[]): RecordingRule[] => [
  ...MONTH_TO_DATE,
  ...budgetRecords(budgets),
  share,
];

/** The owner of a budget in the prose of an alert: a team, or a project of it. */
export const OWNER = '{{ $labels.team }}{{ with $labels.project }}, {{ . }}{{ end }}';
