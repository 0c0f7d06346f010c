/** What a statement of the transform processor is about: a point of a metric, a log record, a span. */
export type Context = 'datapoint' | 'log' | 'span';

/** A text as OTTL writes it. */
export function text(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** An attribute of a record. */
export function attribute(context: Context, key: string): string {
  return `${context}.attributes[${text(key)}]`;
}

/** All of these. An empty list would always hold, so there is no text for it. */
export function all(conditions: readonly string[]): string {
  return conditions.map((condition) => (condition.includes(' or ') ? `(${condition})` : condition)).join(' and ');
}

/** Any of these. */
export function any(conditions: readonly string[]): string {
  return conditions.map((condition) => (condition.includes(' and ') ? `(${condition})` : condition)).join(' or ');
}

/** A statement, with its condition if it has one. */
export function statement(action: string, conditions: readonly string[]): string {
  return conditions.length === 0 ? action : `${action} where ${all(conditions)}`;
}

/** A list of texts. */
export function texts(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}

/** A pattern of the names of records, in which `*` stands for the rest. */
export function recordPattern(names: readonly string[]): string {
  return text(oneOf(names).replaceAll('\\*', '.*'));
}

/** A regular expression that matches exactly these texts. */
export function oneOf(values: readonly string[]): string {
  return `^(${values.map((each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`;
}
