import type { Condition, Conditions, Count, Recognition, Source } from '../../../providers/contract';
import { type Context, all, any, attribute, text } from './ottl';

/** Where the telemetry of a source travels. */
export function contextOf(source: Source): Context {
  if ('metric' in source) return 'datapoint';
  return 'event' in source ? 'log' : 'span';
}

/** Conditions that a record comes from a source. */
export function fromSource(source: Source): string[] {
  if ('metric' in source) return [`metric.name == ${text(source.metric)}`];
  if ('event' in source) return [`${attribute('log', 'event.name')} == ${text(source.event)}`];
  return conditions('span', source.span);
}

/** The condition that a record comes from a source of any of these counts. */
export function counted(counts: readonly Count[]): string {
  return any([...new Set(counts.map(({ from }) => all(fromSource(from))))]);
}

/** Conditions that a count is made of a record, while its labels are being written and afterwards. */
export function applies({ from, when = {}, labels }: Count): string[] {
  const kept = Object.entries(when).map(([key, wanted]) => [key in labels ? keptAs(key) : key, wanted] as const);
  return [...fromSource(from), ...conditions(contextOf(from), Object.fromEntries(kept))];
}

/** Where an attribute is kept that is asked for, although a label of the same name takes its place. */
export const keptAs = (key: string): string => `kept.${key}`;

/** Attributes of a count's records that have to be kept. */
export function keptBy({ when = {}, labels }: Count): string[] {
  return Object.keys(when).filter((key) => key in labels);
}

/** Conditions on a record's attributes. Values are compared as texts: producers write 200, "200" and true, "true". */
export function conditions(context: Context, wanted: Conditions): string[] {
  return Object.entries(wanted).map(([key, condition]) => {
    if (key === 'otel.status_code') return compareStatus(condition);
    return compare(key === 'otel.scope.name' ? 'scope.name' : attribute(context, key), condition);
  });
}

function compareStatus(condition: Condition): string {
  const isError = 'span.status.code == STATUS_CODE_ERROR';
  return condition === 'ERROR' ? isError : `not (${isError})`;
}

function compare(path: string, condition: Condition): string {
  if (typeof condition === 'string') return `${asWritten(path, condition)} == ${text(condition)}`;
  if ('present' in condition) return `${path} ${condition.present ? '!=' : '=='} nil`;
  if ('not' in condition) {
    return condition.not.map((value) => `${asWritten(path, value)} != ${text(value)}`).join(' and ');
  }
  return any(condition.map((value) => `${asWritten(path, value)} == ${text(value)}`));
}

/** Numbers and truth values may be written as what they are; words are always texts. */
function asWritten(path: string, value: string): string {
  return /^(-?[0-9.]+|true|false)$/.test(value) ? `String(${path})` : path;
}

const VENDOR = ['gen_ai.provider.name', 'gen_ai.system'];

/** The condition that a record is a client's. */
export function recognised(
  context: Context,
  { scopes = [], services = [], vendors = [], operations = [] }: Recognition,
): string {
  const unnamed = VENDOR.map((key) => `${attribute(context, key)} == nil`);
  return any([
    ...scopes.map((scope) =>
      all([
        `scope.name == ${text(scope)}`,
        ...(services.length > 0
          ? [any(services.map((name) => `resource.attributes["service.name"] == ${text(name)}`))]
          : []),
      ]),
    ),
    ...VENDOR.flatMap((key) => vendors.map((vendor) => `${attribute(context, key)} == ${text(vendor)}`)),
    ...(context === 'span' ? operations : []).map((operation) =>
      all([`${attribute(context, 'gen_ai.operation.name')} == ${text(operation)}`, ...unnamed]),
    ),
  ]);
}
