import type { Metric } from '../../../catalogue/metric';
import type { Count, LabelSource, Provider } from '../../../providers/contract';
import type { NativeConfig } from '../../contracts';
import { applies, contextOf, counted, fromSource, keptAs, keptBy, recognised } from './conditions';
import { folding } from './fold';
import { type Context, attribute, oneOf, statement, text } from './ottl';

/** Attributes that the ledger writes on records by itself; `known` says whether the dialect has the record's name. */
export const CLIENT = 'client';
export const KNOWN = 'known';

/** Notes that something is counted of the record. Most of what clients send is about their inside, and needs no labels. */
const COUNTED = 'counted';

/** Notes that a metric is counted of the record. Without it the connector passes it by, and looks at no condition. */
export const countedMark = (client: string, metric: Metric): string =>
  `${COUNTED}.${client}.${metric.otel?.name ?? ''}`;

/** Statements that the transform processor runs where any of the conditions holds. */
type StatementGroup = Readonly<Record<'conditions' | 'statements', readonly string[]> & { context: Context }>;

/** Where the labels of an organization are read from: the sender's resource. */
const RESOURCE_LABELS: Readonly<Record<string, readonly string[]>> = {
  team: ['team.name', 'team'],
  project: ['project.name', 'project'],
  environment: ['deployment.environment.name', 'deployment.environment'],
};

/** Statements that put the labels of the vocabulary on each record, in place of what its producer calls them. */
export function normalise(context: Context, providers: readonly Provider[]): NativeConfig[] {
  return [
    ...surestFirst(providers).map((provider) => claiming(context, provider)),
    ...providers.map((provider) => labelling(context, provider)),
    {
      context,
      conditions: [`${attribute(context, COUNTED)} == true`],
      statements: [
        ...ofResource(context),
        ...folding(context, freeLabels(context, providers)),
        ...(context === 'datapoint' ? [WHOLE_NUMBERS] : []),
      ],
    },
  ].filter(({ statements }) => statements.length > 0);
}

/**
 * In the order in which records are claimed: a scope is a client's own, while the name of a vendor is also on records
 * of all clients that call its models. So it does not matter in which order users name them.
 */
function surestFirst(providers: readonly Provider[]): Provider[] {
  const doubt = ({ recognise: { scopes = [], vendors = [], operations = [] } }: Provider): number =>
    vendors.length + operations.length === 0 ? 0 : scopes.length > 0 ? 1 : 2;
  return providers.toSorted((a, b) => doubt(a) - doubt(b));
}

/** Counts add up as floating point, also those that arrive as whole numbers. */
const WHOLE_NUMBERS =
  'set(datapoint.value_double, Double(datapoint.value_int)) where (metric.type == METRIC_DATA_TYPE_SUM or metric.type == METRIC_DATA_TYPE_GAUGE) and datapoint.value_int != 0';

/** Whose the record is. */
function claiming(context: Context, provider: Provider): StatementGroup {
  const client = attribute(context, CLIENT);
  const counts = countsOf(context, provider);
  return {
    context,
    conditions: [`${client} == nil and (${recognised(context, provider.recognise)})`],
    statements: [
      ...ofNames(context, provider),
      ...(counts.length > 0 ? [statement(`set(${attribute(context, COUNTED)}, true)`, [counted(counts)])] : []),
      // Last, because it is what ends the group for the providers after this one.
      `set(${client}, ${text(provider.id)})`,
    ],
  };
}

function countsOf(context: Context, { counts }: Provider): Count[] {
  return counts.filter(({ from }) => contextOf(from) === context);
}

/** What a client calls its labels, in the vocabulary. */
function labelling(context: Context, provider: Provider): StatementGroup {
  const counts = countsOf(context, provider);
  const metrics = [...new Set(counts.map(({ metric }) => metric))];
  return {
    context,
    conditions: [`${attribute(context, COUNTED)} == true and ${attribute(context, CLIENT)} == ${text(provider.id)}`],
    statements: [
      ...metrics.map((metric) =>
        statement(`set(${attribute(context, countedMark(provider.id, metric))}, true)`, [
          counted(counts.filter((count) => count.metric === metric)),
        ]),
      ),
      ...labelled(context, 'provider', provider.vendor, []),
      ...labelled(
        context,
        'agent',
        provider.agent ?? { firstOf: ['agent.name', 'gen_ai.agent.name'], otherwise: 'main' },
        [],
      ),
      ...counts.flatMap((count) => keeping(context, count)),
      ...counts.flatMap((count) => ofCount(context, count)),
    ].filter((each, index, list) => list.indexOf(each) === index),
  };
}

