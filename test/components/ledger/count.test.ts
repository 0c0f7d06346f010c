import { counter, otel } from '../../../src/catalogue';
import { agentSessions } from '../../../src/catalogue/agent';
import type { Amount, Count, Provider } from '../../../src/providers';
import { type Counted, LedgerModel, type Sent } from '../../harness/ledger-model';
import { answer, answers, call, calls, point, shop, tokens } from './shop';

const ABOUT_TELEMETRY = ['telemetry.records', 'telemetry.folded_labels'];

/** What the shop's counts make of a record, besides counting that it came. */
function made(counts: readonly Count[], sent: Sent, change: Partial<Provider> = {}): Counted[] {
  const all = new LedgerModel([shop({ counts, ...change })]).counted(sent);
  return all.filter(({ name }) => !ABOUT_TELEMETRY.includes(name));
}
describe('what is added is', () => {
  const values = (count: Count, amount: Amount, sent: Sent): unknown[] =>
    made([{ ...count, amount }], sent).map(({ value }) => value);

  test('one for each record', () => {
    expect(values(answers, 'one', answer())).toEqual([1]);
  });

  test('the value of a point, and of a histogram its sum', () => {
    expect(values(tokens, 'value', point())).toEqual([7]);
    const seconds = { 'metric.name': 'seconds', 'datapoint.sum': 12.5, 'datapoint.count': 4 };
    expect(values({ ...tokens, from: { metric: 'seconds' } }, 'value', point({}, seconds))).toEqual([12.5]);
    expect(values({ ...tokens, from: { metric: 'seconds' } }, 'observations', point({}, seconds))).toEqual([4]);
  });

  test('the length of a span, in seconds', () => {
    expect(values(calls, 'duration', call())[0]).toBeCloseTo(2.5, 9);
  });

  test('a number in an attribute, or a text that is one, in the unit of the vocabulary', () => {
    const seconds = { attribute: 'milliseconds', times: 0.001 };
    expect(values(answers, seconds, answer({ milliseconds: 1500 }))).toEqual([1.5]);
    expect(values(answers, seconds, answer({ milliseconds: '250' }))).toEqual([0.25]);
  });

  test('nothing at all where the attribute is not there', () => {
    expect(values(answers, { attribute: 'milliseconds' }, answer())).toEqual([]);
  });

  test('what is left after the parts that are counted elsewhere; a part that is not there is none', () => {
    const rest = { attribute: 'input', without: ['cached', 'written'] };
    expect(values(calls, rest, call({ input: 100, cached: 30, written: 5 }))).toEqual([65]);
    expect(values(calls, rest, call({ input: 100, cached: 30 }))).toEqual([70]);
    expect(values(calls, { ...rest, times: 2 }, call({ input: 100 }))).toEqual([200]);
  });

  test('taken away, where another count of the source has too much', () => {
    expect(made([{ ...tokens, sign: -1 }], point())[0]?.value).toBe(-7);
  });
});

describe('what is counted', () => {
  test('has all labels of its metric, and `unknown` where nobody says', () => {
    expect(made([tokens], point({ type: 'input' }))).toEqual([
      {
        name: 'llm.tokens',
        labels: {
          client: 'shop',
          provider: 'openai',
          agent: 'main',
          model: 'unknown',
          type: 'input',
          ...{ team: 'unknown', project: 'unknown', environment: 'unknown' },
        },
        value: 7,
      },
    ]);
  });

  test('has labels that are fixed, whatever the producer says under their name', () => {
    expect(made([answers], answer({ outcome: 'great', status: 200 }))[0]?.labels).toMatchObject({
      outcome: 'ok',
      status: '200',
    });
  });

  test('is what satisfies its conditions, each record as often as there are counts for it', () => {
    const types = ['input', 'output'].map((type): Count => ({ ...tokens, when: { type } }));
    const of = (type: string) => made([...types, tokens], point({ type })).map(({ labels }) => labels['type']);
    expect(of('input')).toEqual(['input', 'input']);
    expect(of('other')).toEqual(['other']);
  });

  test('is from its own source alone', () => {
    expect(made([tokens], point({}, { 'metric.name': 'seconds' }))).toEqual([]);
    expect(made([answers], answer({ 'event.name': 'question' }))).toEqual([]);
    expect(made([calls], call({ kind: 'tool' }))).toEqual([]);
  });

  test('is of the client alone, whoever else sends the same', () => {
    expect(made([tokens], { ...point(), scope: 'somebody' })).toEqual([]);
  });

  test('is what the client owns, and nothing that somebody else counts', () => {
    const model = new LedgerModel([shop({ counts: [tokens, answers] })], () => ['requests']);
    const names = [point(), answer()].map((sent) => model.counted(sent).map(({ name }) => name));
    expect(names).toEqual([['telemetry.records'], ['llm.requests', 'telemetry.records']]);
  });

  test('needs a metric that OpenTelemetry has a name for', () => {
    const metric = counter('shop_total', { unit: 'count', help: 'Of Prometheus alone.' });
    expect(() => new LedgerModel([shop({ counts: [{ ...tokens, metric }] })])).toThrow(
      'shop_total has no name in OpenTelemetry: define it with otel.counter and the like',
    );
  });

  test('goes up and down where it is a gauge', () => {
    const metric = otel.gauge('shop.depth', { unit: 'count', help: 'How deep.', labels: ['type'] });
    expect(made([{ ...tokens, metric, labels: { type: 'x' } }], point())).toEqual([
      { name: 'shop.depth', labels: { type: 'x' }, value: 7 },
    ]);
  });

  test('is the same of whole numbers as of others', () => {
    const whole = point({}, { 'datapoint.value_double': undefined, 'datapoint.value_int': 12 });
    expect(made([{ ...tokens, metric: agentSessions, labels: {} }], whole)[0]?.value).toBe(12);
  });
});

test('tokens that nobody says the cost of are counted once more, for those who price them', () => {
  const [first, second, ...more] = made([{ ...tokens, priced: true }], point());
  expect(second).toEqual({ ...first, name: 'signalbox.tokens_to_price' });
  expect(more).toEqual([]);
});
