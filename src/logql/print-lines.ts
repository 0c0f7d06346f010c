import type { Condition, Extraction, Lines, Matcher, Stage, Unwrap } from './ast';
import { label, number, quantity, quote } from './text';

/** A selector and its pipeline as Loki reads them. */
export function printLines(lines: Lines): string {
  return [printSelector(lines), ...printStages(lines)].join(' ');
}

export function printSelector({ matchers }: Lines): string {
  return `{${matchers.map(printMatcher).join(', ')}}`;
}

export function printStages({ stages }: Lines): string[] {
  return stages.map((stage, index) => {
    refuseMisreading(stages[index - 1], stage);
    return printStage(stage);
  });
}

/** `| unwrap` and the conditions after it. */
export function printUnwrap({ label: field, conversion, conditions }: Unwrap): string {
  const unwrapped = conversion === undefined ? label(field) : `${conversion}(${label(field)})`;
  return [`| unwrap ${unwrapped}`, ...conditions.map((condition) => `| ${printCondition(condition)}`)].join(' ');
}

/** After `| drop a`, a line filter `!= "x"` would be a condition of what is dropped. */
function refuseMisreading(before: Stage | undefined, stage: Stage): void {
  const isOpenEnded = (before?.type === 'drop' || before?.type === 'keep') && typeof before.labels.at(-1) === 'string';
  const isAmbiguous = (stage.type === 'line' || stage.type === 'line ip') && ['!=', '!~'].includes(stage.operator);
  if (isOpenEnded && isAmbiguous) {
    throw new Error(`Loki would read \`${printStage(before)} ${printStage(stage)}\` as one step: filter lines first`);
  }
}

function printStage(stage: Stage): string {
  switch (stage.type) {
    case 'line':
      return `${stage.operator} ${stage.alternatives.map(quote).join(' or ')}`;
    case 'line ip':
      return `${stage.operator} ip(${quote(stage.value)})`;
    case 'json':
      return ['| json', ...printExtractions(stage.fields)].join(' ');
    case 'logfmt': {
      const flags = [...(stage.strict ? ['--strict'] : []), ...(stage.keepEmpty ? ['--keep-empty'] : [])];
      return ['| logfmt', ...flags, ...printExtractions(stage.fields)].join(' ');
    }
    case 'pattern':
    case 'regexp':
      return `| ${stage.type} ${quote(stage.text)}`;
    case 'unpack':
    case 'decolorize':
      return `| ${stage.type}`;
    case 'where':
      return `| ${printCondition(stage.condition)}`;
    case 'line_format':
      return `| line_format ${quote(stage.template)}`;
    case 'label_format': {
      const formats = stage.labels.map(
        (format) => `${label(format.label)}=${'from' in format ? label(format.from) : quote(format.template)}`,
      );
      return `| label_format ${formats.join(', ')}`;
    }
    case 'drop':
    case 'keep': {
      const labels = stage.labels.map((named) => (typeof named === 'string' ? label(named) : printMatcher(named)));
      return `| ${stage.type} ${labels.join(', ')}`;
    }
  }
}

function printExtractions(fields: readonly Extraction[]): string[] {
  if (fields.length === 0) return [];
  return [fields.map((field) => `${label(field.label)}=${quote(field.path)}`).join(', ')];
}

function printMatcher(matcher: Matcher): string {
  return `${label(matcher.label)}${matcher.operator}${quote(matcher.value)}`;
}

/** Conditions within conditions are always parenthesised. */
function printCondition(condition: Condition): string {
  switch (condition.type) {
    case 'text':
      return printMatcher(condition);
    case 'number':
      return `${label(condition.label)} ${condition.operator} ${number(condition.value)}`;
    case 'duration':
    case 'bytes':
      return `${label(condition.label)} ${condition.operator} ${quantity(condition.value)}`;
    case 'ip':
      return `${label(condition.label)}${condition.operator}ip(${quote(condition.value)})`;
    case 'and':
    case 'or':
      return condition.conditions
        .map((part) => ('conditions' in part ? `(${printCondition(part)})` : printCondition(part)))
        .join(` ${condition.type} `);
  }
}
