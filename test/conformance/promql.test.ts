import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { print, promql } from '../../src/promql';
import { problemsOf } from '../../src/promql/check';
import { read } from '../../src/promql/parse/read';
import { patternFault } from '../../src/promql/pattern';
import { printExpression } from '../../src/promql/print';
import { functionNames, signatureOf } from '../../src/promql/signatures';
import { freePorts } from '../harness/ports';
import { type Running, run, start, waitFor } from '../harness/process';
import { query } from '../promql/arbitraries';
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

/** Whether promtool accepts a file of rules, one for each query, and what it says. */
async function checkRules(name: string, queries: readonly string[], ...flags: string[]): Promise<string> {
  const file = join(folder, `${name}.yaml`);
  const rules = queries.map((expr, index) => ({ record: `level:metric:operation${index}`, expr }));
  writeFileSync(file, Yaml.stringify({ groups: [{ name, rules }] }));
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

/** Words, spaces and signs of a query. */
const piecesOf = (text: string): string[] => text.match(/\w+|\s+|[^\w\s]/g) ?? [];

/** What Prometheus accepts and the grammar of its editor, which we read with, does not. */
const UNKNOWN_TO_THE_GRAMMAR = [
  // A number that ends in a dot.
  /\d\.(?!\d)/,
  // A metric with the name of a word of the language, without quotes.
  /(?:^|[-+*/%^>=(),]|\b(?:bool|and|or|unless|atan2|up))\s*(?:offset|on|bool|ignoring|group_left|group_right)\b/,
];

/** How a text is printed, be its answer a vector or not, or what we have against it. */
function judged(text: string): { printed?: string; fault?: string } {
  try {
    const { expression } = read(text);
    const [problem] = problemsOf(expression);
    return problem === undefined ? { printed: printExpression(expression) } : { fault: problem.message };
  } catch (error) {
    return { fault: String(error) };
  }
}

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

  test('of hundreds of expressions of every form', async () => {
    const texts = fc.sample(anyExpression, { seed: 1, numRuns: 500 }).map(printExpression);
    expect(await checkRules('expressions', texts)).toMatch(/^code 0\n/);
  });

  test('of hundreds of queries that the typed functions make', async () => {
    const texts = fc.sample(query, { seed: 1, numRuns: 300 }).map(print);
    expect(await checkRules('queries', texts)).toMatch(/^code 0\n/);
  });

  test('of queries that were given as text', async () => {
    const texts = accepted.map((text) => print(promql(text)));
    expect(await checkRules('texts', texts)).toMatch(/^code 0\n/);
  });

  test('unless it is broken', async () => {
    expect(await checkRules('broken', ['rate(up)'])).toMatch(/^code 1\n[\s\S]*expected type range vector/);
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

  test.each(refused.map(([text]) => text))('refuses what we refuse: %s', async (text) => {
    expect((await parsed(text)).data).toBeUndefined();
  });

  test('judges as we do what is nearly right', async () => {
    const pieces = [...new Set(accepted.flatMap(piecesOf))];
    const mistakes = fc
      .tuple(fc.constantFrom(...accepted), fc.nat(), fc.nat(2), fc.constantFrom(...pieces))
      .map(([text, at, removed, added]) => {
        const all = piecesOf(text);
        return all.toSpliced(at % all.length, removed, ...(at % 2 === 0 ? [added] : [])).join('');
      });
    const differences = [];
    for (const text of fc.sample(mistakes, { seed: 4, numRuns: 3000 })) {
      const { printed, fault } = judged(text);
      // What we accept must be accepted as we print it, what we refuse as it stands must be refused.
      const { data, error } = await parsed(printed ?? text);
      const isKnown = printed === undefined && UNKNOWN_TO_THE_GRAMMAR.some((known) => known.test(text));
      if ((data === undefined) !== (printed === undefined) && !isKnown) differences.push({ text, error, fault });
    }
    expect(differences).toEqual([]);
  });

  test('accepts no regular expression in which we find a fault, and we find most faults', async () => {
    const piece = fc.constantFrom(
      ...Array.from('()[]{}*+?|\\^$.-:,a12'),
      '(?:',
      '(?i)',
      '(?=',
      '(?P<n>',
      '[:alpha:]',
      '\\Q',
      '\\1',
    );
    const patterns = fc.sample(fc.array(piece, { maxLength: 8 }), { seed: 3, numRuns: 1500 });
    const verdicts = [];
    for (const pattern of new Set(patterns.map((pieces) => pieces.join('')))) {
      const { data } = await parsed(`up{a=~${JSON.stringify(pattern)}}`);
      verdicts.push({ pattern, isFine: data !== undefined, fault: patternFault(pattern) });
    }
    expect(verdicts.filter(({ isFine, fault }) => isFine && fault !== undefined)).toEqual([]);
    const broken = verdicts.filter(({ isFine }) => !isFine);
    expect(broken.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(broken.length * 0.97);
  });
});
