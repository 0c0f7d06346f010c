import { type App, Chart } from 'cdk8s';
import { Gateway, Jaeger, Loki, type Privacy } from '../../../src';
import { Life } from '../../harness/life';
import { manifestsOf } from '../../harness/manifests';
import { waitFor } from '../../harness/process';
import { truth } from '../../harness/recordings';
import { recordingFrom, replay } from '../replay';
import { CLIENTS } from './gateway';
import { everywhere } from './places/everywhere';
import { SENDERS } from './places/senders';
import { Garden, fateOf } from './planted';
import { records } from './sink';
import { Stores } from './stores';
import { textsOf } from './texts';
import type { RecordedRequest } from '../../harness/recordings';

/** What Loki and Jaeger give back of what was sent. */
async function stored(
  privacy: Privacy,
  requests: readonly RecordedRequest[],
): Promise<Record<'loki' | 'jaeger', string>> {
  const manifests = manifestsOf((app: App) => {
    const chart = new Chart(app, 'stores', { namespace: 'stores' });
    const [loki, jaeger] = [new Loki(chart, 'loki'), new Jaeger(chart, 'jaeger')];
    new Gateway(chart, 'gateway', { providers: CLIENTS, logs: loki, traces: jaeger, privacy });
  });
  const life = new Life(manifests, { namespace: 'stores', parts: ['loki', 'jaeger', 'gateway'], secrets: () => '' });
  const stores = new Stores(life);
  const count = (path: string): number =>
    requests.filter((request) => request.path === path).flatMap(({ body }) => records(body)).length;
  try {
    await life.start();
    await replay({ requests }, life.url('gateway', 4318));
    await waitFor('all lines', async () => (await stores.lines()).length >= count('/v1/logs'), 60_000);
    await waitFor('all spans', async () => (await stores.spans()).length >= count('/v1/traces'), 60_000);
    return {
      loki: textsOf([await stores.lines(), await stores.streams()]).join('\n'),
      jaeger: textsOf([await stores.spans(), await stores.operations()]).join('\n'),
    };
  } finally {
    await life.end();
  }
}

test('what is planted in every place of OTLP is in neither store, nor what is on links', async () => {
  const garden = new Garden();
  const requests = SENDERS.flatMap((sender) => everywhere(garden, sender, new Date()));
  const { loki, jaeger } = await stored({}, requests);
  const left = [...garden.words].filter(([, word]) => fateOf(word, `${loki}\n${jaeger}`) !== 'gone');
  const known = /one word for a name$|^a pod, text of a line$/;
  expect(left.filter(([place]) => !known.test(place))).toEqual([]);
  expect(left.filter(([, word]) => fateOf(word, loki) === 'secret')).toEqual([]);
});

test('the stores give back all that they have: what is kept is found in them', async () => {
  const requests = ['claude/canary', 'gemini/canary'].flatMap((name) => recordingFrom(name, new Date()).requests);
  const keep = ['prompts', 'toolInputs', 'commandLines', 'hosts'] as const;
  const { loki, jaeger } = await stored({ keep }, requests);
  const [sentence = '', ...secrets] = truth('claude/canary').canaries?.planted ?? [];
  for (const store of [loki, jaeger]) {
    expect(store).toContain(`Please read the notes ${sentence}`);
    expect(store).toContain('dev-host');
    expect(secrets.filter((secret) => store.includes(secret))).toEqual([]);
  }
});
