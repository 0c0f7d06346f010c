import type { OtlpAttribute, OtlpRequest, OtlpValue } from '../../../src/providers/otlp';
import { type Garden, bytes, keyOf, list, structure, text } from './planted';

/** Who sends, as far as the gateway can tell. */
export interface Who {
  readonly title: string;
  /** The instrumentation scope. */
  readonly scope: string;
  readonly resource?: readonly OtlpAttribute[];
}

/** A key that is in the dialect of every client, for the name of a model. */
const PLAIN = 'gen_ai.request.model';

/** Places of attributes: under keys that nobody knows, and under one for names. */
function attributes(garden: Garden, at: string): OtlpAttribute[] {
  const sentence = (how: string): string => garden.sentence(`${at}: ${how}`);
  const value = (how: string): OtlpValue => ({ stringValue: sentence(how) });
  const plain = (how: string, planted: OtlpValue, key = PLAIN): OtlpAttribute => ({ key, value: planted });
  return [
    text('note', sentence('text')),
    { key: 'notes', value: list(value('list')) },
    { key: 'tree', value: structure({ key: 'a', value: structure({ key: 'b', value: list(value('deep structure')) }) }) },
    { key: 'raw', value: bytes(sentence('bytes')) },
    text('json', JSON.stringify({ a: [{ b: sentence('JSON in text') }] })),
    text(sentence('key'), 'x'),
    text('password', garden.word(`${at}: short secret under its key`)),
    // Under keys for names, a key of its own each: the last of equal ones would win.
    plain('text', value('sentence for a name')),
    plain('list', list(value('list of sentences for names')), 'gen_ai.response.finish_reasons'),
    plain('structure', structure({ key: 'a', value: value('structure for a name') }), 'gen_ai.response.model'),
    plain('key of a structure', structure(text(sentence('key in a structure for a name'), 'x')), 'gen_ai.operation.name'),
    text('gen_ai.conversation.id', `id-${keyOf(garden.word(`${at}: key in a name`))}`),
    text('error.type', `${garden.word(`${at}: address in a name`)}@example.com`),
    plain('bytes', bytes(sentence('bytes for a name')), 'gen_ai.response.id'),
    text('session.id', garden.word(`${at}: one word for a name`)),
  ];
}

