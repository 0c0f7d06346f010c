import fc from 'fast-check';
import {
  type LogQuery,
  absentOverTime,
  allOf,
  anyOf,
  countOverTime,
  divide,
  drop,
  events,
  ip,
  is,
  line,
  lineFormat,
  logs,
  matches,
  minus,
  not,
  pipe,
  print,
  quantileOverTime,
  rate,
  sum,
  sumOverTime,
  unwrap,
  where,
} from '../../src/logql';
import { lines, text } from '../logql/arbitrary-lines';
import { numbers } from '../logql/arbitrary-numbers';
import { linesByText } from '../logql/forms-of-lines';
import { numbersByText } from '../logql/forms-of-numbers';
import { type TestLoki, startLoki } from '../logql/loki';
import { read } from '../logql/read';
import { withWindows } from '../logql/syntax';

let loki: TestLoki;
beforeAll(async () => {
  loki = await startLoki('127.0.0.31');
}, 90_000);
afterAll(() => loki.stop());

describe('a real Loki answers', () => {
  test.each([...Object.keys(linesByText), ...Object.keys(numbersByText)])('%s', async (query) => {
    expect(await loki.ask(withWindows(query))).toMatchObject({ status: 200 });
  });
});

describe('a real Loki refuses, even with an empty store', () => {
  test.each([
    ['what does not end', '{service_name="shop"'],
    ['a rate without a window', 'rate({service_name="shop"})'],
    ['a selector that matches what is not there', '{service_name=~".*"}'],
    ['numbers of lines that were not unwrapped', 'max_over_time({service_name="shop"}[5m])'],
    ['a regular expression that is none', '{service_name="shop"} |~ "("'],
    ['a template that is none', '{service_name="shop"} | line_format "{{"'],
    ['an address that is none', '{service_name="shop"} | from=ip("somewhere")'],
    ['petabytes', '{service_name="shop"} | size > 5PB'],
    ['the condition of a label as an end', '{service_name="shop"} | drop a != "b" or "c"'],
  ])('%s', async (_, query) => {
    expect(await loki.ask(query)).toMatchObject({ status: 400 });
  });
});

