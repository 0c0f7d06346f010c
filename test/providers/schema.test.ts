import { claudeCodeDialect } from '../../src/providers/claude-code/dialect';
import type { Dialect } from '../../src/providers/dialect';
import { genAiDialect } from '../../src/providers/gen-ai/dialect';
import type { OtlpBody } from '../../src/providers/otlp';
import { compare, deviations } from '../../src/providers/schema';
import { recordedText, requestsIn } from '../harness/recordings';

/** What is reported of a recording in which one text is replaced by another, everywhere. */
function reported(dialect: Dialect, name: string, from: string | RegExp, to: string): string[] {
  const text = recordedText(name);
  const changed = text.replaceAll(from, to);
  expect(changed).not.toBe(text);
  return compare(dialect, requestsIn(changed)).map(({ kind, text: what, times }) => `${kind}: ${what} (${times})`);
}

const claude = (from: string | RegExp, to: string): string[] => reported(claudeCodeDialect, 'claude/success', from, to);
const genAi = (from: string | RegExp, to: string): string[] => reported(genAiDialect, 'gen-ai/success', from, to);

describe('a producer that changed is reported with what is different, where, and how often', () => {
  test('a metric that is called otherwise', () => {
    expect(claude('"claude_code.token.usage"', '"claude_code.tokens"')).toEqual([
      'name: unknown metric "claude_code.tokens" (1)',
    ]);
  });

  test('a metric in another unit, or of another kind', () => {
    expect(claude('"unit":"USD"', '"unit":"{USD}"')).toEqual([
      'type: metric "claude_code.cost.usage" is a counter in "{USD}", expected a counter in "USD" (1)',
    ]);
    expect(claude('"unit":"USD","sum"', '"unit":"USD","gauge"')).toEqual([
      'type: metric "claude_code.cost.usage" is a gauge in "USD", expected a counter in "USD" (1)',
    ]);
    expect(claude('"isMonotonic":true', '"isMonotonic":false')).toContain(
      'type: metric "claude_code.cost.usage" is a sum that can fall in "USD", expected a counter in "USD" (1)',
    );
  });

  test('an attribute of a metric that is not there any more', () => {
    expect(claude('{"key":"query_source","value":{"stringValue":"main"}},', '')).toEqual([
      'missing: metric "claude_code.cost.usage" lacks the attribute "query_source" (1)',
      'missing: metric "claude_code.token.usage" lacks the attribute "query_source" (4)',
    ]);
  });

  test('an attribute that is called otherwise', () => {
    expect(claude('"key":"duration_ms","value":{"stringValue"', '"key":"seconds","value":{"stringValue"')).toEqual([
      'attribute: event "tool_result" has the unknown attribute "seconds" (4)',
      'missing: event "tool_result" lacks the attribute "duration_ms" (4)',
    ]);
  });

  test('an event that is new', () => {
    expect(
      claude(
        '"key":"event.name","value":{"stringValue":"plugin_loaded"}',
        '"key":"event.name","value":{"stringValue":"plugin_found"}',
      ),
    ).toEqual(['name: unknown event "plugin_found" (3)']);
  });

  test('a span that is new, and an event on a span', () => {
    expect(claude('"name":"claude_code.interaction"', '"name":"claude_code.turn"')).toEqual([
      'name: unknown span "claude_code.turn" (1)',
    ]);
    expect(claude('"name":"gen_ai.request.attempt"', '"name":"attempt"')).toEqual([
      'name: unknown event "attempt" on span "claude_code.llm_request" (5)',
    ]);
  });

  test('an attribute of the resource', () => {
    expect(claude('"key":"os.type"', '"key":"os.family"')).toEqual([
      'attribute: the resource has the unknown attribute "os.family" (3)',
      'missing: the resource lacks the attribute "os.type" (3)',
    ]);
  });

  test('a scope, of which the records are not looked into', () => {
    expect(claude('"com.anthropic.claude_code.events"', '"claude.events"')).toEqual([
      'scope: logs of unknown scope "claude.events" (1)',
    ]);
  });

  test('an old name and its new one, of which one must be there', () => {
    expect(genAi('"gen_ai.system"', '"gen_ai.provider.name"')).toEqual([]);
    expect(genAi('"key":"gen_ai.provider.name"', '"key":"gen_ai.vendor"')).toContain(
      'missing: span "chat claude-sonnet-5" has none of the attributes gen_ai.system, gen_ai.provider.name (3)',
    );
  });

  test('a body: its form, a key in it, or that there is one', () => {
    expect(genAi('"key":"finish_reason"', '"key":"why"')).toEqual([
      'attribute: the body of event "gen_ai.choice" has the unknown attribute "why" (3)',
    ]);
    expect(genAi(/"body":\{"kvlistValue":\{"values":\[\]\}\}/g, '"body":{"stringValue":"hello"}')).toEqual([
      'body: the body of event "gen_ai.user.message" is a text, expected a structure (3)',
    ]);
    const log = {
      attributes: [{ key: 'event.name', value: { stringValue: 'codex.turn_ttft' } }],
      body: { stringValue: 'x' },
    };
    const silent: Dialect = { ...claudeCodeDialect, events: { 'codex.turn_ttft': {} } };
    const scopeLogs = [{ scope: { name: 'com.anthropic.claude_code.events' }, logRecords: [log] }];
    const found = deviations(silent, { resourceLogs: [{ scopeLogs }] });
    expect(found).toContainEqual({
      kind: 'body',
      text: 'event "codex.turn_ttft" has a body, expected none',
      times: 1,
    });
  });
});

test('a version that was not seen yet is a deviation of its own, and changes nothing else', () => {
  const at = '{"key":"service.version","value":{"stringValue":"';
  expect(claude(`${at}2.1.329`, `${at}2.2.0`)).toEqual(['version: version "2.2.0", known is 2.1.329 (3)']);
  expect(genAi('"version":"0.22.0"', '"version":"0.23.0"')).toEqual(['version: version "0.23.0", known is 0.22.0 (5)']);
});

test("telemetry that is not the producer's is reported by its scope alone", () => {
  const other: OtlpBody = {
    resourceSpans: [{ scopeSpans: [{ scope: { name: 'http' }, spans: [{ name: 'GET' }, { name: 'POST' }] }] }],
  };
  expect(deviations(claudeCodeDialect, other)).toEqual([
    { kind: 'scope', text: 'spans of unknown scope "http"', times: 1 },
  ]);
  expect(deviations(claudeCodeDialect, {})).toEqual([]);
});
