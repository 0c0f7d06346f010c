import { telemetryFolded, telemetryRecords } from '../../../catalogue/telemetry';
import { type Signal, divide, max, not, rate, select, signal, sum } from '../../../promql';
import { collectorMetrics } from '../metrics';

interface Owner {
  readonly job: string;
  readonly namespace: string;
}

/**
 * The questions worth asking about a ledger.
 *
 * @param of the gateway, or its workers, as they tell of themselves
 * @param ledger the ledger's own series
 */
export function ledgerSignals(of: Owner, ledger: Owner): Signal[] {
  return [
    signal({
      of,
      title: 'Series of the ledger',
      role: 'saturation',
      unit: 'ratio',
      description:
        'How much of the room for series is taken. When it is full, new teams, models and tools are not counted: find the label that grows.',
      legend: '{{instance}}',
      ask: (_, where) =>
        divide(
          max(select(collectorMetrics.deltaStreams, where), { by: ['instance'] }),
          max(select(collectorMetrics.deltaStreamsMax, where), { by: ['instance'] }),
        ),
    }),
    signal({
      of,
      title: 'Points not counted',
      role: 'errors',
      unit: 'count per second',
      description: 'Points that the ledger refused: no room for a new series, or out of order. They are lost.',
      legend: '{{error}}',
      ask: (window, where) =>
        sum(rate(select(collectorMetrics.deltaPoints, { ...where, error: not('') }), window), { by: ['error'] }),
    }),
    signal({
      of: ledger,
      title: 'Telemetry by client',
      role: 'traffic',
      unit: 'count per second',
      description:
        'Points, events and spans received, by client. A client that falls silent while people use it is misconfigured.',
      legend: '{{client}}',
      ask: (window, where) => sum(rate(select(telemetryRecords, where), window), { by: ['client'] }),
    }),
    signal({
      of: ledger,
      title: 'Unknown telemetry',
      role: 'errors',
      unit: 'count per second',
      description:
        'Records of known clients whose name their dialect does not have: a new version says things differently. Check with signalbox schema.',
      legend: '{{client}}',
      ask: (window, where) =>
        sum(rate(select(telemetryRecords, { ...where, known: 'false', client: not('other') }), window), {
          by: ['client'],
        }),
    }),
    signal({
      of: ledger,
      title: 'Labels folded',
      role: 'errors',
      unit: 'count per second',
      description:
        'Values too varied for a label, counted as `other`. The client puts an id or a path where a name belongs.',
      legend: '{{client}} {{label}}',
      ask: (window, where) => sum(rate(select(telemetryFolded, where), window), { by: ['client', 'label'] }),
    }),
  ];
}
