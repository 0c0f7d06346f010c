import { number } from '../../panels';
import type { View } from '../../panels';
import { spentPerMillionTokens } from '../../questions/cost';
import { MANY, slowestFirstTokens, slowestRequests } from '../../questions/requests';
import { mostReliable } from './proof';
import { MODEL, least } from './sample';

const LEGEND = '{{model}}';
const LEFT_OUT = `Of models with at least ${MANY} requests in the range that wrote something.`;

/** The best model for each of what one may want. */
export const best: readonly View[] = [
  number({
    title: 'Cheapest',
    description: `The model whose million tokens cost least as they were used, with what was read from its cache. ${LEFT_OUT} Cheap is only what also does the work: look at the failures below.`,
    unit: 'usd',
    legend: LEGEND,
    query: least(spentPerMillionTokens('$__range', MODEL)),
  }),
  number({
    title: 'Most reliable',
    description: `The model of whose requests fewest failed, and of several that never failed the one that was asked most; the number is the share that succeeded. ${LEFT_OUT} Take it where a failure is dear.`,
    unit: 'ratio',
    legend: LEGEND,
    query: mostReliable,
  }),
  number({
    title: 'Fastest (p95)',
    description: `The model that answers nineteen of twenty requests soonest. ${LEFT_OUT} Short answers are fast: compare models that do the same work.`,
    unit: 'seconds',
    legend: LEGEND,
    query: least(slowestRequests(0.95, '$__range', MODEL)),
  }),
  number({
    title: 'First to begin (p95)',
    description: `The model that lets people wait least for its first token, in nineteen of twenty requests. ${LEFT_OUT} Where nobody waits for the first word it matters little.`,
    unit: 'seconds',
    limit: 'TimeToFirstTokenSlow',
    legend: LEGEND,
    query: least(slowestFirstTokens(0.95, '$__range', MODEL)),
  }),
];
