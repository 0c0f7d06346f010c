import { telemetryRecords } from '../../../src/catalogue/telemetry';
import { collectorMetrics as metrics } from '../../../src/components/collector/signals';
import {
  type PanelWindow,
  type QueryUnit,
  type Vector,
  above,
  divide,
  firstOf,
  increase,
  labelReplace,
  max,
  maxOverTime,
  not,
  plus,
  rate,
  select,
  sum,
  share,
} from '../../../src/promql';
import { portion } from '../../questions/counted';

/** What a collector counts alike of each kind of telemetry. */
const SPANS = {
  accepted: metrics.acceptedSpans,
  refused: metrics.refusedSpans,
  sendFailed: metrics.sendFailedSpans,
  notQueued: metrics.notQueuedSpans,
} as const;
type Kind = typeof SPANS;
const LOGS: Kind = {
  accepted: metrics.acceptedLogs,
  refused: metrics.refusedLogs,
  sendFailed: metrics.sendFailedLogs,
  notQueued: metrics.notQueuedLogs,
};
const POINTS: Kind = {
  accepted: metrics.acceptedPoints,
  refused: metrics.refusedPoints,
  sendFailed: metrics.sendFailedPoints,
  notQueued: metrics.notQueuedPoints,
};

/** One question about each kind of telemetry; the label `signal` says of which the answer is. */
function ofEachKind<L extends string, U extends QueryUnit>(ask: (kind: Kind) => Vector<L | 'job', U>) {
  const named = (kind: Kind, signal: string) =>
    labelReplace<L | 'job', U, 'signal'>(ask(kind), 'signal', signal, 'job', '.*');
  return firstOf(named(SPANS, 'spans'), named(LOGS, 'log records'), named(POINTS, 'points'));
}

/** What came a second, by the collector that took it. */
export const accepted = (window: PanelWindow) =>
  ofEachKind(({ accepted: taken }) => sum(rate(select(taken), window), { by: ['job'] }));

/** What collectors sent back to its senders within a window. */
export const refused = (window: PanelWindow) =>
  ofEachKind(({ refused: sentBack }) => sum(increase(select(sentBack), window), { by: ['job'] }));

/** The share of all that came which was sent back. */
export function refusedShare(window: PanelWindow): Vector<never, 'ratio'> {
  // A collector counts both from the first item on.
  const came = ofEachKind((kind) =>
    plus(
      sum(increase(select(kind.accepted), window), { by: ['job'] }),
      sum(increase(select(kind.refused), window), { by: ['job'] }),
    ),
  );
  return share(sum(refused(window)), sum(came));
}

/** What got lost on the way to a backend within a window: a full queue had no room, or the backend did not want it. */
export function lost(window: PanelWindow) {
  const by = { by: ['job', 'exporter'] } as const;
  const notQueued = ofEachKind((kind) => sum(increase(select(kind.notQueued), window), by));
  const sendFailed = ofEachKind((kind) => sum(increase(select(kind.sendFailed), window), by));
  const told = (of: typeof notQueued, why: string) => labelReplace(of, 'why', why, 'job', '.*');
  return firstOf(told(notQueued, 'no room'), told(sendFailed, 'not wanted'));
}

/** The share of the points that reached the ledger and were not added to its sums. */
export const notCounted = (window: PanelWindow) => portion(metrics.deltaPoints, { error: not('') }, window);

/** The share of its room for series that a ledger has taken. */
export const ledgerUse = divide(
  max(maxOverTime(select(metrics.deltaStreams), '5m'), { by: ['pod'] }),
  above(max(maxOverTime(select(metrics.deltaStreamsMax), '5m'), { by: ['pod'] }), 0),
);

/** The share of a queue to a backend that is taken. */
export const queueUse = divide(
  max(maxOverTime(select(metrics.queueSize), '5m'), { by: ['job', 'exporter'] }),
  above(max(maxOverTime(select(metrics.queueCapacity), '5m'), { by: ['job', 'exporter'] }), 0),
);

/** Records of which the names are in no dialect of their client. */
export const unknownNames = (window: PanelWindow) =>
  portion(telemetryRecords, { known: 'false' }, window, ['client', 'signal'], { client: not('other') });
