import { telemetryRecords } from '../../../src/catalogue/telemetry';
import { dashboard } from '../../definition';
import { containers, volumes } from './containers';
import { calls } from './calls';
import { nodes } from './nodes';
import { resources } from './resources';
import { telemetry, telemetryFlow } from './telemetry';
import { telemetryInDetail } from './telemetry-in-detail';
import { work } from './work';

export const operations = dashboard({
  uid: 'operations',
  title: 'Operations',
  folder: 'Operations',
  audience: 'whoever runs the platform',
  question: 'does the telemetry arrive whole, does the work of the agents flow, and is there room for both?',
  about: telemetryRecords,
  sections: () => [telemetry, telemetryFlow, work, resources, telemetryInDetail, nodes, volumes, containers, calls],
});
