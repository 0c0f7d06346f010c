import fc from 'fast-check';
import { print } from '../../src';
import { query } from './arbitraries';
import { shapeOfNode, shapeOfText } from './shape';
import { keptLabels } from './kept-labels';
import { syntaxErrors } from './syntax';

test('whatever the functions make, Prometheus can read', () => {
  fc.assert(
    fc.property(query, (made) => {
      expect(syntaxErrors(print(made))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('whatever the functions make, Prometheus reads as what they made', () => {
  fc.assert(
    fc.property(query, (made) => {
      expect(shapeOfText(print(made))).toEqual(shapeOfNode(made.node));
    }),
    { numRuns: 300 },
  );
});

test('a vector claims no label that its text drops', () => {
  fc.assert(
    fc.property(query, (made) => {
      const kept = keptLabels(print(made));
      if (kept !== undefined) expect(kept).toEqual(expect.arrayContaining([...made.labels]));
    }),
    { numRuns: 300 },
  );
});
