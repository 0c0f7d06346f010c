import { llmRequestDuration } from '../../../src/catalogue/llm';
import { distributions, distributionsOf } from '../../../src/components/collector/ledger/distributions';
import type { Count, Facet } from '../../../src/providers';
import { type OttlRecord, runs, valueOf } from '../../harness/ottl';
import { shop, tokens } from './shop';

const whole: Count = {
  facet: 'requests',
  metric: llmRequestDuration,
  from: { metric: 'seconds' },
  amount: 'distribution',
  labels: { model: { firstOf: ['model'] } },
};
const provider = shop({ counts: [whole, tokens] });
const all = (): readonly Facet[] => ['usage', 'requests', 'work'];

interface Written {
  readonly processors: {
    readonly 'filter/distributions': { readonly metrics: { readonly metric: readonly string[] } };
    readonly 'filter/unclaimed': { readonly metrics: { readonly datapoint: readonly string[] } };
    readonly 'transform/distributions': {
      readonly metric_statements: readonly {
        readonly conditions: readonly string[];
        readonly statements: readonly string[];
      }[];
    };
  };
  readonly pipelines: { readonly 'metrics/distributions': Readonly<Record<'receivers' | 'processors', string[]>> };
}

const { processors, pipelines } = JSON.parse(JSON.stringify(distributions([provider], all, 'forward/in'))) as Written;
const dropped = (conditions: readonly string[], record: OttlRecord): boolean =>
  conditions.some((condition) => valueOf(condition)(record) === true);

/** A point of a histogram after it was normalised, as it goes into the ledger. */
function kept(attributes: object): OttlRecord {
  const record: OttlRecord = {
    'metric.name': 'seconds',
    'scope.name': 'shop',
    'resource.attributes': { 'service.instance.id': '1' },
    'datapoint.attributes': { client: 'shop', ...attributes },
    'datapoint.start_time_unix_nano': 1,
    now: 2,
  };
  for (const { conditions, statements } of processors['transform/distributions'].metric_statements) {
    if (conditions.length > 0 && !dropped(conditions, record)) continue;
    for (const statement of statements) runs(statement)(record);
  }
  return record;
}

test('a histogram that is kept whole has the labels of the vocabulary and no others', () => {
  expect(kept({ model: 'm', 'session.id': '1', known: 'true' })['datapoint.attributes']).toEqual({
    ...{ client: 'shop', provider: 'openai', model: 'm', agent: 'unknown' },
    ...{ team: 'unknown', project: 'unknown', environment: 'unknown' },
  });
});

// What else tells streams apart would make one for each process.
test('it forgets who sent it and when it began, so that all processes are one stream', () => {
  expect(kept({})['resource.attributes']).toEqual({});
  expect(kept({})).toMatchObject({
    'scope.name': '',
    'datapoint.start_time_unix_nano': 0,
    'datapoint.time': 2,
  });
});

test('it is described in the words of the vocabulary', () => {
  expect(kept({})['metric.description']).toBe(llmRequestDuration.help);
});

test('only histograms that are counted take the way, and only those of their client', () => {
  const others = processors['filter/distributions'].metrics.metric;
  const unclaimed = processors['filter/unclaimed'].metrics.datapoint;
  expect(['seconds', 'tokens'].map((name) => dropped(others, { 'metric.name': name }))).toEqual([false, true]);
  const of = (client?: string): OttlRecord => ({ 'metric.name': 'seconds', 'datapoint.attributes': { client } });
  expect(['shop', 'somebody', undefined].map((client) => dropped(unclaimed, of(client)))).toEqual([false, true, true]);
});

test('they become delta before their attributes go, and one batch at a time after it', () => {
  const { receivers, processors: steps } = pipelines['metrics/distributions'];
  expect(receivers).toEqual(['forward/in']);
  const order = ['cumulative_to_delta', 'transform/normalise', 'batch/count', 'transform/distributions'];
  expect(steps.filter((step) => order.includes(step))).toEqual(order);
});

test('without any there is no way for them', () => {
  for (const fragment of [
    distributions([shop({ counts: [tokens] })], all, 'forward/in'),
    distributions([provider], () => ['usage'], 'forward/in'),
  ]) {
    expect(fragment).toEqual({});
    expect(distributionsOf(fragment)).toEqual([]);
  }
});
