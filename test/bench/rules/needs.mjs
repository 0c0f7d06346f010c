// What rules read: which series, how far back, and which values of their labels they ask for.
import { createRequire } from 'node:module';
import { secondsOf } from './stack.mjs';

const require = createRequire(import.meta.url);

/** By the name of a series: seconds that somebody looks back at most, and the values that matchers name. */
export function needsOf(groups, library) {
  const { promql } = require(`${library}/src`);
  const needs = new Map();
  for (const { expr } of groups.flatMap(({ rules }) => rules)) {
    for (const { selector, depth } of selectors(promql(expr).expression, 0, library)) {
      const need = needs.get(selector.name) ?? { depth: 0, values: {} };
      need.depth = Math.max(need.depth, depth);
      for (const { label, operator, value } of selector.matchers) {
        if (operator === '=' && value !== '') need.values[label] = new Set([...(need.values[label] ?? []), value]);
      }
      needs.set(selector.name, need);
    }
  }
  return needs;
}

/**
 * How many times as many samples a rule reads in earnest as it does here, where the past is thin; samples are what a
 * rule's time goes into.
 */
export function thinness({ expr }, { recent, step, oldStep }, library) {
  const { promql } = require(`${library}/src`);
  const factors = selectors(promql(expr).expression, 0, library).map(({ depth }) => {
    if (depth <= recent) return 1;
    return depth / step / (recent / step + (depth - recent) / oldStep(depth));
  });
  return Math.max(1, ...factors);
}

/** Labels that a recording leaves, as far as its text tells. */
export function labelsOf({ expr }, library) {
  return require(`${library}/src`).promql(expr).labels ?? [];
}

function selectors(expression, depth, library) {
  const { childrenOf } = require(`${library}/src/promql/visit`);
  const back = depth + secondsOf(expression.window) + Math.max(0, secondsOf(expression.offset));
  if (expression.type === 'selector') return [{ selector: expression, depth: back }];
  return childrenOf(expression).flatMap((child) => selectors(child, back, library));
}
