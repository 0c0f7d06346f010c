import { Duration, Size } from 'cdk8s';
import { lokiConfig } from '../../src/components/loki/config';
import {
  type LogQuery,
  type MetricQuery,
  absentOverTime,
  and,
  avgOverTime,
  countOverTime,
  divide,
  drop,
  equals,
  events,
  is,
  json,
  keep,
  labelFormat,
  labelReplace,
  logs,
  matches,
  multiply,
  or,
  pipe,
  sum,
  topk,
  unwrap,
  vector,
} from '../../src/logql';
import { LOKI_FIELDS, STREAM_LABELS } from '../../src/logql/query';

test('the labels of streams are those that the Loki of this package makes of attributes', () => {
  const { limits_config: limits } = lokiConfig({
    retention: Duration.days(7),
    maxLineKibibytes: 256,
    memory: Size.gibibytes(1),
    ingestMebibytesPerSecond: 4,
  });
  const [indexed] = limits.otlp_config.resource_attributes.attributes_config;
  expect(indexed?.attributes.map((name) => name.replaceAll('.', '_'))).toEqual(STREAM_LABELS);
});

const everywhere = [...STREAM_LABELS, ...LOKI_FIELDS];
const calls = events({ service_name: 'agent' }, ['model', 'tool']);

test.each<[string, LogQuery, readonly string[] | undefined]>([
  ['lines of which nothing is known have any field', logs({ service_name: 'shop' }), undefined],
  ['events have those that are declared, and those that all have', calls, ['model', 'tool', ...everywhere]],
  [
    'a parser adds the fields that it is told to',
    pipe(calls, json({ size: 'a' })),
    ['model', 'tool', ...everywhere, 'size'],
  ],
  ['or any', pipe(calls, json()), undefined],
  ['a format adds fields', pipe(calls, labelFormat({ x: { template: 'x' } })), ['model', 'tool', ...everywhere, 'x']],
  ['a field that is dropped is gone', pipe(calls, drop('model')), ['tool', ...everywhere]],
  ['except when it depends', pipe(calls, drop(is('model', '=', 'a'))), ['model', 'tool', ...everywhere]],
  ['others are gone when some are kept', pipe(calls, keep('model')), ['model', '__error__', '__error_details__']],
])('%s', (_, { fields }, expected) => {
  expect(fields).toEqual(expected);
});

const byModel = sum(countOverTime(calls, '5m'), { by: ['model'] });
const byTool = sum(countOverTime(calls, '5m'), { by: ['model', 'tool'] });

test.each<[string, MetricQuery, readonly string[] | undefined]>([
  ['series have the fields of their lines', countOverTime(calls, '5m'), ['model', 'tool', ...everywhere]],
  ['but not the one that is unwrapped', avgOverTime(pipe(calls, unwrap('tool')), '5m'), ['model', ...everywhere]],
  ['or those that are chosen', avgOverTime(pipe(calls, unwrap('tool')), '5m', { by: ['model'] }), ['model']],
  ['an aggregation keeps what it is told to', byTool, ['model', 'tool']],
  ['or all but that', sum(byTool, { without: ['tool'] }), ['model']],
  ['or nothing', sum(byTool), []],
  ['even of what nobody knows', sum(countOverTime(logs({ service_name: 'shop' }), '5m')), []],
  ['the largest keep theirs', topk(3, byTool, { by: ['model'] }), ['model', 'tool']],
  ['a number changes no labels', multiply(byTool, 2), ['model', 'tool']],
  ['on whichever side', multiply(2, byTool), ['model', 'tool']],
  ['nor does a comparison', equals(byTool, byTool), ['model', 'tool']],
  ['partners keep what they agree on', divide(byModel, byTool, { on: ['model'] }), ['model']],
  ['or what is not ignored', divide(byModel, byTool, { ignoring: ['tool'] }), ['model']],
  ['many keep theirs', divide(byTool, byModel, { on: ['model'], groupLeft: [] }), ['model', 'tool']],
  ['on whichever side', divide(byModel, byTool, { on: ['model'], groupRight: [] }), ['model', 'tool']],
  ['and take over some', multiply(byModel, byTool, { on: ['model'], groupLeft: ['tool'] }), ['model', 'tool']],
  ['each once', multiply(byTool, byTool, { on: ['model'], groupLeft: ['tool'] }), ['model', 'tool']],
  ['one side is kept', and(byTool, byModel, { on: ['model'] }), ['model', 'tool']],
  ['alternatives have what all have', or(byTool, byModel), ['model']],
  ['a number has none', vector(1), []],
  ['a label is written', labelReplace(byModel, 'family', '$1', 'model', '(.*)'), ['model', 'family']],
])('%s', (_, { labels }, expected) => {
  expect(labels).toEqual(expected);
});

test('absence has what is compared for equality', () => {
  const none = events({ service_name: 'agent', k8s_container_name: matches('a.+') }, ['model']);
  expect(absentOverTime(none, '5m').labels).toEqual(['service_name']);
  const twice = events({ service_name: ['agent', matches('a.+')], k8s_container_name: 'a' }, ['model']);
  expect(absentOverTime(twice, '5m').labels).toEqual(['k8s_container_name']);
});
