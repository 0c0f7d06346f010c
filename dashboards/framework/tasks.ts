import { agentTasks } from '../../src/catalogue/framework';
import { dashboard } from '../definition';
import { FED_BY_SDK } from './fed-by-sdk';
import { bottlenecks } from './tasks/bottlenecks';
import { details } from './tasks/details';
import { errors } from './tasks/errors';
import { kinds } from './tasks/kinds';
import { state } from './tasks/state';

export const tasks = dashboard({
  uid: 'tasks',
  title: 'Task analytics',
  folder: 'Framework',
  audience: 'those who run agents of their own',
  question: 'do tasks end well, soon and at a fair price, and where do they get stuck? Fed by the SDK: signalbox/sdk.',
  about: agentTasks,
  variables: ['team', 'project'],
  sections: () => [state, kinds, bottlenecks, errors, details, FED_BY_SDK],
});
