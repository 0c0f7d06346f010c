import fc from 'fast-check';
import { printExpression } from '../../src/promql/print';
import { read } from '../../src/promql/parse/read';
import { problemsOf } from '../../src/promql/check';
import { anyExpression } from './arbitrary-expression';
import { diagnostics } from './codemirror';
import { syntaxErrors } from './syntax';

test('what is printed is read as what it was', () => {
  fc.assert(
    fc.property(anyExpression, (made) => {
      expect(read(printExpression(made)).expression).toEqual(made);
    }),
    { numRuns: 5000 },
  );
});
test('lezer', () => {
  fc.assert(
    fc.property(anyExpression, (made) => {
      expect(syntaxErrors(printExpression(made))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});
test('cm', () => {
  fc.assert(
    fc.property(anyExpression, (made) => {
      fc.pre(!printExpression(made).includes('pi()'));
      expect(diagnostics(printExpression(made))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});
test('own', () => {
  fc.assert(
    fc.property(anyExpression, (made) => {
      expect(problemsOf(made)).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});
