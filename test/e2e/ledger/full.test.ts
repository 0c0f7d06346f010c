import { scrape } from '../../harness/exposition';
import { replay } from '../replay';
import { Ledger, gatewayAlone } from './gateway';
import { Session } from './session';

const life = gatewayAlone({ maxSeries: 50 });
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

const send = (session: Session): Promise<void> => replay({ requests: [session.metrics()] }, life.url('gateway', 4318));

test('a ledger that is full refuses new series visibly, and goes on counting the old ones', async () => {
  const old = new Session({ temporality: 'delta', team: 'old' });
  await send(old.use({ input: 100 }));
  await Ledger.settled(life);
  for (let index = 0; index < 30; index += 1) await send(new Session({ temporality: 'delta', team: `new-${index}` }));
  await Ledger.settled(life);
  const refused = await errors();
  expect(Object.keys(refused)).toEqual(['limit']);
  expect(refused['limit']).toBeGreaterThan(0);

  await send(old.use({ input: 11 }));
  const ledger = await Ledger.settled(life);
  expect(ledger.total('llm_tokens_total', { team: 'old' })).toBe(111);
  expect(ledger.size).toBeLessThanOrEqual(50);
  console.info(`points refused by a ledger of 50 series: ${JSON.stringify(refused)}`);
});

/** Points that were not added up, by why. */
async function errors(): Promise<Record<string, number>> {
  const families = await scrape(`${life.url('gateway', 8888)}/metrics`);
  const series = families.get('otelcol_deltatocumulative_datapoints_total')?.series ?? [];
  const refused = series.filter(({ labels }) => labels['error'] !== undefined);
  return Object.fromEntries(refused.map(({ labels, value }) => [labels['error'] ?? '', value]));
}
