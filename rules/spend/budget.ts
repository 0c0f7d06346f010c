import {
  type RecordingRule,
  type Scalar,
  type Vector,
  divide,
  labelReplace,
  or,
  recorded,
  sum,
  usd,
  vector,
} from '../../src/promql';
import type { Budget } from '../context';
import type { OfProject } from '../labels';
import { BY_TEAM } from './labels';

type OfBudget = 'team' | 'project';

/** The budgets, one series each; that of a whole team has no label `project`. */
export function budgetRecords(budgets: readonly Budget[]): RecordingRule<OfBudget, 'usd'>[] {
  return budgets.map(({ team, project, monthlyUsd }) => ({
    ...monthlyBudget,
    query: constant(usd(monthlyUsd)),
    labels: { team, ...(project !== undefined && { project }) },
  }));
}

/** A number whose labels the rule adds. */
const constant = (of: Scalar<'usd'>): Vector<OfBudget, 'usd'> => ({ ...vector(of), labels: ['team', 'project'] });

/** What may be spent in a month, by team and project. */
export const monthlyBudget: RecordingRule<OfBudget, 'usd'> = {
  record: 'team_project:llm_budget_usd:month',
  query: constant(usd(0)),
};

/** By what a budget is found: two series without a project match as well. */
export const BY_BUDGET = ['team', 'project'] as const;

/**
 * Everything that may have a budget: each project, and without a label `project` all projects of a team together. A
 * project's money counts for both.
 */
export function teamsAndProjects<U extends 'usd' | 'usd per second'>(of: Vector<OfProject, U>): Vector<OfProject, U>;
export function teamsAndProjects(of: Vector<OfProject, 'usd'>): Vector {
  return or(labelReplace(sum(of, BY_TEAM), 'project', '', 'team', '.*'), of);
}

/** How much of its monthly budget each has spent. What has no budget is left out. */
export function shareOfBudget(spent: Vector<OfProject, 'usd'>): Vector<OfProject, 'ratio'> {
  return divide(teamsAndProjects(spent), recorded(monthlyBudget), { on: BY_BUDGET, groupLeft: [] });
}
