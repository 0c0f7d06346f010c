import { Observability, secretKey, slack } from '../../../src';
import { Life } from '../../harness/life';
import { manifestsOf } from '../../harness/manifests';
import { waitFor } from '../../harness/process';
import { truth } from '../../harness/recordings';
import { promql } from '../ask';
import { recordingFrom, replay } from '../replay';
import { CLIENTS } from './gateway';
import { paths, phrases } from './sent';
import { records } from './sink';
import { Stores } from './stores';
import { outputAndMetrics, textsOf } from './texts';
import { OF_EVENTS, OF_SPANS, asTexts, eventsIn, inLoki, linesOf, spansIn, tagsOf } from './useful';

const NAMES = ['claude/canary', 'codex/canary', 'gemini/canary', 'gen-ai/canary'];

const life = new Life(
  manifestsOf((app) => {
    new Observability(app, 'observability', {
      cluster: 'my-cluster',
      providers: CLIENTS,
      notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
    });
  }),
  {
    namespace: 'observability',
    parts: ['loki', 'jaeger', 'gateway', 'prometheus'],
    secrets: () => 'http://127.0.0.1:9/nobody-listens-here',
  },
);
const stores = new Stores(life);
const recordings = new Map(NAMES.map((name) => [name, recordingFrom(name, new Date()).requests]));
const requests = [...recordings.values()].flat();
const sent = requests.map(({ body }) => body);
const count = (path: string): number =>
  requests.filter((request) => request.path === path).flatMap(({ body }) => records(body)).length;
/** Each text that is stored or shown, and where. */
const stored = new Map<string, string>();

beforeAll(async () => {
  await life.start();
  await replay({ requests }, life.url('gateway', 4318));
  await waitFor('all lines', async () => (await stores.lines()).length >= count('/v1/logs'), 60_000);
  await waitFor('all spans', async () => (await stores.spans()).length >= count('/v1/traces'), 60_000);
  const prometheus = life.url('prometheus', 9090);
  for (const metric of ['llm_tokens_total', 'traces_span_metrics_calls_total', 'llm_requests_total']) {
    await waitFor(`${metric} in Prometheus`, async () => (await promql(prometheus, metric)).length > 0, 90_000);
  }
  stored.set('Loki', textsOf([await stores.lines(), await stores.streams()]).join('\n'));
  stored.set('Jaeger', textsOf([await stores.spans(), await stores.operations()]).join('\n'));
  stored.set('Prometheus', textsOf(await stores.series()).join('\n'));
  stored.set('the gateway', (await outputAndMetrics(life)).join('\n'));
  for (const part of ['loki', 'jaeger', 'prometheus']) stored.set(`output of ${part}`, life.program(part).output());
}, 240_000);
afterAll(() => life.end(), 60_000);

/** Where one of some texts is. */
function found(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    [...stored].filter(([, all]) => all.includes(text)).map(([where]) => `${where}: ${text}`),
  );
}

test.each(NAMES)('nothing that was planted in %s is anywhere', (name) => {
  const planted = truth(name).canaries?.planted ?? [];
  expect(planted).toHaveLength(4);
  expect(found(planted)).toEqual([]);
});

test('no five words in a row of anything that was sent are anywhere', () => {
  const all = phrases(sent);
  expect(all.length).toBeGreaterThan(2000);
  expect(found(all)).toEqual([]);
});

test('no path of a file that was sent is anywhere, and no host, person or home', () => {
  const all = paths(sent);
  expect(all).toEqual(expect.arrayContaining(['/home/dev/project', '/usr/bin/node']));
  expect(found([...all, 'dev-host', '/home/', '.gemini/'])).toEqual([]);
});

test('no command, argument, result or message is anywhere', () => {
  expect(found(['cat notes', 'echo ', 'Success. Updated', 'Process exited', '*** Begin Patch', 'ShellError'])).toEqual(
    [],
  );
});

describe.each(NAMES)('of %s stays what is useful', (name) => {
  const bodies = recordings.get(name)?.map(({ body }) => body) ?? [];

  test('in Loki: each event with its name, model, numbers, outcome and ids, as they were sent', async () => {
    const lines = await stores.lines();
    const events = eventsIn(bodies);
    const wanted = OF_EVENTS[name] ?? [];
    for (const event of events) {
      const labels = linesOf(event, lines).map((line) => line.labels);
      expect(labels).toContainEqual(expect.objectContaining(inLoki(event, wanted)));
    }
    const keys = new Set(events.flatMap(({ attributes }) => Object.keys(asTexts(attributes))));
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('in Jaeger: each span with its name, outcome, model and numbers, as they were sent', async () => {
    const stored = new Map((await stores.spans()).map((span) => [span.spanID, span]));
    const spans = spansIn(bodies);
    const wanted = OF_SPANS[name] ?? [];
    for (const { spanId = '', name: called, attributes, status } of spans) {
      const span = stored.get(spanId);
      expect(span?.operationName).toBe(called);
      const numbers = Object.entries(asTexts(attributes)).filter(([key]) => wanted.includes(key));
      const outcome = status?.code === 2 ? { 'otel.status_code': 'ERROR' } : {};
      expect(span && tagsOf(span)).toMatchObject({ ...Object.fromEntries(numbers), ...outcome });
    }
    const keys = new Set(spans.flatMap(({ attributes }) => Object.keys(asTexts(attributes))));
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });
});

test('nothing that is plain was taken for a secret', () => {
  expect(found(['****', '[name not kept]'])).toEqual([]);
});
