import { type Matchers, type PanelWindow, type Signal, divide, max, rate, select, signal, sum } from '../../promql';
import { collectorMetrics } from './metrics';

export { collectorMetrics };

interface Owner {
  readonly job: string;
  readonly namespace: string;
}

const kinds = [
  ['Spans', collectorMetrics.acceptedSpans, collectorMetrics.refusedSpans],
  ['Log records', collectorMetrics.acceptedLogs, collectorMetrics.refusedLogs],
  ['Metric points', collectorMetrics.acceptedPoints, collectorMetrics.refusedPoints],
] as const;

const dropped = [
  ['Spans', collectorMetrics.notQueuedSpans],
  ['Log records', collectorMetrics.notQueuedLogs],
] as const;

/** Share of an exporter's queue that is in use, 0 to 1, by exporter. */
export function queueUse(where: Matchers<'job' | 'namespace' | 'cluster'>) {
  const by = ['job', 'namespace', 'cluster', 'exporter'] as const;
  return divide(
    max(select(collectorMetrics.queueSize, where), { by }),
    max(select(collectorMetrics.queueCapacity, where), { by }),
  );
}

/**
 * The questions worth asking about a gateway.
 *
 * @param of what senders reach
 * @param stores what sends on to the stores: the gateway itself, or its workers
 */
export function gatewaySignals(of: Owner, stores: Owner = of): Signal[] {
  const total = (
    metric: (typeof kinds)[number][1],
    window: PanelWindow,
    where: Matchers<'job' | 'namespace' | 'cluster'>,
  ) => sum(rate(select(metric, where), window));
  return [
    ...kinds.map(([name, accepted]) =>
      signal({
        of,
        title: `${name} received`,
        role: 'traffic',
        unit: 'count per second',
        description: `${name} that agents and clients send, a second. Zero while they work: check their endpoint and token.`,
        legend: 'received',
        ask: (window, where) => total(accepted, window, where),
      }),
    ),
    ...kinds.map(([name, , refused]) =>
      signal({
        of,
        title: `${name} refused`,
        role: 'errors',
        unit: 'count per second',
        description: `${name} sent back to their senders, who retry. A refusal means that memory is short.`,
        legend: 'refused',
        ask: (window, where) => total(refused, window, where),
      }),
    ),
    ...dropped.map(([name, metric]) =>
      signal({
        of: stores,
        title: `${name} dropped`,
        role: 'errors',
        unit: 'count per second',
        description: `${name} for which the queue to a backend had no room. They are lost; what they count is counted.`,
        legend: '{{exporter}}',
        ask: (window, where) => sum(rate(select(metric, where), window), { by: ['exporter'] }),
      }),
    ),
    signal({
      of: stores,
      title: 'Queues in use',
      role: 'saturation',
      unit: 'ratio',
      description: 'How full the queue to each backend is. A queue that grows means a backend that is slow or away.',
      legend: '{{exporter}}',
      ask: (_, where) => queueUse(where),
    }),
    memorySignal(of),
  ];
}

/** The questions worth asking about a node agent: it has no OTLP door. */
export function nodeAgentSignals(of: Owner): Signal[] {
  return [
    signal({
      of,
      title: 'Log records read',
      role: 'traffic',
      unit: 'count per second',
      description: 'Lines read from pod logs, a second, on all nodes.',
      legend: 'read',
      ask: (window, where) => sum(rate(select(collectorMetrics.acceptedLogs, where), window)),
    }),
    signal({
      of,
      title: 'Log records refused for good',
      role: 'errors',
      unit: 'count per second',
      description:
        'Lines that the gateway will not take however often they are sent, by node. They are lost: its log says why.',
      legend: '{{instance}}',
      ask: (window, where) => sum(rate(select(collectorMetrics.sendFailedLogs, where), window), { by: ['instance'] }),
    }),
    signal({
      of,
      title: 'Queue in use',
      role: 'saturation',
      unit: 'ratio',
      description:
        'How full the fullest queue to the gateway is. What finds it full is lost: look at why the gateway takes nothing.',
      legend: '{{exporter}}',
      ask: (_, where) => queueUse(where),
    }),
    memorySignal(of),
  ];
}

function memorySignal(of: Owner): Signal {
  return signal({
    of,
    title: 'Memory',
    role: 'saturation',
    unit: 'bytes',
    description: 'Resident memory. Near its limit the collector refuses telemetry rather than being killed.',
    legend: '{{instance}}',
    ask: (_, where) => max(select(collectorMetrics.memory, where), { by: ['instance'] }),
  });
}
