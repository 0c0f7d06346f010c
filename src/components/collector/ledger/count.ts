import { telemetryFolded, telemetryRecords } from '../../../catalogue/telemetry';
import type { Metric } from '../../../catalogue/metric';
import type { Amount, Count, Facet, Provider } from '../../../providers/contract';
import type { NativeConfig } from '../../contracts';
import { KNOWN, families, ofClients } from './claim';
import { applies, contextOf } from './conditions';
import { foldedMark } from './fold';
import { countedMark, freeLabels } from './normalise';
import { type Context, all, attribute } from './ottl';

/** Stands where a list must not be empty. */
export const NOBODYS = 'signalbox.none';

/** The connector keeps all attributes of the resource unless at least one is named; this one nobody sends. */
export const NO_RESOURCE = [{ key: NOBODYS, optional: true }];

/** Tokens once more, for those who price them. Never scraped. */
export const TO_PRICE = 'signalbox.tokens_to_price';

/** Facets that a client is the owner of. */
export type Owned = (provider: Provider) => readonly Facet[];

/** The connector's list for one kind of telemetry: what is counted of which record. */
export function counting(context: Context, providers: readonly Provider[], owned: Owned): NativeConfig[] {
  const counts = families(providers).flatMap((family) =>
    family[0].counts
      .filter(({ from }) => contextOf(from) === context)
      .filter(isAddedUp)
      .flatMap((count) => {
        const owners = family.filter((provider) => owned(provider).includes(count.facet));
        return owners.length === 0 ? [] : ofCount(context, family, owners, count);
      }),
  );
  return [...counts, ...aboutTelemetry(context, freeLabels(context, providers))];
}

/** A count that the connector can make; whole histograms have a way of their own. */
type AddedUp = Count & { readonly amount: Exclude<Amount, 'distribution'> };

const isAddedUp = (count: Count): count is AddedUp => count.amount !== 'distribution';

function ofCount(
  context: Context,
  family: readonly [Provider, ...Provider[]],
  owners: readonly Provider[],
  count: AddedUp,
): NativeConfig[] {
  const [provider] = family;
  const { metric, labels } = count;
  const some = owners.length < family.length ? [ofClients(context, owners)] : [];
  const needed = typeof count.amount === 'object' ? [`${attribute(context, count.amount.attribute)} != nil`] : [];
  const constants: Record<string, string> = {
    ...(typeof provider.agent === 'string' && { agent: provider.agent }),
  };
  for (const [label, source] of Object.entries(labels)) {
    if (typeof source === 'string') constants[label] = source;
  }
  const entry = {
    conditions: [all([...some, ...applies(count), ...needed])],
    include_resource_attributes: NO_RESOURCE,
    attributes: [
      { key: countedMark(provider.id, metric) },
      ...metric.labels.map((key) => ({ key, default_value: constants[key] ?? 'unknown' })),
    ],
    ...instrument(metric, amount(context, provider, count)),
  };
  return [{ ...identity(metric), ...entry }, ...(count.priced === true ? [{ name: TO_PRICE, ...entry }] : [])];
}

/** What the connector calls a metric that it makes. */
export function identity({ name, otel, help }: Metric): NativeConfig {
  if (otel === undefined)
    throw new Error(`${name} has no name in OpenTelemetry: define it with otel.counter and the like`);
  return { name: otel.name, unit: otel.unit, description: help };
}

function instrument(metric: Metric, value: string): NativeConfig {
  if (metric.kind === 'counter') return { sum: { value, monotonic: true } };
  if (metric.kind === 'gauge') return { gauge: { value } };
  return { histogram: { buckets: metric.buckets ?? [], value } };
}

function amount(context: Context, provider: Provider, { amount: what, sign = 1, from }: AddedUp): string {
  const value = unsigned(
    context,
    what,
    'metric' in from && provider.dialect.metrics[from.metric]?.kind === 'histogram',
  );
  return sign === 1 ? value : `${value} * -1.0`;
}

function unsigned(context: Context, what: AddedUp['amount'], ofHistogram: boolean): string {
  switch (what) {
    case 'one':
      return '1.0';
    case 'value':
      return ofHistogram ? 'datapoint.sum' : 'datapoint.value_double';
    case 'observations':
      return 'Double(datapoint.count)';
    case 'duration':
      return 'Double(span.end_time_unix_nano - span.start_time_unix_nano) * 0.000000001';
    default: {
      const number = (key: string): string => `Double(${attribute(context, key)})`;
      const { without = [], times = 1 } = what;
      const rest = [what.attribute, ...without].map(number).join(' - ');
      if (times === 1) return rest;
      return without.length === 0 ? `${rest} * ${times}` : `(${rest}) * ${times}`;
    }
  }
}

/** What arrived, whose it was, and whether it looked as it should. */
function aboutTelemetry(context: Context, labels: readonly string[]): NativeConfig[] {
  const signal = { datapoint: 'metrics', log: 'logs', span: 'traces' }[context];
  return [
    {
      ...identity(telemetryRecords),
      include_resource_attributes: NO_RESOURCE,
      attributes: [
        { key: 'client', default_value: 'other' },
        { key: KNOWN, default_value: 'false' },
        { key: 'signal', default_value: signal },
      ],
      sum: { value: '1.0', monotonic: true },
    },
    ...labels.map((label) => ({
      ...identity(telemetryFolded),
      conditions: [`${attribute(context, foldedMark(label))} == true`],
      include_resource_attributes: NO_RESOURCE,
      attributes: [
        { key: foldedMark(label) },
        { key: 'client', default_value: 'other' },
        { key: 'label', default_value: label },
      ],
      sum: { value: '1.0', monotonic: true },
    })),
  ];
}
