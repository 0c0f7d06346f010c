import { aliasRules } from '../../rules';
import { ALIASES } from '../../rules/aliases';
import { OTHER_NAMES, type Metric } from '../../src/catalogue';
import { metricNames, print } from '../../src/promql';
import { allMetrics } from '../../charts/metrics';
import { seriesNames } from '../../src/catalogue';
import { diagnostics } from '../promql/codemirror';
import { syntaxErrors } from '../promql/syntax';
import { fullContext } from '../stacks/rules';

const recordings = ALIASES.flatMap(({ rules }) => rules);
const records = recordings.map(({ record }) => record);
const catalogue = new Set(allMetrics().map(({ name }) => name));

/** The metrics that answer a name; none where another program does. */
function answers(name: string): readonly Metric[] {
  const answer = OTHER_NAMES[name]?.answer;
  if (answer === undefined || 'elsewhere' in answer) return [];
  return 'metric' in answer ? [answer.metric] : answer.from;
}

const sourced = Object.keys(OTHER_NAMES).filter((name) => answers(name).length > 0 && !catalogue.has(name));

/** The recordings of one name: one, or the three of a histogram. */
const recordingsOf = (name: string) =>
  recordings.filter(({ record }) => record.replace(/_(bucket|sum|count)$/, '') === name || record === name);

test.each(sourced)('%s is recorded, of what is said to answer it', (name) => {
  const found = recordingsOf(name);
  expect([1, 3]).toContain(found.length);
  const read = found.flatMap(({ query }) => metricNames(query));
  const told = answers(name);
  for (const metric of told) expect(seriesNames(metric).some((series) => read.includes(series))).toBe(true);
  expect(told.flatMap(seriesNames)).toEqual(expect.arrayContaining(read));
});

test('what the stack stores under the same name, and what others know better, is not recorded', () => {
  const others = Object.keys(OTHER_NAMES).filter((name) => !sourced.includes(name));
  expect(others).toEqual(expect.arrayContaining(['framework_info', 'task_queue_length', 'database_connections']));
  expect(others.flatMap(recordingsOf)).toEqual([]);
});

test('every name has its own recording, and none is that of a metric', () => {
  expect(new Set(records).size).toBe(records.length);
  expect(records.filter((record) => catalogue.has(record))).toEqual([]);
  expect(allMetrics().flatMap(seriesNames)).not.toEqual(expect.arrayContaining(records));
});

test('each vendor has the names that are made of its own', () => {
  const types = ['tokens_total', 'cost_dollars', 'requests_total', 'latency_seconds_bucket'];
  const wanted = ['claude', 'openai', 'gemini'].flatMap((vendor) => types.map((type) => `bmad_${vendor}_${type}`));
  expect(records).toEqual(expect.arrayContaining(wanted));
  const [tokens] = recordingsOf('bmad_gemini_tokens_total');
  expect(tokens && print(tokens.query)).toBe('llm_tokens_total{provider="google"}');
});

test.each(recordings.map(({ record, query }) => [record, print(query)] as const))('%s can be read', (_, text) => {
  expect([syntaxErrors(text), diagnostics(text)]).toEqual([[], []]);
});

// A sum of counters falls when one of them ends, and `rate` takes what is left for growth.
test.each(recordings.filter(({ record }) => /_(total|bucket|sum|count)$/.test(record)))(
  '$record is never a sum: its series keep the worker that counts them',
  ({ query }) => {
    expect(print(query)).not.toMatch(/\b(sum|rate|increase|max|avg)\b/);
    expect(query.labels).toContain('instance');
  },
);

test('a group is small enough to be read, and has a name of its own', () => {
  for (const { name, rules } of ALIASES) {
    expect(name).toMatch(/^aliases-[a-z-]{1,32}$/);
    expect(rules.length).toBeLessThanOrEqual(20);
  }
  expect(new Set(ALIASES.map(({ name }) => name)).size).toBe(ALIASES.length);
});

describe('a stack records', () => {
  const recorded = (...chosen: Parameters<typeof aliasRules>): string[] =>
    aliasRules(...chosen).flatMap(({ rules }) => rules.flatMap((rule) => ('record' in rule ? rule.record : [])));

  test('every name, where everything is emitted', () => {
    expect(recorded(fullContext())).toEqual(records);
  });

  test('nothing, where nothing is emitted or wanted', () => {
    expect(aliasRules({ ...fullContext(), parts: [] })).toEqual([]);
    expect(aliasRules(fullContext(), 'none')).toEqual([]);
  });

  test('no name of which half is emitted only', () => {
    const [gateway] = fullContext().parts.filter(({ emits }) => emits?.some(({ name }) => name === 'llm_tokens_total'));
    if (gateway === undefined) throw new Error('no part counts tokens');
    const emits = (gateway.emits ?? []).filter(({ name }) => name !== 'agent_lines_changed_total');
    const found = recorded({ ...fullContext(), parts: [{ ...gateway, emits }] });
    expect(found).toContain('claude_tokens_input_total');
    expect(found).not.toContain('claude_lines_added_total');
    expect(found).not.toContain('claude_agent_efficiency_score');
  });

  test('the names that are used for what is chosen', () => {
    expect(aliasRules(fullContext(), ['sessions', 'providers']).map(({ name }) => name)).toEqual([
      'aliases-providers',
      'aliases-sessions',
    ]);
  });
});
