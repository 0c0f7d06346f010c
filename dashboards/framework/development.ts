import { llmCost } from '../../src/catalogue/llm';
import { storyPointsDelivered } from '../../src/catalogue/framework';
import { dashboard } from '../definition';
import { changes, together } from './development/changes';
import { delivery } from './development/delivery';
import { state } from './development/state';
import { who, whoElse } from './development/who';
import { FED_BY_SDK } from './fed-by-sdk';

export const development = dashboard({
  uid: 'development',
  title: 'Development',
  folder: 'Framework',
  audience: 'teams that develop with agents',
  question: 'how much do we deliver, how fast, and at what price? Fed by the SDK: signalbox/sdk.',
  about: storyPointsDelivered,
  besides: [llmCost],
  variables: ['team', 'project'],
  range: '7d',
  refresh: '5m',
  sections: () => [state, delivery, changes, who, together, whoElse, FED_BY_SDK],
});
