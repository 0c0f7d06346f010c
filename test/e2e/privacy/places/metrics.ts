import type { OtlpMetric } from '../../../../src/providers/otlp';
import { type Bed, attributes, sentence, within } from './attributes';

/** Metrics of every kind with a sentence in every place that a metric has. */
export function metrics(bed: Bed, time: string): readonly OtlpMetric[] {
  const point = (kind: string, value: object) => ({
    timeUnixNano: time,
    startTimeUnixNano: time,
    attributes: attributes(within(bed, `point of a ${kind}`)),
    ...value,
  });
  const exemplar = (kind: string, value: object) => ({
    timeUnixNano: time,
    traceId: '0af7651916cd43dd8448eb211c80319c',
    filteredAttributes: attributes(within(bed, `exemplar of a ${kind}`)),
    ...value,
  });
  const described = (kind: string) => ({
    description: sentence(bed, `description of a ${kind}`),
    unit: sentence(bed, `unit of a ${kind}`),
    metadata: attributes(within(bed, `metadata of a ${kind}`)),
  });
  return [
    {
      name: sentence(bed, 'name of a counter'),
      ...described('counter'),
      sum: {
        aggregationTemporality: 1,
        isMonotonic: true,
        dataPoints: [point('counter', { asInt: '1', exemplars: [exemplar('counter', { asInt: '1' })] })],
      },
    },
    { name: 'planted.gauge', ...described('gauge'), gauge: { dataPoints: [point('gauge', { asDouble: 1 })] } },
    {
      // The ledger takes histograms of this name whole, if they are of `signalbox/sdk`.
      name: 'agent.task.duration',
      ...described('histogram'),
      histogram: {
        aggregationTemporality: 1,
        dataPoints: [
          point('histogram', {
            ...{ count: '1', sum: 1, explicitBounds: [5], bucketCounts: ['1', '0'] },
            exemplars: [exemplar('histogram', { asDouble: 1 })],
          }),
        ],
      },
    },
    {
      name: 'planted.exponential',
      ...described('exponential histogram'),
      exponentialHistogram: {
        aggregationTemporality: 1,
        dataPoints: [
          point('exponential histogram', {
            ...{ count: '1', sum: 1, scale: 0, zeroCount: '0', positive: { offset: 0, bucketCounts: ['1'] } },
            exemplars: [exemplar('exponential histogram', { asDouble: 1 })],
          }),
        ],
      },
    },
    {
      name: 'planted.summary',
      ...described('summary'),
      summary: { dataPoints: [point('summary', { count: '1', sum: 1, quantileValues: [] })] },
    },
  ];
}
