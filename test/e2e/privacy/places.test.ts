import { createHash } from 'node:crypto';
import type { OtlpLogRecord, OtlpRequest } from '../../../src/providers/otlp';
import { replay } from '../replay';
import { gatewayWithSink } from './gateway';
import { everywhere } from './places/everywhere';
import { SENDERS } from './places/senders';
import { type Fate, Garden, fateOf, text } from './planted';
import { Sink, records } from './sink';
import { outputAndMetrics, textsOf } from './texts';
import { asTexts, eventsIn } from './useful';

/** Places of which something is left, and what; the documentation names them. */
const LEFT: readonly (readonly [place: RegExp, fates: readonly Fate[]])[] = [
  // No processor reaches them. They go to vendors; Jaeger does not store them.
  [/link of a span,|trace state of a link$|of an entity$/, ['text', 'secret']],
  [/(scope|metadata|exemplar) of/, ['gone']],
  // A word under a key for names is a name.
  [/one word for a name$/, ['text']],
  [/^a pod, text of a line$/, ['text']],
];

const garden = new Garden();
const planted = SENDERS.flatMap((sender) => everywhere(garden, sender, new Date()));
const time = `${Date.now()}000000`;
const addressed = {
  timeUnixNano: time,
  attributes: [text('event.name', 'auth'), text('user.email', 'Dev@Example.com')],
};
const ofPerson: OtlpRequest & { ts: number } = {
  ts: 0,
  path: '/v1/logs',
  body: {
    resourceLogs: [
      {
        resource: { attributes: [text('user.email', 'dev@example.com')] },
        scopeLogs: [{ scope: { name: 'com.anthropic.claude_code.events' }, logRecords: [addressed, addressed] }],
      },
    ],
  },
};
const requests = [...planted, ofPerson];
const sink = new Sink();
const life = gatewayWithSink();
let stored: string;
let events: readonly OtlpLogRecord[];

beforeAll(async () => {
  await sink.open();
  await life.start();
  for (const body of ['{"resourceLogs": "canaryMalformed"}', '{ canaryMalformed']) {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${life.url('gateway', 4318)}/v1/logs`, { method: 'POST', headers, body });
  }
  await replay({ requests }, life.url('gateway', 4318));
  const bodies = await sink.everything(requests.flatMap(({ body }) => records(body)).length);
  stored = [...textsOf(bodies), ...(await outputAndMetrics(life))].join('\n');
  events = bodies.flatMap((body) => eventsIn([body]));
}, 90_000);
afterAll(async () => {
  await life.end();
  await sink.close();
}, 60_000);

test('sentences are sent from more than a thousand places, and what is looked for can be found', () => {
  const sent = textsOf(requests).join('\n');
  expect(garden.words.size).toBeGreaterThan(1000);
  expect([...garden.words].filter(([, word]) => fateOf(word, sent) === 'gone')).toEqual([]);
});

test('nothing of them leaves the gateway, but for what the documentation says', () => {
  const fates = [...garden.words].map(([place, word]) => [place, fateOf(word, stored)] as const);
  const expected = (place: string): readonly Fate[] => LEFT.find(([pattern]) => pattern.test(place))?.[1] ?? ['gone'];
  expect(fates.filter(([place, fate]) => !expected(place).includes(fate))).toEqual([]);
  for (const [pattern] of LEFT) expect(fates.filter(([place]) => pattern.test(place))).not.toEqual([]);
});

test('the line of a pod stays, without key, address and card', () => {
  const word = garden.word('a pod, text of a line');
  const [line] = events.filter(({ body }) => body?.stringValue?.includes(word));
  const message = `Tell nobody about ${word}, the key is ****, write to **** or pay by ****`;
  expect(line?.body?.stringValue).toBe(JSON.stringify({ level: 'info', message }));
  expect(asTexts(line?.attributes)).toMatchObject({ 'log.iostream': 'stdout', 'gen_ai.request.model': '****' });
});

test('of other records the body is the name of the event, or says that its text was not kept', () => {
  const bodies = events.filter(({ body }) => body?.kvlistValue === undefined).map(({ body }) => body?.stringValue);
  expect(new Set(bodies.filter((body) => body?.startsWith('{') !== true))).toEqual(
    new Set([undefined, '[text not kept]', 'user_prompt', '[name not kept]', 'auth']),
  );
});

test('what is no name is replaced where there has to be one', () => {
  expect(stored.split('\n').filter((each) => each === '[name not kept]').length).toBeGreaterThan(20);
});

test("a person's address is stored as the same hash everywhere, however often it is on a resource", () => {
  const hash = createHash('sha256').update('dev@example.com').digest('hex');
  const ofAddress = stored.split('\n').filter((each) => each === hash);
  // On the resource, and on two records.
  expect(ofAddress).toHaveLength(3);
  expect(stored.toLowerCase()).not.toContain('dev@example.com');
});

test('what cannot be read is not printed', () => {
  expect(stored).not.toContain('canaryMalformed');
});
