import type { Count, Provider } from '../../../providers/contract';
import { contextOf, counted, recognised } from './conditions';
import { type Context, any, attribute, recordPattern, statement, text } from './ottl';

/** Attributes that the ledger writes on records by itself; `known` says whether the dialect has the record's name. */
export const CLIENT = 'client';
export const KNOWN = 'known';

/** Notes that something is counted of the record. Most of what clients send is about their inside, and needs no labels. */
export const COUNTED = 'counted';

/** Statements that the transform processor runs where any of the conditions holds. */
export type StatementGroup = Readonly<Record<'conditions' | 'statements', readonly string[]> & { context: Context }>;

/** Statements that say of each record whose it is, whether its name is known, and whether it is counted. */
export function claim(context: Context, providers: readonly Provider[]): StatementGroup[] {
  return [withoutOwn(context), ...surestFirst(providers).map((provider) => claiming(context, provider))];
}

/** A sender's attributes must not be taken for what the ledger writes: whose a record is, and what is told of it. */
function withoutOwn(context: Context): StatementGroup {
  const own = [CLIENT, KNOWN, COUNTED, 'signal', 'label'];
  return {
    context,
    conditions: own.map((key) => `${attribute(context, key)} != nil`),
    statements: own.map((key) => `delete_key(${context}.attributes, ${text(key)})`),
  };
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

function claiming(context: Context, provider: Provider): StatementGroup {
  const client = attribute(context, CLIENT);
  const counts = countsOf(context, provider);
  return {
    context,
    conditions: [`${client} == nil and (${recognised(context, provider.recognise)})`],
    statements: [
      ...ofNames(context, provider),
      ...(counts.length > 0 ? [statement(`set(${attribute(context, COUNTED)}, true)`, [counted(counts)])] : []),
      ...(counts.length > 0 && typeof provider.vendor === 'string'
        ? [
            statement(`set(${attribute(context, 'provider')}, ${text(provider.vendor)})`, [
              `${attribute(context, COUNTED)} == true`,
            ]),
          ]
        : []),
      // Last, because it is what ends the group for the providers after this one.
      `set(${client}, ${text(provider.id)})`,
    ],
  };
}

/** What is counted of a client's records of one kind. */
export function countsOf(context: Context, { counts }: Provider): Count[] {
  return counts.filter(({ from }) => contextOf(from) === context);
}

/** Clients that are counted alike, such as those under one convention: what is written for one is written for all. */
export function families(providers: readonly Provider[]): (readonly [Provider, ...Provider[]])[] {
  const firsts = providers.filter(
    ({ counts }, index) => providers.findIndex((other) => other.counts === counts) === index,
  );
  return firsts.map((first) => [
    first,
    ...providers.filter((other) => other !== first && other.counts === first.counts),
  ]);
}

/** The condition that a record is of one of these clients. */
export function ofClients(context: Context, providers: readonly Provider[]): string {
  return any(providers.map(({ id }) => `${attribute(context, CLIENT)} == ${text(id)}`));
}

/** Notes what the dialect does not know, so that a changed producer is seen. */
function ofNames(context: Context, { dialect }: Provider): string[] {
  const names = { datapoint: dialect.metrics, log: dialect.events, span: dialect.spans }[context];
  const pattern = recordPattern(Object.keys(names));
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
