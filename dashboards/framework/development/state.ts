import { agentPullRequests } from '../../../src/catalogue/agent';
import { deploymentLeadTime, featuresDelivered, storyPointsDelivered } from '../../../src/catalogue/framework';
import { and, sum, each } from '../../../src/promql';
import { number } from '../../panels';
import { spent } from '../../questions/cost';
import { total } from '../../questions/counted';
import { bugsPer } from '../../questions/delivery';
import { largest } from '../../questions/observed';
import { PROJECT } from '../../questions/told';

const points = total(storyPointsDelivered, '$__range', PROJECT);

export const state = {
  title: 'How is it going?',
  panels: [
    number({
      title: 'Features',
      description: 'Features that agents delivered in the range. When there are few, see whether tasks fail or wait.',
      unit: 'count',
      query: total(featuresDelivered, '$__range'),
      empty: '0',
      decimals: 0,
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Story points',
      description:
        'Story points of the work that agents delivered in the range: of seven days it is the velocity of a week.',
      unit: 'count',
      query: total(storyPointsDelivered, '$__range'),
      empty: '0',
      decimals: 0,
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Pull requests',
      description:
        'Pull requests that agents opened in the range, as their clients report. Many with few features: they are small, or are not taken.',
      unit: 'count',
      query: total(agentPullRequests, '$__range'),
      empty: '0',
      decimals: 0,
    }),
    number({
      title: 'Lead time, p95',
      description:
        'From the first commit of a change to its deployment: nineteen of twenty were faster. When it rises, look for what waits: reviews, tests, or a release.',
      unit: 'seconds',
      query: largest(deploymentLeadTime, 0.95, '$__range'),
    }),
    number({
      title: 'Bugs for a story point',
      description:
        'Bugs that were traced back to the work of agents, for each story point that was delivered in the range. When it rises, slow down and look at the dashboard of quality.',
      unit: 'count',
      query: bugsPer(storyPointsDelivered, '$__range'),
      decimals: 3,
      links: [{ title: 'Quality', to: 'quality' }],
    }),
    number({
      title: 'Cost of a story point',
      description:
        'Dollars for each story point that was delivered in the range, in projects that report them. The tables below show whose are dear.',
      unit: 'usd per count',
      query: each(sum(and(spent('$__range', PROJECT), points)), sum(points)),
      links: [{ title: 'Cost and budgets', to: 'cost' }],
    }),
  ],
};
