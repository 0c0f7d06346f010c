import type { AlertGroup } from '../alert';
import { clientSilent } from './client-silent';
import { clientSilentSignal } from './client-silent-signal';
import { exporterFailing } from './exporter-failing';
import { labelGrowth } from './label-growth';
import { ledgerNearlyFull } from './ledger-nearly-full';
import { queueFilling } from './queue-filling';
import { schemaDrift } from './schema-drift';
import { seriesGrowth } from './series-growth';
import { telemetryDropped } from './telemetry-dropped';
import { telemetryFromUnknownClients } from './telemetry-from-unknown-clients';
import { telemetryNotCounted } from './telemetry-not-counted';
import { telemetryRefused } from './telemetry-refused';

/** Whether what agents say arrives, and is understood. */
export const telemetryGroups = [
  {
    name: 'telemetry-clients',
    service: 'telemetry',
    interval: '1m',
    alerts: [clientSilent, clientSilentSignal, schemaDrift, labelGrowth, telemetryFromUnknownClients],
  },
  {
    name: 'telemetry-delivery',
    service: 'telemetry',
    alerts: [
      telemetryDropped,
      telemetryNotCounted,
      telemetryRefused,
      exporterFailing,
      queueFilling,
      ledgerNearlyFull,
      seriesGrowth,
    ],
  },
] as const satisfies readonly AlertGroup[];
