import type { Duration } from 'cdk8s';
import type { Count, Provider } from '../../../providers/contract';
import { goDuration } from '../../native/duration';
import { listen } from '../common';
import type { Fragment } from '../fragment';
import { NOBODYS, type Owned, TO_PRICE, counting } from './count';
import { distributions, distributionsOf } from './distributions';
import { normalise } from './normalise';
import { text } from './ottl';
import { onlyToPrice, priced, pricing } from './price';
import { scraped } from './scrape';

export interface LedgerSettings {
  readonly providers: readonly Provider[];
  /** What each of them is counted for. */
  readonly owned: Owned;
  /** The forward connector that brings what was received. */
  readonly from: string;
  /** Where gauges go, which must not outlive what they describe. */
  readonly gauges: string;
  readonly port: number;
  /** How many series there may be; more are refused and counted. */
  readonly maxSeries: number;
  /** How long a series without news is kept. */
  readonly life: Duration;
}

const COUNT = 'signal_to_metrics/count';
const PRICE = 'signal_to_metrics/price';
/** Keys that begin like `countedMark` and `foldedMark`. */
const MARKS = '^(counted|folded)\\.';

/**
 * The ledger: counters that are born once, live in the gateway, and are keyed by what is bounded. Producers' counters
 * come and go with their sessions; Prometheus cannot see the first value of a counter, so it would miss a third of them.
 *
 *     received → delta → labels of the vocabulary → one batch at a time → counts → price → sum → /metrics
 */
export function ledger({ providers, owned, from, gauges, port, maxSeries, life }: LedgerSettings): Fragment {
  const scrape = scraped(providers, COUNT);
  const whole = distributions(providers, owned, from);
  const toPrice = providers.filter((provider) => owned(provider).includes('usage') && provider.counts.some(isPriced));
  return {
    receivers: { ...scrape.receivers },
    processors: {
      // Passes delta through. A cumulative stream's first point counts only if the stream began after the gateway did,
      // so that a restart never counts a session twice. No staleness: a session that was idle for a day goes on.
      cumulative_to_delta: {
        initial_value: 'auto',
        include: { match_type: 'strict', metrics: countedMetrics(providers) },
      },
      'transform/normalise': {
        error_mode: 'silent',
        metric_statements: normalise('datapoint', providers),
        log_statements: normalise('log', providers),
        trace_statements: normalise('span', providers),
      },
      // Two batches in the connector at the same instant would reach the sums out of order, and one would be dropped.
      'batch/count': { timeout: '200ms' },
      // Several ways lead into one sum: what comes by them at the same instant passes one after the other from here on.
      'batch/sum': { timeout: '0s' },
      'transform/sum': {
        error_mode: 'silent',
        metric_statements: [
          // Whichever way it came, what has the same labels is one sum. Two would be one series, and each hide the other.
          {
            context: 'scope',
            statements: ['keep_keys(resource.attributes, [])', 'set(scope.name, "")', 'set(scope.version, "")'],
          },
          // In the order of arrival here: what seems older than the last would be dropped. Without a start time
          // Prometheus cannot count a series' first value.
          {
            context: 'datapoint',
            statements: [
              'set(datapoint.time, Now())',
              'set(datapoint.start_time_unix_nano, datapoint.time_unix_nano) where datapoint.start_time_unix_nano == 0',
            ],
          },
        ],
      },
      // What marked the records for the connector is no label.
      'transform/unmarked': {
        error_mode: 'silent',
        metric_statements: [`delete_matching_keys(datapoint.attributes, ${text(MARKS)})`],
      },
      'filter/gauges': { error_mode: 'silent', metrics: { metric: ['metric.type != METRIC_DATA_TYPE_GAUGE'] } },
      'filter/counters': {
        error_mode: 'silent',
        metrics: { metric: ['metric.type == METRIC_DATA_TYPE_GAUGE', `metric.name == "${TO_PRICE}"`] },
      },
      delta_to_cumulative: { max_stale: goDuration(life), max_streams: maxSeries },
      ...(toPrice.length > 0 && {
        'filter/to_price': onlyToPrice(),
        'transform/price': { error_mode: 'silent', metric_statements: pricing(toPrice) },
      }),
      ...scrape.processors,
      ...whole.processors,
    },
    connectors: {
      [COUNT]: {
        error_mode: 'silent',
        datapoints: counting('datapoint', providers, owned),
        logs: counting('log', providers, owned),
        spans: counting('span', providers, owned),
      },
      ...(toPrice.length > 0 && { [PRICE]: priced() }),
      ...whole.connectors,
    },
    exporters: {
      'prometheus/ledger': {
        endpoint: listen(port),
        enable_open_metrics: true,
        metric_expiration: goDuration(life),
        without_scope_info: true,
      },
    },
    pipelines: {
      'metrics/count': {
        receivers: [from],
        processors: ['cumulative_to_delta', 'transform/normalise', 'batch/count'],
        exporters: [COUNT],
      },
      'logs/count': { receivers: [from], processors: ['transform/normalise', 'batch/count'], exporters: [COUNT] },
      'traces/count': { receivers: [from], processors: ['transform/normalise', 'batch/count'], exporters: [COUNT] },
      ...(toPrice.length > 0 && {
        'metrics/price': {
          receivers: [COUNT],
          processors: ['filter/to_price', 'transform/price'],
          exporters: [PRICE],
        },
      }),
      'metrics/ledger': {
        receivers: [COUNT, ...(toPrice.length > 0 ? [PRICE] : []), ...distributionsOf(whole)],
        processors: ['filter/counters', 'transform/unmarked', 'batch/sum', 'transform/sum', 'delta_to_cumulative'],
        exporters: ['prometheus/ledger'],
      },
      'metrics/gauges': {
        receivers: [COUNT],
        processors: ['filter/gauges', 'transform/unmarked'],
        exporters: [gauges],
      },
      ...scrape.pipelines,
      ...whole.pipelines,
    },
  };
}

const isPriced = ({ priced: isSo = false }: Count): boolean => isSo;

/** Names of the metrics that are counted: the state of others would be kept for nothing. */
function countedMetrics(providers: readonly Provider[]): string[] {
  const names = providers.flatMap(({ counts }) =>
    counts.flatMap(({ from }) => ('metric' in from ? [from.metric] : [])),
  );
  // The processor wants at least one.
  return names.length === 0 ? [NOBODYS] : [...new Set(names)].toSorted();
}
