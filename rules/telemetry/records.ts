import { telemetryRecords } from '../../src/catalogue/telemetry';
import { type Matchers, not, select } from '../../src/promql';

/** Labels that say which kind of client it is. */
export const CLIENT = ['cluster', 'client'] as const;

/** Records of whatever client. */
export const records = select(telemetryRecords);

/** Records of clients that are configured; what others send says nothing about a client. */
export const ofClients = (where: Matchers<'signal' | 'known'> = {}) =>
  select(telemetryRecords, { client: not('other'), ...where });
