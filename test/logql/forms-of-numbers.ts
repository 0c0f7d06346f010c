import {
  type MetricQuery,
  above,
  absentOverTime,
  and,
  atLeast,
  atMost,
  avg,
  avgOverTime,
  below,
  bottomk,
  bytesOverTime,
  bytesRate,
  count,
  countOverTime,
  differs,
  divide,
  equals,
  firstOverTime,
  labelReplace,
  lastOverTime,
  line,
  logfmt,
  max,
  maxOverTime,
  min,
  minOverTime,
  minus,
  modulo,
  multiply,
  or,
  pipe,
  plus,
  power,
  quantileOverTime,
  rate,
  rateCounter,
  sort,
  sortDesc,
  stddev,
  stddevOverTime,
  stdvar,
  stdvarOverTime,
  sum,
  sumOverTime,
  topk,
  unless,
  unwrap,
  vector,
  where,
} from '../../src/logql';
import { calls, shop } from './forms-of-lines';

const costs = pipe(calls, unwrap('cost_usd'));
const byModel = sum(rate(calls, '5m'), { by: ['model'] });
const byTool = sum(rate(calls, '5m'), { by: ['model', 'tool_name'] });
const total = sum(rate(calls, '5m'));

const COSTS = '{service_name="agent"} | unwrap cost_usd [5m]';
const MODEL = 'sum by (model) (rate({service_name="agent"}[5m]))';
const TOOL = 'sum by (model, tool_name) (rate({service_name="agent"}[5m]))';
const TOTAL = 'sum(rate({service_name="agent"}[5m]))';

const ranges: Readonly<Record<string, MetricQuery>> = {
  'count_over_time({service_name="agent"}[1h])': countOverTime(calls, '1h'),
  'rate({service_name="shop"} |= "error" [$__auto])': rate(pipe(shop, line('|=', 'error')), '$__auto'),
  'bytes_over_time({service_name="shop"}[$__range])': bytesOverTime(shop, '$__range'),
  'bytes_rate({service_name="shop"}[5m] offset 1d)': bytesRate(shop, '5m', { offset: '1d' }),
  'absent_over_time({service_name="shop"}[2w])': absentOverTime(shop, '2w'),
  [`rate(${COSTS})`]: rate(costs, '5m'),
  [`absent_over_time(${COSTS})`]: absentOverTime(costs, '5m'),
  [`sum_over_time(${COSTS})`]: sumOverTime(costs, '5m'),
  [`rate_counter(${COSTS})`]: rateCounter(costs, '5m'),
  [`avg_over_time(${COSTS})`]: avgOverTime(costs, '5m'),
  [`min_over_time(${COSTS}) by (model)`]: minOverTime(costs, '5m', { by: ['model'] }),
  [`max_over_time(${COSTS}) by ()`]: maxOverTime(costs, '5m', { by: [] }),
  [`first_over_time(${COSTS}) without (tool_name)`]: firstOverTime(costs, '5m', { without: ['tool_name'] }),
  [`last_over_time(${COSTS})`]: lastOverTime(costs, '5m'),
  [`stddev_over_time(${COSTS})`]: stddevOverTime(costs, '5m'),
  [`stdvar_over_time(${COSTS})`]: stdvarOverTime(costs, '5m'),
  [`quantile_over_time(0.95, ${COSTS}) by (model)`]: quantileOverTime(0.95, costs, '5m', { by: ['model'] }),
  'quantile_over_time(0.5, {service_name="agent"}[5m] offset 1h | model!="" | unwrap duration_ms | __error__="")':
    quantileOverTime(
      0.5,
      pipe(calls, where('model', '!=', ''), unwrap('duration_ms'), where('__error__', '=', '')),
      '5m',
      { offset: '1h' },
    ),
  'avg_over_time({service_name="shop"} | logfmt | unwrap duration(took) [5m])': avgOverTime(
    pipe(shop, logfmt(), unwrap('took', 'duration')),
    '5m',
  ),
  'max_over_time({service_name="shop"} | logfmt | unwrap bytes(size) | __error__="" | size > 5 [5m])': maxOverTime(
    pipe(shop, logfmt(), unwrap('size', 'bytes'), where('__error__', '=', ''), where('size', '>', 5)),
    '5m',
  ),
};

