import type { Aggregation, Binary, Expression, Grouping, Matching, RangeAggregation } from './ast';
import type { OwnText } from './own-text';
import { printLines, printSelector, printStages, printUnwrap } from './print-lines';
import type { LogQuery, MetricQuery } from './query';
import { label, number, quote } from './text';

/** A whole query: for lines, for numbers, or in the user's own words. */
export type Query = LogQuery | MetricQuery | OwnText;

/** A query as Loki reads it. */
export function print(query: Query): string {
  switch (query.type) {
    case 'lines':
      return printLines(query.expression);
    case 'numbers':
      return printExpression(query.expression);
    case 'text':
      return query.text;
  }
}

function printExpression(expression: Expression): string {
  switch (expression.type) {
    case 'range':
      return printRange(expression);
    case 'aggregation':
      return printAggregation(expression);
    case 'binary':
      return printBinary(expression);
    case 'label_replace': {
      const { of, label: written, replacement, source, pattern } = expression;
      return `label_replace(${[printExpression(of), ...[written, replacement, source, pattern].map(quote)].join(', ')})`;
    }
    case 'vector':
      if (expression.value < 0) throw new Error(`LogQL has no vector of a negative number: ${expression.value}`);
      return `vector(${number(expression.value)})`;
    case 'number':
      return number(expression.value);
  }
}

function printAggregation({ operator, grouping, parameter, of }: Aggregation): string {
  const grouped = grouping === undefined ? '' : ` ${printGrouping(grouping)} `;
  return `${operator}${grouped}(${leading(parameter)}${printExpression(of)})`;
}

function printBinary({ operator, bool, matching, left, right }: Binary): string {
  const modifiers = (bool === true ? ' bool' : '') + (matching === undefined ? '' : printMatching(matching));
  return `${operand(left)} ${operator}${modifiers} ${operand(right)}`;
}

/** Nested operations are always parenthesised: nobody should need the table of precedence to read a panel's query. */
function operand(expression: Expression): string {
  return expression.type === 'binary' ? `(${printExpression(expression)})` : printExpression(expression);
}

/**
 * The window stands at the end of the pipeline. With an offset it stands after the selector, where Loki reads it as
 * well: Grafana's grammar knows no offset after a pipeline with `unwrap`.
 */
function printRange(range: RangeAggregation): string {
  const { name, parameter, grouping } = range;
  const call = `${name}(${leading(parameter)}${printWindow(range)})`;
  return grouping === undefined ? call : `${call} ${printGrouping(grouping)}`;
}

function printWindow({ lines, unwrap, window, offset }: RangeAggregation): string {
  const selector = printSelector(lines);
  const pipeline = [...printStages(lines), ...(unwrap === undefined ? [] : [printUnwrap(unwrap)])];
  const brackets = `[${window}]`;
  if (offset !== undefined) return [`${selector}${brackets} offset ${offset}`, ...pipeline].join(' ');
  return pipeline.length === 0 ? selector + brackets : [selector, ...pipeline, brackets].join(' ');
}

function leading(parameter: number | undefined): string {
  return parameter === undefined ? '' : `${number(parameter)}, `;
}

function printGrouping({ mode, labels }: Grouping): string {
  return `${mode} (${labels.map(label).join(', ')})`;
}

/** Lent labels are listed even where there are none, or a parenthesised right side would be taken for their list. */
function printMatching({ mode, labels, group }: Matching): string {
  const grouped = group === undefined ? '' : ` group_${group.side} (${group.labels.map(label).join(', ')})`;
  return ` ${mode} (${labels.map(label).join(', ')})${grouped}`;
}
