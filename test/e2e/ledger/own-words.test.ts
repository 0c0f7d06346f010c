import type { OtlpAttribute } from '../../../src/providers/otlp';
import type { RecordedRequest } from '../../harness/recordings';
import { replay } from '../replay';
import { Ledger, gatewayAlone } from './gateway';

const life = gatewayAlone();
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

/** What the ledger writes on records, and on what it tells of them, in the hand of a sender. */
const words = (index: number): OtlpAttribute[] =>
  ['client', 'known', 'signal', 'label', 'counted'].map((key) => ({ key, value: { stringValue: `${key}-${index}` } }));

/** Points of a program that is no client, and of one that is. */
function points(index: number): RecordedRequest {
  const timeUnixNano = String(BigInt(Date.now()) * 1_000_000n);
  const metric = (name: string, more: Readonly<Record<string, string>> = {}) => ({
    name,
    sum: {
      isMonotonic: true,
      aggregationTemporality: 1,
      dataPoints: [{ timeUnixNano, asDouble: 1, attributes: [...words(index), ...attributes(more)] }],
    },
  });
  const tokens = metric('claude_code.token.usage', { type: 'input', model: 'claude-sonnet-5' });
  const scopeMetrics = [
    { scope: { name: 'house' }, metrics: [metric('house.doors')] },
    { scope: { name: 'com.anthropic.claude_code' }, metrics: [tokens] },
  ];
  return { path: '/v1/metrics', ts: 0, body: { resourceMetrics: [{ resource: { attributes: [] }, scopeMetrics }] } };
}

function attributes(values: Readonly<Record<string, string>>): OtlpAttribute[] {
  return Object.entries(values).map(([key, stringValue]) => ({ key, value: { stringValue } }));
}

describe("attributes that are called as the ledger's own", () => {
  let ledger: Ledger;
  beforeAll(async () => {
    await replay({ requests: [points(0), points(1), points(2)] }, life.url('gateway', 4318));
    ledger = await Ledger.settled(life);
  }, 60_000);

  test('make no labels, whoever sends them', () => {
    expect(ledger.values.filter((value) => /^(client|known|signal|label|counted)-/.test(value))).toEqual([]);
    expect(ledger.by('telemetry_records_total', ['client', 'known', 'signal'])).toEqual({
      'claude-code true metrics': 3,
      'other false metrics': 3,
    });
  });

  test('take nothing away from what is counted', () => {
    expect(ledger.by('llm_tokens_total', ['client', 'type'])).toEqual({ 'claude-code input': 3 });
  });
});
