import { featuresDelivered } from '../../src/catalogue/framework';
import { dashboard } from '../definition';
import { adoption } from './executive/adoption';
import { course } from './executive/course';
import { deliveries } from './executive/deliveries';
import { projects } from './executive/projects';
import { reports } from './executive/reports';
import { returns } from './executive/returns';
import { FED_BY_SDK } from './fed-by-sdk';

export const executive = dashboard({
  uid: 'executive',
  title: 'Executive',
  folder: 'Framework',
  audience: 'those who decide about agents and pay for them',
  question: 'what do agents cost, what comes back for it, and does it get better? Fed by the SDK: signalbox/sdk.',
  about: featuresDelivered,
  variables: ['team', 'project'],
  range: '30d',
  refresh: '15m',
  sections: () => [returns, deliveries, course, projects, reports, adoption, FED_BY_SDK],
});
