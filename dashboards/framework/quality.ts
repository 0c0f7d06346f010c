import { frameworkQuality } from '../../src/catalogue/framework';
import { dashboard } from '../definition';
import { FED_BY_SDK } from './fed-by-sdk';
import { acceptance } from './quality/acceptance';
import { agents, projects } from './quality/agents';
import { course } from './quality/course';
import { state } from './quality/state';

export const quality = dashboard({
  uid: 'quality',
  title: 'Quality',
  folder: 'Framework',
  audience: 'those who answer for what agents produce',
  question: 'is the work of the agents good, and what spoils it? Fed by the SDK: signalbox/sdk.',
  about: frameworkQuality,
  variables: ['team', 'project'],
  range: '7d',
  refresh: '5m',
  sections: () => [state, course, agents, projects, acceptance, FED_BY_SDK],
});
