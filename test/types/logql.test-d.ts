/**
 * What the compiler refuses about queries for logs. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import {
  type PanelWindow,
  type Query,
  absentOverTime,
  and,
  anyOf,
  avgOverTime,
  bytesRate,
  countOverTime,
  divide,
  drop,
  equals,
  events,
  ip,
  is,
  json,
  keep,
  labelFormat,
  labelReplace,
  line,
  logfmt,
  logql,
  logs,
  matches,
  maxOverTime,
  multiply,
  or,
  pattern,
  pipe,
  plus,
  print,
  quantileOverTime,
  rate,
  rateCounter,
  sort,
  sum,
  sumOverTime,
  topk,
  unwrap,
  vector,
  where,
} from '../../src/logql';

const shop = logs({ service_name: 'shop' });
const calls = events({ service_name: 'agent' }, ['model', 'tool_name', 'duration_ms']);
const took = pipe(calls, unwrap('duration_ms'));

// Streams are chosen by labels of streams.
logs({ service_name: 'shop', k8s_container_name: [matches('.+'), 'a'] });
// @ts-expect-error it is no label of a stream: `where` looks at it
logs({ event_name: 'api_request' });
// @ts-expect-error the same of events
events({ event_name: 'api_request' }, ['model']);
// @ts-expect-error in Loki the dot is an underscore
logs({ 'service.name': 'shop' });
logs<'app'>({ app: 'shop' });
// @ts-expect-error a Loki that has other labels has no others
logs<'app'>({ service_name: 'shop' });
// @ts-expect-error a value is text, or said by `not`, `matches`, `notMatches`
logs({ service_name: /shop/ });

// Lines are no numbers.
rate(shop, '5m');
// @ts-expect-error the rate of a rate
rate(rate(shop, '5m'), '5m');
// @ts-expect-error the rate of a sum
rate(sum(rate(shop, '5m')), '5m');
sum(rate(shop, '5m'));
// @ts-expect-error lines are counted first
sum(shop);
// @ts-expect-error the same of what is unwrapped
sum(took);
// @ts-expect-error and of operations
divide(shop, 2);

// What is unwrapped needs a function over a window.
print(sumOverTime(took, '5m'));
// @ts-expect-error `unwrap` alone is no query
print(took);
// @ts-expect-error nor can it stand where one is asked for
took satisfies Query;
sumOverTime(took, '5m');
// @ts-expect-error these lines have no number
sumOverTime(calls, '5m');
// @ts-expect-error nor a quantile
quantileOverTime(0.95, calls, '5m');
// @ts-expect-error nor a largest
maxOverTime(calls, '5m');
// @ts-expect-error nor one that counts up
rateCounter(calls, '5m');
countOverTime(calls, '5m');
// @ts-expect-error what is unwrapped is not counted
countOverTime(took, '5m');
// @ts-expect-error nor has it bytes
bytesRate(took, '5m');
rate(took, '5m');
absentOverTime(took, '5m');
// @ts-expect-error only some functions over windows group: sum the sums
sumOverTime(took, '5m', { by: ['model'] });
avgOverTime(took, '5m', { by: ['model'] });

// After `unwrap` only conditions follow.
pipe(calls, unwrap('duration_ms'), where('__error__', '=', ''));
// @ts-expect-error the line is gone
pipe(calls, unwrap('duration_ms'), line('|=', 'a'));
// @ts-expect-error and cannot be parsed
pipe(calls, unwrap('duration_ms'), json());
// @ts-expect-error there is one number
pipe(calls, unwrap('duration_ms'), unwrap('model'));
pipe(calls, unwrap('duration_ms', 'bytes'));
// @ts-expect-error there is no such conversion
pipe(calls, unwrap('duration_ms', 'seconds'));

// Only fields that are there can be asked for.
pipe(calls, where('model', '=', 'a'), where('trace_id', '!=', ''), where('service_name', '=', 'agent'));
// @ts-expect-error it is `model`
pipe(calls, where('modl', '=', 'a'));
// @ts-expect-error also deep in a condition
pipe(calls, where(anyOf(is('model', '=', 'a'), is('modl', '=', 'a'))));
pipe(calls, where(anyOf(is('model', '=', 'a'), is('duration_ms', '>', 5))));
// @ts-expect-error it is `duration_ms`
pipe(calls, unwrap('duraton_ms'));
// @ts-expect-error after `unwrap` as well
pipe(calls, unwrap('duration_ms'), where('modl', '=', 'a'));
pipe(shop, where('anything', '=', 'a'), unwrap('whatever'));
// @ts-expect-error the field was dropped
pipe(calls, drop('model'), where('model', '=', 'a'));
pipe(calls, drop(is('model', '=', 'b')), where('model', '=', 'a'));
// @ts-expect-error there is nothing to drop
pipe(calls, drop('modl'));
// @ts-expect-error nor on a condition
pipe(calls, drop('model', is('modl', '=', 'a')));
pipe(calls, keep('model', is('tool_name', '=', 'a')), where('tool_name', '=', 'a'), where('__error__', '=', ''));
// @ts-expect-error the field was not kept
pipe(calls, keep('model'), where('tool_name', '=', 'a'));
// @ts-expect-error there is nothing to keep
pipe(calls, keep('modl'));
pipe(calls, labelFormat({ name: { from: 'model' }, more: { template: '{{.x}}' } }), where('name', '=', 'a'));
// @ts-expect-error there is nothing to take it from
pipe(calls, labelFormat({ name: { from: 'modl' } }));

// Parsers add fields: those that are named, or any.
pipe(calls, json({ size: 'a.size' }), unwrap('size'));
// @ts-expect-error it is called `size`
pipe(calls, json({ size: 'a.size' }), unwrap('siez'));
pipe(calls, logfmt({ fields: { size: 'size' } }), unwrap('size'));
// @ts-expect-error it is called `size`
pipe(calls, logfmt({ strict: true, fields: { size: 'size' } }), unwrap('siez'));
pipe(calls, json(), unwrap('siez'));
pipe(calls, pattern('<size>'), unwrap('siez'));

// A comparison fits what is compared.
pipe(calls, where('duration_ms', '>', '500ms'), where('duration_ms', '<=', 5), where('duration_ms', '==', '5MB'));
// @ts-expect-error text is not more than text
pipe(calls, where('duration_ms', '>', 'long'));
// @ts-expect-error a number is no regular expression
pipe(calls, where('duration_ms', '=~', 5));
// @ts-expect-error two equal signs compare numbers
pipe(calls, where('model', '==', 'a'));
// @ts-expect-error Loki cannot read petabytes
pipe(calls, where('duration_ms', '>', '5PB'));
pipe(shop, where('from', '=', ip('10.0.0.0/8')), line('|=', ip('10.0.0.1')));
// @ts-expect-error addresses are no pattern
pipe(shop, where('from', '=~', ip('10.0.0.0/8')));
// @ts-expect-error of a line neither
pipe(shop, line('|~', ip('10.0.0.1')));
// @ts-expect-error a line filter has a text
pipe(shop, line('|='));
// @ts-expect-error and an operator of lines
pipe(shop, line('=', 'a'));
// @ts-expect-error one condition is no choice
anyOf(is('model', '=', 'a'));

// Only labels that are there can be kept.
const byModel = sum(rate(calls, '5m'), { by: ['model'] });
const byTool = sum(rate(calls, '5m'), { by: ['model', 'tool_name'] });
// @ts-expect-error it is `model`
sum(rate(calls, '5m'), { by: ['modl'] });
// @ts-expect-error the first sum dropped it
sum(byModel, { by: ['tool_name'] });
sum(sum(byTool, { without: ['tool_name'] }), { by: ['model'] });
// @ts-expect-error the first sum did without it
sum(sum(byTool, { without: ['tool_name'] }), { by: ['tool_name'] });
// @ts-expect-error there is nothing to do without
sum(byModel, { without: ['tool_name'] });
// @ts-expect-error a label is kept or not, but not both
sum(byTool, { by: ['model'], without: ['tool_name'] });
// @ts-expect-error what is unwrapped is no label
avgOverTime(took, '5m', { by: ['duration_ms'] });
sum(rate(shop, '5m'), { by: ['anything'] });
topk(5, byTool, { by: ['model'] });
// @ts-expect-error it is `model`
topk(5, byTool, { by: ['modl'] });
// @ts-expect-error an order has no groups
sort(byTool, { by: ['model'] });
labelReplace(byModel, 'family', '$1', 'model', '(.*)');
// @ts-expect-error there is nothing to take it from
labelReplace(byModel, 'family', '$1', 'modl', '(.*)');

// Both sides of an operation have the same labels, or say what makes them partners.
plus(byModel, byModel);
// @ts-expect-error no series on the left has a partner with the label `tool_name`
plus(byModel, byTool);
// @ts-expect-error nor without it
plus(byTool, byModel);
plus(byTool, byModel, { ignoring: ['tool_name'] });
// @ts-expect-error what is ignored does not help
plus(byTool, byModel, { ignoring: ['model'] });
const share = divide(byTool, byModel, { on: ['model'], groupLeft: [] });
sum(share, { by: ['model', 'tool_name'] });
// @ts-expect-error only one side has it
divide(byTool, byModel, { on: ['tool_name'] });
// @ts-expect-error the other side has nothing to lend
divide(byTool, byModel, { on: ['model'], groupLeft: ['tool_name'] });
sum(multiply(byModel, byTool, { on: ['model'], groupLeft: ['tool_name'] }), { by: ['tool_name'] });
// @ts-expect-error without `groupLeft` the other label is gone
sum(multiply(byModel, byTool, { on: ['model'] }), { by: ['tool_name'] });
// @ts-expect-error one of them
divide(byTool, byModel, { on: ['model'], ignoring: ['tool_name'] });
equals(byModel, 1, { bool: true });
// @ts-expect-error only comparisons can be true or false
plus(byModel, 1, { bool: true });
and(byTool, byModel, { on: ['model'] });
// @ts-expect-error they have no label in common that says which belong together
and(byTool, byModel);
// @ts-expect-error sets have no groups
and(byTool, byModel, { on: ['model'], groupLeft: [] });
sum(or(byTool, byModel), { by: ['model'] });
// @ts-expect-error the second alternative has no `tool_name`
sum(or(byTool, byModel), { by: ['tool_name'] });
or(sum(byTool), vector(0));
// @ts-expect-error a bare number is no series
or(sum(byTool), 0);
// @ts-expect-error two numbers need no Loki
plus(1, 2);

// Windows are what LogQL can read.
countOverTime(shop, '$__auto');
// @ts-expect-error a window has a unit
countOverTime(shop, '5');
// @ts-expect-error of one piece
countOverTime(shop, '1h30m');
// @ts-expect-error this one is Prometheus'
countOverTime(shop, '$__rate_interval');
// @ts-expect-error Grafana does not say how far back
countOverTime(shop, '5m', { offset: '$__auto' });
({ 'a panel': '$__range' }) satisfies Record<string, PanelWindow>;

// Own text is whole.
print(logql('{service_name="shop"}'));
// @ts-expect-error nobody knows whether it is lines or numbers
sum(logql('rate({service_name="shop"}[5m])'));
// @ts-expect-error or has a pipeline
pipe(logql('{service_name="shop"}'), json());
