import { type QueryUnit, type Vector, above, and, atLeast, bottomk, counted } from '../../../src/promql';
import { MANY, requests } from '../../questions/requests';
import { tasksEnded } from '../../questions/tasks';
import { tokensUsed } from '../../questions/tokens';

export const MODEL = ['model'] as const;
export const PROVIDER = ['provider'] as const;
/** Who works on what. */
export const WORKER = ['kind', 'agent', 'provider'] as const;
export type Worker = (typeof WORKER)[number];

/** Of models that were asked often enough and wrote something: what only embeds texts is cheaper than all that answer. */
export function ofModels<U extends QueryUnit>(answer: Vector<'model', U>): Vector<'model', U> {
  const askedOften = atLeast(requests('$__range', MODEL), counted(MANY));
  return and(and(answer, askedOften), above(tokensUsed('$__range', MODEL, { type: 'output' }), 0));
}

/** Of providers whose models were asked often enough. */
export function ofProviders<U extends QueryUnit>(answer: Vector<'provider', U>): Vector<'provider', U> {
  return and(answer, atLeast(requests('$__range', PROVIDER), counted(MANY)));
}

/** Of agents that ended enough tasks of a kind. */
export function ofWorkers<U extends QueryUnit>(answer: Vector<Worker, U>): Vector<Worker, U> {
  return and(answer, atLeast(tasksEnded('$__range', WORKER), counted(MANY)));
}

/** The one model that has least of something. */
export const least = <U extends QueryUnit>(answer: Vector<'model', U>): Vector<'model', U> =>
  bottomk(1, ofModels(answer));

/** The one agent for each kind of task that has least of something. */
export const leastForKind = <U extends QueryUnit>(answer: Vector<Worker, U>): Vector<Worker, U> =>
  bottomk(1, ofWorkers(answer), { by: ['kind'] });
