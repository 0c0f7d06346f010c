import fc from 'fast-check';
import { print, promql } from '../../src/promql';
import { problemsOf } from '../../src/promql/check';
import { read } from '../../src/promql/parse/read';
import { query } from './arbitraries';
import { diagnostics } from './codemirror';
import { keptLabels } from './kept-labels';
import { syntaxErrors } from './syntax';

test('whatever the functions make, Prometheus can read', () => {
  fc.assert(
    fc.property(query, (made) => {
      const text = print(made);
      expect([syntaxErrors(text), diagnostics(text), problemsOf(made.expression)]).toEqual([[], [], []]);
    }),
    { numRuns: 200 },
  );
});

test('whatever the functions make is read as what they made', () => {
  fc.assert(
    fc.property(query, (made) => {
      expect(read(print(made)).expression).toEqual(made.expression);
    }),
    { numRuns: 200 },
  );
});

test('a vector claims no label that its text drops', () => {
  fc.assert(
    fc.property(query, (made) => {
      const kept = keptLabels(print(made));
      if (kept !== undefined) expect(kept).toEqual(expect.arrayContaining([...(made.labels ?? [])]));
    }),
    { numRuns: 200 },
  );
});

test('a query that is given as text has the labels that its text keeps', () => {
  fc.assert(
    fc.property(query, (made) => {
      const { labels } = promql(print(made));
      expect(labels && new Set(labels)).toEqual(labels && new Set(keptLabels(print(made)) ?? labels));
    }),
    { numRuns: 200 },
  );
});
