import type { Expression, LabelMatcher, MatchOperator, Moment, Selector } from '../ast';
import { QueryFault, type SyntaxNode, partsOf, quoted } from './grammar';
import { numberOf } from './literals';
import type { Source } from './source';

/** `name{label="value"}` */
export function selectorOf(source: Source, node: SyntaxNode): Selector {
  const parts = partsOf(node);
  const inBraces = parts.filter((part) => part.name === 'LabelMatchers').flatMap(partsOf);
  const names = [
    ...parts.filter((part) => part.name === 'Identifier'),
    ...inBraces.filter((part) => part.name === 'QuotedLabelName'),
  ];
  const [name, again] = names;
  if (again !== undefined) throw new QueryFault(again.from, 'the name is said twice');
  return {
    type: 'selector',
    ...(name !== undefined && { name: source.nameOf(name) }),
    matchers: inBraces.filter((part) => part.name !== 'QuotedLabelName').map((part) => matcherOf(source, part)),
  };
}

function matcherOf(source: Source, node: SyntaxNode): LabelMatcher {
  const [label = node, operator = node, value = node] = partsOf(node);
  return {
    label: source.nameOf(label),
    operator: source.textOf(operator) as MatchOperator,
    value: source.stringOf(value),
  };
}

/** `of[5m]` */
export function withWindow(source: Source, of: Expression, window: SyntaxNode): Expression {
  if (of.type !== 'selector')
    throw new QueryFault(window.from, 'a window stands after a selector: write [1h:] for all else');
  if (of.at !== undefined || of.offset !== undefined) {
    throw new QueryFault(window.from, 'a window stands before @ and offset');
  }
  return { type: 'range', of, window: windowOf(source, window) };
}

/** `of[1h:5m]` */
export function subqueryOf(source: Source, of: Expression, window: SyntaxNode, step?: SyntaxNode): Expression {
  return {
    type: 'subquery',
    of,
    window: windowOf(source, window),
    ...(step !== undefined && { step: windowOf(source, step) }),
  };
}

function windowOf(source: Source, node: SyntaxNode): string {
  const window = lengthOf(source, node);
  if (window.startsWith('-') || (!window.startsWith('$') && numberOf(window) === 0)) {
    throw new QueryFault(node.from, 'a window is longer than nothing');
  }
  return window;
}

/** A length of time; Grafana's windows stand for one. */
function lengthOf(source: Source, node: SyntaxNode): string {
  const written = source.textOf(node).replaceAll(/\s/g, '').replace(/^\+/, '');
  if (/^-?(?:\$__\w+|\.?\d[\w.]*)$/.test(written)) return written;
  throw new QueryFault(node.from, `${quoted(source.textOf(node))} is no length of time, such as 5m`);
}

/** `of offset 5m` */
export function withOffset(source: Source, of: Expression, node: SyntaxNode): Expression {
  return modified(of, { offset: lengthOf(source, node) }, node);
}

/** `of @ end()` */
export function withMoment(source: Source, of: Expression, node: SyntaxNode): Expression {
  return modified(of, { at: momentOf(source, node) }, node);
}

function momentOf(source: Source, node: SyntaxNode): Moment {
  const written = source.textOf(node).toLowerCase();
  if (written === 'start' || written === 'end') return written;
  const seconds = numberOf(written.replace(/^[+-]\s*/, '')) * (written.startsWith('-') ? -1 : 1);
  if (!Number.isFinite(seconds)) throw new QueryFault(node.from, `${quoted(written)} is no moment`);
  return seconds;
}

type Modifier = { readonly offset: string } | { readonly at: Moment };

function modified(of: Expression, modifier: Modifier, node: SyntaxNode): Expression {
  if (of.type === 'range') return { ...of, of: once(of.of, modifier, node) };
  if (of.type === 'selector' || of.type === 'subquery') return once(of, modifier, node);
  throw new QueryFault(node.from, '@ and offset stand after a selector, a window or a subquery');
}

function once<E extends { readonly at?: Moment; readonly offset?: string }>(
  of: E,
  modifier: Modifier,
  node: SyntaxNode,
): E {
  const [name = ''] = Object.keys(modifier);
  if (name in of) throw new QueryFault(node.from, `${name === 'at' ? '@' : name} is said twice`);
  return { ...of, ...modifier };
}
