import { replay } from '../replay';
import { gatewayWithSink } from './gateway';
import { type Sender, everywhere } from './places/everywhere';
import { type Fate, Garden, fateOf, text } from './planted';
import { Sink, records } from './sink';
import { outputAndMetrics, textsOf } from './texts';

const SENDERS: readonly Sender[] = [
  { title: 'Claude Code', scope: 'com.anthropic.claude_code' },
  { title: 'the SDK', scope: 'signalbox.sdk' },
  { title: 'some program', scope: 'some.library' },
  {
    title: 'a pod',
    scope: '',
    ofPods: true,
    resource: [text('k8s.pod.uid', '0b4a0e1c-7d0e-4f86-8f43-4c1d58b8b0c4'), text('k8s.namespace.name', 'shop')],
  },
];

/** What is left, where anything is. */
const LEFT: readonly (readonly [place: RegExp, fate: Fate, why: string])[] = [
  [/one word for a name$/, 'text', 'a word under a key for names is a name'],
  [/bytes for a name$/, 'secret', 'no processor looks into bytes'],
  [
    /link of a span,|trace state of a link$/,
    'secret',
    'no processor reaches links; Jaeger does not store what is on them',
  ],
  [/^a pod, text of a line$/, 'text', 'lines of pods are kept, without credentials'],
];

const garden = new Garden();
const requests = SENDERS.flatMap((sender) => everywhere(garden, sender, new Date()));
const sink = new Sink();
const life = gatewayWithSink();
let stored: string;

beforeAll(async () => {
  await sink.open();
  await life.start();
  await replay({ requests }, life.url('gateway', 4318));
  const bodies = await sink.everything(requests.flatMap(({ body }) => records(body)).length);
  stored = [...textsOf(bodies), ...(await outputAndMetrics(life))].join('\n');
}, 90_000);
afterAll(async () => {
  await life.end();
  await sink.close();
}, 60_000);

test('the sentences are sent: what is looked for can be found', () => {
  const sent = textsOf(requests).join('\n');
  for (const [place, word] of garden.words) expect(`${place}: ${fateOf(word, sent)}`).not.toBe(`${place}: gone`);
});

test('nothing of them leaves the gateway, but for what the documentation says', () => {
  const fates = [...garden.words].map(([place, word]) => [place, fateOf(word, stored)] as const);
  const left = fates.filter(([, fate]) => fate !== 'gone');
  const known = (place: string): Fate => LEFT.find(([pattern]) => pattern.test(place))?.[1] ?? 'gone';
  expect(
    left
      .filter(([place, fate]) => fate !== known(place) && known(place) !== 'secret')
      .map(([place, fate]) => `${place}: ${fate}`),
  ).toEqual([]);
});
