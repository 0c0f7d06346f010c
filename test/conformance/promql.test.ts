import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { promql } from '../../src';
import { read } from '../../src/promql/parse/read';
import { patternFault } from '../../src/promql/pattern';
import { printExpression } from '../../src/promql/print';
import { functionNames, signatureOf } from '../../src/promql/signatures';
import { freePorts } from '../harness/ports';
import { type Running, run, start, waitFor } from '../harness/process';
import { anyExpression } from '../promql/arbitrary-expression';
import { accepted, refused } from '../promql/texts';
import { type RealNode, fromReal, asReal } from './promql-tree';

const folder = mkdtempSync(join(tmpdir(), 'signalbox-promql-'));
let prometheus: Running;
let url = '';

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  const config = join(folder, 'prometheus.yml');
  writeFileSync(config, '{}');
  url = `http://127.0.0.1:${port}`;
  const listen = `--web.listen-address=127.0.0.1:${port}`;
  prometheus = start('prometheus', [`--config.file=${config}`, `--storage.tsdb.path=${join(folder, 'data')}`, listen]);
  await waitFor('Prometheus to be ready', async () => (await fetch(`${url}/-/ready`)).ok, 60_000, prometheus);
});
afterAll(async () => {
  await prometheus.stop();
  rmSync(folder, { recursive: true });
});

/** What Prometheus reads a text as, or why it does not. */
async function parsed(text: string): Promise<{ data?: RealNode; error?: string }> {
  const response = await fetch(`${url}/api/v1/parse_query`, {
    method: 'POST',
    body: new URLSearchParams({ query: text }),
  });
  return (await response.json()) as { data?: RealNode; error?: string };
}

async function isAccepted(text: string): Promise<boolean> {
  return (await parsed(text)).data !== undefined;
}

/** Whether promtool accepts a file of rules, one for each query, and what it says. */
async function checkRules(name: string, queries: readonly string[], ...flags: string[]): Promise<string> {
  const file = join(folder, `${name}.json`);
  const rules = queries.map((expr, index) => ({ record: `level:metric:operation${index}`, expr }));
  writeFileSync(file, JSON.stringify({ groups: [{ name, rules }] }));
  const { ended, stdout, stderr } = await run('promtool', [...flags, 'check', 'rules', file]);
  return `${ended}\n${stdout}${stderr}`;
}

const ARGUMENTS = { vector: 'up', matrix: 'up[5m]', scalar: '1', string: '"job"' } as const;

/** The shortest call of a function. */
function callOf(name: string): string {
  const { takes, optional = 0, gives } = signatureOf(name) ?? { takes: [] };
  const args = takes.slice(0, takes.length - optional).map((type) => ARGUMENTS[type]);
  const call = `${name}(${args.join(', ')})`;
  return gives === 'scalar' ? `vector(${call})` : call;
}

const isExperimental = (name: string) => signatureOf(name)?.experimental === true;

describe('promtool accepts a rule', () => {
  test('of every function', async () => {
    const calls = functionNames.filter((name) => !isExperimental(name)).map(callOf);
    expect(await checkRules('functions', calls)).toMatch(/^code 0\n/);
  });

  test('of every experimental function, where it is told to', async () => {
    const calls = functionNames.filter(isExperimental).map(callOf);
    const enabled = '--enable-feature=promql-experimental-functions';
    expect(await checkRules('experimental', calls, enabled)).toMatch(/^code 0\n/);
    for (const call of calls)
      expect([call, await checkRules('one', [call])]).toEqual([call, expect.not.stringMatching(/^code 0/)]);
  });

  test('of hundreds of printed expressions', async () => {
    const texts = fc.sample(anyExpression, { seed: 1, numRuns: 600 }).map(printExpression);
    expect(await checkRules('printed', texts)).toMatch(/^code 0\n/);
  });

  test('of every query that is accepted here', async () => {
    expect(
      await checkRules(
        'accepted',
        accepted.map((text) => printExpression(promql(text).expression)),
      ),
    ).toMatch(/^code 0\n/);
  });
});

describe('Prometheus', () => {
  test('has the functions that are known here, and no others', async () => {
    const response = await fetch(`${url}/api/v1/features`);
    const { data } = (await response.json()) as { data: { promql_functions: Record<string, boolean> } };
    const enabled = Object.entries(data.promql_functions).map(([name, isEnabled]) => [name, !isEnabled]);
    expect(Object.fromEntries(enabled)).toEqual(
      Object.fromEntries(functionNames.map((name) => [name, isExperimental(name)])),
    );
  });

  test('reads what is printed as what it was', async () => {
    for (const made of fc.sample(anyExpression, { seed: 2, numRuns: 600 })) {
      const text = printExpression(made);
      const { data, error } = await parsed(text);
      if (data === undefined) throw new Error(`${text}: ${error ?? ''}`);
      expect(asReal(made)).toEqual(fromReal(data));
    }
  });

  test.each(accepted)('reads as we do: %s', async (text) => {
    const { data, error } = await parsed(text);
    if (data === undefined) throw new Error(error);
    expect(asReal(read(text).expression)).toEqual(fromReal(data));
  });

  test.each(refused.map(([text]) => text))('refuses as we do: %s', async (text) => {
    expect(await isAccepted(text)).toBe(false);
    expect(() => promql(text)).toThrow();
  });

  test('accepts every regular expression in which we find no fault, and we find none in those that it accepts', async () => {
    const piece = fc.constantFrom('(', ')', '[', ']', '{', '}', '*', '+', '?', '|', '\\', '^', '$', '.', '-', ':', ',');
    const other = fc.constantFrom(
      'a',
      '1',
      '2',
      '(?:',
      '(?i)',
      '(?=',
      '(?P<n>',
      '[:alpha:]',
      '\\d',
      '\\Q',
      '\\1',
      '\\b',
    );
    const patterns = fc.sample(fc.array(fc.oneof(piece, other), { maxLength: 8 }), { seed: 3, numRuns: 3000 });
    const refusedWrongly = [];
    let missed = 0;
    for (const pattern of new Set(patterns.map((pieces) => pieces.join('')))) {
      const isFine = await isAccepted(`up{a=~${JSON.stringify(pattern)}}`);
      if (isFine && patternFault(pattern) !== undefined) refusedWrongly.push([pattern, patternFault(pattern)]);
      if (!isFine && patternFault(pattern) === undefined) missed += 1;
    }
    expect(refusedWrongly).toEqual([]);
    console.log(missed);
  });
});
