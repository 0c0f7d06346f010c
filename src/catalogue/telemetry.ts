import { otel } from './metric';

/** Every record that the gateway received, so that silence and change are seen. */
export const telemetryRecords = otel.counter('telemetry.records', {
  unit: 'count',
  ucum: '{record}',
  origin: 'derived',
  help: 'Points, log records and spans received, by client; `known` is false for names that its dialect does not have.',
  labels: ['client', 'signal', 'known'],
});

/** How often a value was too varied to become a label. */
export const telemetryFolded = otel.counter('telemetry.folded_labels', {
  unit: 'count',
  ucum: '{record}',
  origin: 'derived',
  help: 'Records of which a label looked unbounded (a path, an id) and was replaced by `other`.',
  labels: ['client', 'label'],
});

export const telemetryMetrics = { telemetryRecords, telemetryFolded } as const;
