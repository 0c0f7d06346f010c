import {
  agentQuality,
  bugsIntroduced,
  codeQuality,
  errorsPrevented,
  frameworkQuality,
  storyPointsDelivered,
  userSatisfaction,
} from '../../../src/catalogue/framework';
import { divide, firstOf, min, multiply, plus } from '../../../src/promql';
import { number } from '../../panels';
import { total } from '../../questions/counted';
import { bugsPer } from '../../questions/delivery';
import { mean } from '../../questions/observed';
import { told } from '../../questions/told';

const prevented = total(errorsPrevented, '$__range');
const introduced = firstOf(total(bugsIntroduced, '$__range'), multiply(prevented, 0));

export const state = {
  title: 'Is it well?',
  panels: [
    number({
      title: 'Framework, lowest',
      description:
        'How the frameworks assess their own quality: the project that is worst. The table of projects shows which part of it fell.',
      unit: 'ratio',
      query: min(told(frameworkQuality, '$__range')),
      limit: 'FrameworkQualityDrop',
    }),
    number({
      title: 'Agents, lowest',
      description:
        'How the frameworks assess the work of each agent: the agent that is worst. The alert AgentQualityDrop compares an agent with its own past, so no limit is drawn; the table of agents shows whose work it is.',
      unit: 'ratio',
      query: min(told(agentQuality, '$__range', ['agent'])),
    }),
    number({
      title: 'Code, lowest',
      description: 'Quality of the code that agents work on: the project that is worst. Look below since when.',
      unit: 'ratio',
      query: min(told(codeQuality, '$__range')),
    }),
    number({
      title: 'Bugs for a story point',
      description:
        'Bugs that were traced back to the work of agents, for each story point that was delivered in the range. When it rises, see which agent, and which check let them through.',
      unit: 'count',
      query: bugsPer(storyPointsDelivered, '$__range'),
      decimals: 3,
      links: [{ title: 'Development', to: 'development' }],
    }),
    number({
      title: 'Caught in time',
      description:
        'Of all errors that are known, the share that a check found before it did harm; the rest became bugs. When it falls, add a check for what slips through.',
      unit: 'ratio',
      query: divide(prevented, plus(prevented, introduced)),
    }),
    number({
      title: 'Satisfaction of users',
      description:
        'Mean of the ratings by those for whom agents worked: 0 % is the worst answer, 100 % the best. The table of agents shows who is rated low.',
      unit: 'ratio',
      query: mean(userSatisfaction, '$__range'),
      empty: 'No ratings',
    }),
  ],
};