describe('a real Loki reads', () => {
  test('any lines that can be asked for', async () => {
    const property = fc.asyncProperty(lines, async (expression) => {
      await loki.format(print({ type: 'lines', expression, fields: undefined }));
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test('any numbers that can be asked for', async () => {
    const property = fc.asyncProperty(numbers, async (expression) => {
      await loki.format(print({ type: 'numbers', expression, labels: undefined }));
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test('any text as what it is', async () => {
    const property = fc.asyncProperty(text, async (value) => {
      const { expression } = logs({ service_name: ['shop', value] });
      expect(read(await loki.format(print({ type: 'lines', expression, fields: undefined })))).toEqual(expression);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

describe('with lines in the store', () => {
  const agent = events({ service_name: 'agent' }, ['model', 'tool', 'took_ms', 'from']);
  const STRANGE = 'say "`hi`" C:\\temp {{.x}} $1 # | 100%';

  beforeAll(() =>
    loki.store({ service_name: 'agent' }, [
      ['one', { model: 'a', tool: 'Bash', took_ms: '10', from: '10.0.0.7' }],
      ['two', { model: 'a', tool: 'Read', took_ms: '20', from: '10.0.0.8' }],
      ['three', { model: 'a', tool: 'Read', took_ms: '60', from: '192.168.0.1' }],
      ['four', { model: 'b', tool: 'Bash', took_ms: '100' }],
      ['five', { model: 'b', tool: 'Bash', took_ms: 'a moment' }],
      [STRANGE, { model: 'c' }],
    ]),
  );

  const found = (query: Parameters<typeof print>[0]): Promise<string[]> => loki.lines(print(query));

  test('of several texts one suffices', async () => {
    expect(await found(pipe(agent, line('|=', 'one', 'two')))).toEqual(['one', 'two']);
  });

  test('and none may occur', async () => {
    expect(await found(pipe(agent, line('!=', 'o', 'e')))).toEqual([]);
    expect(await found(pipe(agent, line('!=', 'one', 'two'), line('!=', 'say')))).toEqual(['three', 'four', 'five']);
  });

  test('strange text is found as such', async () => {
    expect(await found(pipe(agent, line('|=', STRANGE)))).toEqual([STRANGE]);
  });

  test('numbers are compared as numbers, text as text', async () => {
    expect(await found(pipe(agent, where('took_ms', '>=', 60), where('__error__', '=', '')))).toEqual([
      'three',
      'four',
    ]);
    expect(await found(pipe(agent, where('took_ms', '=~', '.0')))).toEqual(['one', 'two', 'three']);
  });

  test('conditions hold together as they were put together', async () => {
    const one = is('model', '=', 'b');
    const other = allOf(is('model', '=', 'a'), is('tool', '=', 'Bash'));
    expect(await found(pipe(agent, where(anyOf(one, other))))).toEqual(['one', 'four', 'five']);
    const either = anyOf(is('model', '=', 'b'), is('model', '=', 'a'));
    expect(await found(pipe(agent, where(allOf(is('tool', '=', 'Read'), either))))).toEqual(['two', 'three']);
    expect(await found(pipe(agent, where(anyOf(one, other)), where('tool', '=', 'Read')))).toEqual([]);
  });

  test('addresses are looked for by network', async () => {
    expect(await found(pipe(agent, where('from', '=', ip('10.0.0.0/8'))))).toEqual(['one', 'two']);
  });

  test('lines are rewritten', async () => {
    const rewritten = pipe(agent, line('|=', 'one'), lineFormat('{{.tool}}: "{{__line__}}"'));
    expect(await found(rewritten)).toEqual(['Bash: "one"']);
  });

  test('a quantile is that of the numbers', async () => {
    const took = pipe(agent, where('model', '=', 'a'), unwrap('took_ms'));
    const median = quantileOverTime(0.5, took, '1h', { by: ['model'] });
    expect(await loki.numbers(print(median))).toEqual([{ labels: { model: 'a' }, value: 20 }]);
  });

  test('what is no number fails the query, unless it is left out', async () => {
    const took = pipe(agent, unwrap('took_ms'));
    expect(await loki.ask(print(sum(sumOverTime(took, '1h'))))).toMatchObject({ status: 400 });
    const clean = sum(sumOverTime(pipe(took, where('__error__', '=', '')), '1h'), { by: ['model'] });
    expect(
      new Set((await loki.numbers(print(clean))).map(({ labels, value }) => `${labels['model'] ?? ''} ${value}`)),
    ).toEqual(new Set(['a 90', 'b 100']));
  });

  test('a label that is dropped on a condition stays elsewhere', async () => {
    const counted = countOverTime(pipe(agent, where('tool', '!=', ''), drop(is('tool', '=', 'Bash'))), '1h');
    const byTool = await loki.numbers(print(sum(counted, { by: ['tool'] })));
    expect(byTool.map(({ labels, value }) => [labels['tool'] ?? '', value]).sort()).toEqual([
      ['', 3],
      ['Read', 2],
    ]);
  });

  test('an operation is done in the order in which it was put together', async () => {
    const all = sum(countOverTime(agent, '1h'));
    expect(await loki.numbers(print(minus(all, minus(all, 1))))).toMatchObject([{ value: 1 }]);
    expect(await loki.numbers(print(divide(minus(all, 2), 2)))).toMatchObject([{ value: 2 }]);
    expect(await loki.numbers(print(minus(0, all)))).toMatchObject([{ value: -6 }]);
  });

  test('series find each other by the labels that they are told to', async () => {
    const byTool = sum(rate(agent, '1h'), { by: ['model', 'tool'] });
    const byModel = sum(rate(agent, '1h'), { by: ['model'] });
    const share = divide(byTool, byModel, { on: ['model'], groupLeft: [] });
    const shares = (await loki.numbers(print(share))).map(({ labels, value }) => [
      `${labels['model'] ?? ''} ${labels['tool'] ?? ''}`,
      Number(value.toFixed(3)),
    ]);
    expect(Object.fromEntries(shares)).toEqual({ 'a Bash': 0.333, 'a Read': 0.667, 'b Bash': 1, 'c ': 1 });
  });

  test('absence has the labels that were compared for equality', async () => {
    const nobody = { service_name: 'nobody', k8s_container_name: matches('.+') };
    const absent = (query: LogQuery) => loki.numbers(print(absentOverTime(query, '1h')));
    expect(await absent(logs(nobody))).toEqual([{ labels: { service_name: 'nobody' }, value: 1 }]);
    expect(await absent(logs({ ...nobody, k8s_container_name: ['a', not('b')] }))).toEqual([
      { labels: { service_name: 'nobody' }, value: 1 },
    ]);
    expect(await absent(agent)).toEqual([]);
  });
});
