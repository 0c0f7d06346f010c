import fc from 'fast-check';
import type { Expression, Lines } from '../../src/logql/ast';
import { print } from '../../src/logql/print';
import { lines } from './arbitrary-lines';
import { numbers } from './arbitrary-numbers';
import { read } from './read';
import { syntaxErrors } from './syntax';

const printed = (expression: Lines | Expression): string =>
  'stages' in expression
    ? print({ type: 'lines', expression, fields: undefined })
    : print({ type: 'numbers', expression, labels: undefined });

describe.each([
  ['lines', lines],
  ['numbers', numbers],
] as const)('any query for %s', (_, arbitrary) => {
  test("is printed as Grafana's grammar of LogQL has it", () => {
    fc.assert(
      fc.property<[Lines | Expression]>(arbitrary, (made) => {
        expect(syntaxErrors(printed(made))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is read as what was printed', () => {
    fc.assert(
      fc.property<[Lines | Expression]>(arbitrary, (made) => {
        expect(read(printed(made))).toEqual(made);
      }),
      { numRuns: 300 },
    );
  });
});
