import type { Metric } from '../../../catalogue/metric';
import type { Count, LabelSource, Provider } from '../../../providers/contract';
import type { NativeConfig } from '../../contracts';
import { COUNTED, type StatementGroup, claim, countsOf, families, ofClients } from './claim';
import { applies, contextOf, counted, fromSource, keptAs, keptBy } from './conditions';
import { folding } from './fold';
import { type Context, all, attribute, statement, text } from './ottl';

/** Notes that a metric is counted of the record. Without it the connector passes it by, and looks at no condition. */
export const countedMark = (client: string, metric: Metric): string =>
  `${COUNTED}.${client}.${metric.otel?.name ?? ''}`;

/** Where the labels of an organization are read from: the sender's resource. */
const RESOURCE_LABELS: Readonly<Record<string, readonly string[]>> = {
  team: ['team.name', 'team'],
  project: ['project.name', 'project'],
  environment: ['deployment.environment.name', 'deployment.environment'],
};

/** Statements that put the labels of the vocabulary on each record, in place of what its producer calls them. */
export function normalise(context: Context, providers: readonly Provider[]): NativeConfig[] {
  return [
    ...claim(context, providers),
    ...families(providers)
      .filter(([first]) => countsOf(context, first).length > 0)
      .map((family) => labelling(context, family)),
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

/** Counts add up as floating point, also those that arrive as whole numbers. */
const WHOLE_NUMBERS =
  'set(datapoint.value_double, Double(datapoint.value_int)) where (metric.type == METRIC_DATA_TYPE_SUM or metric.type == METRIC_DATA_TYPE_GAUGE) and datapoint.value_int != 0';

/** What a client calls its labels, in the vocabulary. */
function labelling(context: Context, family: readonly [Provider, ...Provider[]]): StatementGroup {
  const [provider] = family;
  const counts = countsOf(context, provider);
  const metrics = [...new Set(counts.map(({ metric }) => metric))];
  return {
    context,
    conditions: [all([`${attribute(context, COUNTED)} == true`, ofClients(context, family)])],
    statements: [
      ...metrics.map((metric) =>
        statement(`set(${attribute(context, countedMark(provider.id, metric))}, true)`, [
          counted(counts.filter((count) => count.metric === metric)),
        ]),
      ),
      // A constant one was written when the record was claimed.
      ...(typeof provider.vendor === 'string' ? [] : labelled(context, 'provider', provider.vendor, [])),
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