/** Requests with a sentence of its own in every place that OTLP has. */
export function everywhere(garden: Garden, who: Who, at: Date): readonly OtlpRequest[] {
  const time = `${at.getTime()}000000`;
  const where = (place: string): string => `${who.title}, ${place}`;
  const sentence = (place: string): string => garden.sentence(where(place));
  const sent = (signal: string, records: object) => ({
    resource: {
      attributes: [...(who.resource ?? []), ...attributes(garden, where(`resource of ${signal}`))],
    },
    schemaUrl: `https://example.com/${garden.word(where(`schema of the resource of ${signal}`))}`,
    ...records,
  });
  const scoped = (signal: string, name: string, records: object) => ({
    scope: {
      name,
      version: sentence(`version of the scope of ${signal}`),
      attributes: attributes(garden, where(`scope of ${signal}`)),
    },
    schemaUrl: `https://example.com/${garden.word(where(`schema of the scope of ${signal}`))}`,
    ...records,
  });
  const point = (kind: string, value: object) => ({
    timeUnixNano: time,
    startTimeUnixNano: time,
    attributes: attributes(garden, where(`point of a ${kind}`)),
    ...value,
  });
  const exemplars = (kind: string, value: object) => [
    { timeUnixNano: time, filteredAttributes: attributes(garden, where(`exemplar of a ${kind}`)), ...value },
  ];
  const described = (kind: string) => ({
    description: sentence(`description of a ${kind}`),
    unit: sentence(`unit of a ${kind}`),
    metadata: attributes(garden, where(`metadata of a ${kind}`)),
  });
  const metrics = [
    {
      name: sentence('name of a counter'),
      ...described('counter'),
      sum: {
        aggregationTemporality: 1,
        isMonotonic: true,
        dataPoints: [point('counter', { asInt: '1', exemplars: exemplars('counter', { asInt: '1' }) })],
      },
    },
    { name: 'planted.gauge', ...described('gauge'), gauge: { dataPoints: [point('gauge', { asDouble: 1 })] } },
    {
      // The ledger takes histograms of this name whole.
      name: 'agent.task.duration',
      ...described('histogram'),
      histogram: {
        aggregationTemporality: 1,
        dataPoints: [
          point('histogram', {
            ...{ count: '1', sum: 1, explicitBounds: [5], bucketCounts: ['1', '0'] },
            exemplars: exemplars('histogram', { asDouble: 1, traceId: '0af7651916cd43dd8448eb211c80319c' }),
          }),
        ],
      },
    },
    {
      name: 'planted.exponential',
      ...described('exponential histogram'),
      exponentialHistogram: {
        aggregationTemporality: 1,
        dataPoints: [
          point('exponential histogram', {
            ...{ count: '1', sum: 1, scale: 0, zeroCount: '0', positive: { offset: 0, bucketCounts: ['1'] } },
            exemplars: exemplars('exponential histogram', { asDouble: 1 }),
          }),
        ],
      },
    },
    {
      name: 'planted.summary',
      ...described('summary'),
      summary: { dataPoints: [point('summary', { count: '1', sum: 1, quantileValues: [] })] },
    },
  ];
  const record = (kind: string, body: OtlpValue | undefined, more: readonly OtlpAttribute[] = []) => ({
    timeUnixNano: time,
    severityNumber: 9,
    severityText: sentence(`severity of ${kind}`),
    eventName: sentence(`event name of ${kind}`),
    attributes: [...more, ...attributes(garden, where(kind))],
    body,
  });
  const body = (kind: string): OtlpValue => ({ stringValue: sentence(`body of ${kind}`) });
  const named = text('event.name', 'user_prompt');
  const logRecords = [
    record('a record', body('a record')),
    record('an event', body('an event'), [named]),
    record('an event of one word', { stringValue: garden.word(where('body of one word of an event')) }, [named]),
    record('an event called so', body('an event called so'), [text('event.name', sentence('event.name'))]),
    record('an event called by a structure', undefined, [
      { key: 'event.name', value: structure(text('model', sentence('structure in event.name'))) },
    ]),
    record('a record of bytes', bytes(sentence('bytes as body'))),
    record('a record of a list', list(body('a record of a list'))),
    record(
      'a record of a structure',
      structure(
        text('content', sentence('body: a text')),
        text('model', sentence('body: a sentence for a name')),
        { key: 'note', value: structure({ key: 'b', value: list(body('a deep structure')) }) },
        text(sentence('body: a key'), 'x'),
      ),
    ),
    // What the node agent sends of pods, whose resource says which.
    {
      ...record('a line', body('a line'), [text('log.iostream', 'stdout'), text('logtag', 'F')]),
      severityText: 'INFO',
    },
  ];
  const ids = (span: string) => ({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: span });
  const spans = [
    {
      ...ids('b7ad6b7169203331'),
      traceState: `planted=${garden.word(where('trace state'))}`,
      name: sentence('name of a span'),
      kind: 1,
      startTimeUnixNano: time,
      endTimeUnixNano: time,
      attributes: attributes(garden, where('a span')),
      status: { code: 2, message: sentence('message of a status') },
      events: [
        {
          timeUnixNano: time,
          name: sentence('name of an event of a span'),
          attributes: attributes(garden, where('an event of a span')),
        },
      ],
      links: [
        {
          ...ids('00f067aa0ba902b7'),
          traceState: `planted=${garden.word(where('trace state of a link'))}`,
          attributes: [text('note', sentence('a link'))],
        },
      ],
    },
    // Statements about events of spans must not be what those about spans depend on.
    {
      ...ids('b7ad6b7169203332'),
      name: `chat ${keyOf(garden.word(where('key in the name of a span')))}`,
      kind: 1,
      startTimeUnixNano: time,
      endTimeUnixNano: time,
      attributes: attributes(garden, where('a span without events')),
    },
  ];
  // A scope is what a client is known by, so sentences in its name are sent by nobody.
  const unnamed = (signal: string): object[] =>
    who.scope === '' ? [] : [scoped(signal, sentence(`name of the scope of ${signal}`), {})];
  return [
    { path: '/v1/metrics', body: { resourceMetrics: [sent('metrics', { scopeMetrics: [scoped('metrics', who.scope, { metrics })] })] } },
    { path: '/v1/logs', body: { resourceLogs: [sent('logs', { scopeLogs: [scoped('logs', who.scope, { logRecords })] })] } },
    { path: '/v1/traces', body: { resourceSpans: [sent('traces', { scopeSpans: [scoped('traces', who.scope, { spans }), ...unnamed('traces')] })] } },
  ];
}