const aggregations: Readonly<Record<string, MetricQuery>> = {
  [TOTAL]: total,
  [MODEL]: byModel,
  [`avg by (model) (${TOOL})`]: avg(byTool, { by: ['model'] }),
  [`min without (tool_name) (${TOOL})`]: min(byTool, { without: ['tool_name'] }),
  [`max without () (${TOOL})`]: max(byTool, { without: [] }),
  [`count(${TOOL})`]: count(byTool),
  [`stddev(${TOOL})`]: stddev(byTool, { by: [] }),
  [`stdvar(${TOOL})`]: stdvar(byTool),
  [`topk(5, ${TOOL})`]: topk(5, byTool),
  [`bottomk by (model) (1, ${TOOL})`]: bottomk(1, byTool, { by: ['model'] }),
  [`topk without (model) (1, ${TOOL})`]: topk(1, byTool, { without: ['model'] }),
  [`sort(${MODEL})`]: sort(byModel),
  [`sort_desc(${MODEL})`]: sortDesc(byModel),
};

const operations: Readonly<Record<string, MetricQuery>> = {
  [`${MODEL} + ${MODEL}`]: plus(byModel, byModel),
  [`1 - ${MODEL}`]: minus(1, byModel),
  [`${MODEL} * -2.5`]: multiply(byModel, -2.5),
  [`(${MODEL} - 1) / ${MODEL}`]: divide(minus(byModel, 1), byModel),
  [`${MODEL} % (${MODEL} ^ 2)`]: modulo(byModel, power(byModel, 2)),
  [`${MODEL} == 1`]: equals(byModel, 1),
  [`${MODEL} != bool 1`]: differs(byModel, 1, { bool: true }),
  [`${MODEL} > 1e+21`]: above(byModel, 1e21),
  [`${MODEL} >= ${MODEL}`]: atLeast(byModel, byModel),
  [`${MODEL} < bool on (model) ${TOOL}`]: below(byModel, byTool, { on: ['model'], bool: true }),
  [`${MODEL} <= 5`]: atMost(byModel, 5),
  [`${TOOL} / on (model) group_left () ${MODEL}`]: divide(byTool, byModel, { on: ['model'], groupLeft: [] }),
  [`${MODEL} / ignoring (tool_name) group_right () ${TOOL}`]: divide(byModel, byTool, {
    ignoring: ['tool_name'],
    groupRight: [],
  }),
  [`${TOOL} * on (model) group_left (tool_name) (${TOOL} + 1)`]: multiply(byTool, plus(byTool, 1), {
    on: ['model'],
    groupLeft: ['tool_name'],
  }),
  [`${TOOL} - ignoring (tool_name) ${MODEL}`]: minus(byTool, byModel, { ignoring: ['tool_name'] }),
  [`${TOTAL} / on () ${TOTAL}`]: divide(total, total, { on: [] }),
  [`${MODEL} and ${MODEL}`]: and(byModel, byModel),
  [`${TOOL} unless on (model) ${MODEL}`]: unless(byTool, byModel, { on: ['model'] }),
  [`${TOTAL} or vector(0)`]: or(total, vector(0)),
  [`${TOOL} or ignoring (tool_name) ${MODEL}`]: or(byTool, byModel, { ignoring: ['tool_name'] }),
  [`label_replace(${MODEL}, "family", "$1", "model", "(\\\\w+)-.*")`]: labelReplace(
    byModel,
    'family',
    '$1',
    'model',
    String.raw`(\w+)-.*`,
  ),
};

/** Every form of a query for numbers, under the text that it is for Loki. */
export const numbersByText: Readonly<Record<string, MetricQuery>> = { ...ranges, ...aggregations, ...operations };