/** Notes what the dialect does not know, so that a changed producer is seen. */
function ofNames(context: Context, { dialect }: Provider): string[] {
  const names = { datapoint: dialect.metrics, log: dialect.events, span: dialect.spans }[context];
  const pattern = text(oneOf(Object.keys(names)).replaceAll('\\*', '.*'));
  const known = attribute(context, KNOWN);
  const unlike = (name: string): string => `not IsMatch(${name}, ${pattern})`;
  const event = attribute('log', 'event.name');
  // Records of a log have their name in an attribute, or in a field that is newer.
  const unknown = {
    datapoint: [unlike('metric.name')],
    log: [`${event} != nil and ${unlike(event)}`, `${event} == nil and ${unlike('log.event_name')}`],
    span: [unlike('span.name')],
  }[context];
  return [`set(${known}, "true")`, ...unknown.map((condition) => `set(${known}, "false") where ${condition}`)];
}

function keeping(context: Context, count: Count): string[] {
  return keptBy(count).map((key) =>
    statement(`set(${attribute(context, keptAs(key))}, ${attribute(context, key)})`, fromSource(count.from)),
  );
}

function ofCount(context: Context, count: Count): string[] {
  const { labels, amount } = count;
  const where = applies(count);
  const parts = typeof amount === 'object' ? (amount.without ?? []) : [];
  return [
    ...Object.entries(labels).flatMap(([label, source]) => labelled(context, label, source, where)),
    // A part that is not there is none.
    ...parts.map((part) =>
      statement(`set(${attribute(context, part)}, 0)`, [...where, `${attribute(context, part)} == nil`]),
    ),
  ];
}

/** Statements that give a record a label. A constant one is added later, so here nothing must stand in its place. */
function labelled(context: Context, label: string, source: LabelSource, where: readonly string[]): string[] {
  const path = attribute(context, label);
  if (typeof source === 'string') return [statement(`delete_key(${context}.attributes, ${text(label)})`, where)];
  const { firstOf, rename = {}, otherwise } = source;
  return [
    ...firstOf.toReversed().map((key) => {
      const value = attribute(context, key);
      return statement(`set(${path}, String(${value}))`, [...where, `${value} != nil`, `${value} != ""`]);
    }),
    ...Object.entries(rename).map(([from, to]) =>
      statement(`set(${path}, ${text(to)})`, [...where, `${path} == ${text(from)}`]),
    ),
    ...(otherwise === undefined ? [] : [statement(`set(${path}, ${text(otherwise)})`, [...where, `${path} == nil`])]),
  ];
}

/** Team, project and environment: one spelling each, however people write them. */
function ofResource(context: Context): string[] {
  return Object.entries(RESOURCE_LABELS).flatMap(([label, keys]) => {
    const path = attribute(context, label);
    return [
      ...keys
        .toReversed()
        .map((key) => `resource.attributes[${text(key)}]`)
        .map((named) => `set(${path}, ${named}) where ${named} != nil and ${named} != ""`),
      `set(${path}, ToLowerCase(${path})) where ${path} != nil`,
      `replace_pattern(${path}, ${text('^\\s+|\\s+$')}, "")`,
      `replace_pattern(${path}, ${text('[\\s_]+')}, "-")`,
      // Nothing but blanks is as good as nothing.
      `delete_key(${context}.attributes, ${text(label)}) where ${path} == ""`,
    ];
  });
}

/** Labels whose values senders choose: all that are neither constant nor taken from a table. */
export function freeLabels(context: Context, providers: readonly Provider[]): string[] {
  const own = providers.flatMap((provider) => [
    ...Object.entries({ provider: provider.vendor, agent: provider.agent ?? { firstOf: [] } }),
    ...provider.counts
      .filter(({ from }) => contextOf(from) === context)
      .flatMap(({ labels }) => Object.entries(labels)),
  ]);
  const free = own.filter(([, source]) => typeof source !== 'string').map(([label]) => label);
  return [...new Set([...Object.keys(RESOURCE_LABELS), ...free])].toSorted();
}
