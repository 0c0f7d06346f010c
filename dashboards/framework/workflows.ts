import { workflowRuns } from '../../src/catalogue/framework';
import { dashboard } from '../definition';
import { FED_BY_SDK } from './fed-by-sdk';
import { handoffs } from './workflows/handoffs';
import { knowledge } from './workflows/knowledge';
import { runs } from './workflows/runs';
import { state } from './workflows/state';

export const workflows = dashboard({
  uid: 'workflows',
  title: 'Workflows and collaboration',
  folder: 'Framework',
  audience: 'those who let several agents work together',
  question:
    'do workflows come to their end, and do agents take over from each other without friction? Fed by the SDK: signalbox/sdk.',
  about: workflowRuns,
  variables: ['team', 'project'],
  sections: () => [state, runs, handoffs, knowledge, FED_BY_SDK],
});
