import type { OtlpAttribute, OtlpBody, OtlpLogRecord, OtlpSpan, OtlpValue } from '../../../src/providers/otlp';
import type { Line, Span } from './stores';

/** What people look for in events, by the client's own keys. */
export const OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  'claude/canary': [
    ...['event.name', 'session.id', 'prompt.id', 'model', 'duration_ms', 'input_tokens', 'output_tokens', 'cost_usd'],
    ...['cache_read_tokens', 'cache_creation_tokens', 'ttft_ms', 'tool_name', 'success', 'decision', 'request_id'],
    ...['tool_use_id', 'prompt_length', 'error_type', 'query_source'],
  ],
  'codex/canary': [
    ...['event.name', 'conversation.id', 'model', 'duration_ms', 'input_token_count', 'output_token_count'],
    ...['cached_token_count', 'reasoning_token_count', 'tool_name', 'success', 'decision', 'call_id', 'event.kind'],
    ...['http.response.status_code', 'prompt_length', 'ttft_ms'],
  ],
  'gemini/canary': [
    ...['event.name', 'session.id', 'prompt_id', 'model', 'duration_ms', 'input_token_count', 'output_token_count'],
    ...['thoughts_token_count', 'cached_content_token_count', 'function_name', 'success', 'decision', 'status_code'],
    ...['error_type', 'prompt_length', 'gen_ai.usage.input_tokens', 'gen_ai.request.model'],
  ],
  'gen-ai/canary': ['event.name', 'gen_ai.system'],
};

/** And in spans. */
export const OF_SPANS: Readonly<Record<string, readonly string[]>> = {
  'claude/canary': [
    ...[
      'model',
      'gen_ai.request.model',
      'gen_ai.system',
      'input_tokens',
      'output_tokens',
      'cache_read_tokens',
      'attempt',
    ],
    ...[
      'duration_ms',
      'ttft_ms',
      'tool_name',
      'gen_ai.tool.name',
      'success',
      'stop_reason',
      'session.id',
      'error.type',
    ],
  ],
  'codex/canary': ['model', 'conversation.id', 'busy_ns', 'idle_ns', 'tool_name', 'call_id', 'turn.id'],
  'gemini/canary': [
    ...['gen_ai.operation.name', 'gen_ai.request.model', 'gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens'],
    ...['gen_ai.tool.name', 'gen_ai.agent.name', 'gen_ai.conversation.id'],
  ],
  'gen-ai/canary': [
    ...['gen_ai.operation.name', 'gen_ai.request.model', 'gen_ai.response.model', 'gen_ai.usage.input_tokens'],
    ...['gen_ai.usage.output_tokens', 'gen_ai.usage.cache_read.input_tokens', 'gen_ai.response.finish_reasons'],
    ...['gen_ai.tool.name', 'gen_ai.response.id'],
  ],
};

export function eventsIn(bodies: readonly OtlpBody[]): OtlpLogRecord[] {
  return bodies
    .flatMap(({ resourceLogs = [] }) => resourceLogs)
    .flatMap(({ scopeLogs = [] }) => scopeLogs.flatMap(({ logRecords = [] }) => logRecords));
}

export function spansIn(bodies: readonly OtlpBody[]): OtlpSpan[] {
  return bodies
    .flatMap(({ resourceSpans = [] }) => resourceSpans)
    .flatMap(({ scopeSpans = [] }) => scopeSpans.flatMap(({ spans = [] }) => spans));
}

/** Attributes with values as stores show them. Those without a value are left out. */
export function asTexts(attributes: readonly OtlpAttribute[] = []): Record<string, string> {
  const pairs = attributes.map(({ key, value }) => [key, asText(value)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function asText({ stringValue, intValue, doubleValue, boolValue, arrayValue }: OtlpValue = {}): string | undefined {
  if (arrayValue !== undefined) return JSON.stringify((arrayValue.values ?? []).map(asText));
  const value = stringValue ?? intValue ?? doubleValue ?? boolValue;
  return value === undefined ? undefined : String(value);
}

/** What is wanted of a sent record, by the key that Loki gives it. */
export function inLoki({ attributes, traceId = '' }: OtlpLogRecord, wanted: readonly string[]): Record<string, string> {
  const sent = Object.entries(asTexts(attributes)).filter(([key]) => wanted.includes(key));
  return {
    ...Object.fromEntries(sent.map(([key, value]) => [key.replaceAll('.', '_'), value])),
    ...(traceId !== '' && { trace_id: traceId }),
  };
}

/** The lines that Loki has at the time of a record. */
export function linesOf({ timeUnixNano = '0', observedTimeUnixNano }: OtlpLogRecord, lines: readonly Line[]): Line[] {
  const time = timeUnixNano === '0' ? observedTimeUnixNano : timeUnixNano;
  return lines.filter((line) => line.time === time);
}

/** Tags of a span in Jaeger, as texts. */
export function tagsOf({ tags }: Span): Record<string, string> {
  return Object.fromEntries(tags.map(({ key, value }) => [key, String(value)]));
}
