import { LedgerModel, type Sent } from '../../harness/ledger-model';
import { answer, call, point, shop, tokens } from './shop';

describe('telemetry itself is counted', () => {
  const records = (sent: Sent) => new LedgerModel([shop({ counts: [tokens] })]).counted(sent);

  test('by client and kind, the unknown as such', () => {
    const of = (client: string, known: string, signal: string) => [
      { name: 'telemetry.records', labels: { client, known, signal }, value: 1 },
    ];
    expect(records(answer())).toEqual(of('shop', 'true', 'logs'));
    expect(records(answer({ 'event.name': 'new' }))).toEqual(of('shop', 'false', 'logs'));
    expect(records({ ...call(), scope: 'somebody' })).toEqual(of('other', 'false', 'traces'));
  });

  test('as the ledger knows it, whatever senders say under its own words', () => {
    const sent = { ...point({ client: 'mine', known: 'maybe', signal: 'smoke' }), scope: 'somebody' };
    expect(records(sent)).toEqual([
      { name: 'telemetry.records', labels: { client: 'other', known: 'false', signal: 'metrics' }, value: 1 },
    ]);
  });

  test('with each label that looked unbounded', () => {
    expect(records(point({ type: '/home/someone' }))).toContainEqual({
      name: 'telemetry.folded_labels',
      labels: { client: 'shop', label: 'type' },
      value: 1,
    });
  });
});
