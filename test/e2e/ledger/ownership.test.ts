import { anthropic, claudeCode, codex, framework, gemini, geminiCli, openai } from '../../../src/providers';
import { type RecordedRequest, truth } from '../../harness/recordings';
import { recordingFrom, replay } from '../replay';
import { Ledger, gatewayAlone } from './gateway';

/** Command-line agents, and the vendors and frameworks that could take their telemetry for their own. */
const clients = [claudeCode(), codex(), geminiCli()];
const others = [
  framework({ runs: ['claude-code'] }),
  anthropic({ countedFrom: 'metrics' }),
  openai({ countedFrom: 'metrics' }),
  gemini({ countedFrom: 'metrics' }),
];

const ORDERS = { 'named first': [...clients, ...others], 'named last': [...others, ...clients] } as const;

describe.each(['named first', 'named last'] as const)('clients that are %s', (order) => {
  const life = gatewayAlone({ providers: ORDERS[order] });
  let last = new Ledger([]);
  beforeAll(() => life.start(), 60_000);
  afterAll(() => life.end(), 60_000);

  /** What some requests add. */
  async function counted(...requests: RecordedRequest[]): Promise<Ledger> {
    const before = last;
    await replay({ requests }, life.url('gateway', 4318));
    last = await Ledger.settled(life);
    return last.since(before);
  }

  /** What is sent now, as if it happened now. */
  const recorded = (name: string): readonly RecordedRequest[] => recordingFrom(name, new Date()).requests;

  test.each(['gemini/success', 'gemini/two-sessions'])(
    '%s is counted once, although it comes under two vocabularies',
    async (name) => {
      const ledger = await counted(...recorded(name));
      expect(ledger.by('llm_tokens_total', ['client'])).toEqual({ 'gemini-cli': tokens(name) });
      expect(ledger.by('llm_requests_total', ['client'])).toEqual({ 'gemini-cli': truth(name).totals.model_requests });
    },
  );

  test.each(['claude/success', 'claude/subagent'])(
    "%s is counted once, although its spans carry the names of OpenTelemetry's conventions",
    async (name) => {
      const { totals } = truth(name);
      const calls = Object.values(totals.tool_calls).reduce((sum, { ok, failed }) => sum + ok + failed, 0);
      const ledger = await counted(...recorded(name));
      expect(ledger.by('llm_tokens_total', ['client'])).toEqual({ 'claude-code': tokens(name) });
      expect(ledger.by('llm_requests_total', ['client'])).toEqual({ 'claude-code': totals.model_requests });
      expect(ledger.by('agent_tool_calls_total', ['client'])).toEqual({ 'claude-code': calls });
      expect(ledger.by('telemetry_records_total', ['client', 'known'])).toEqual({
        'claude-code true': expect.any(Number) as number,
      });
    },
  );

  test('a shell call of Codex is counted once, although its wrapper is reported as well', async () => {
    const { tool_calls: calls } = truth('codex/success').totals;
    expect(calls['exec']?.ok).toBeGreaterThan(0);
    const ledger = await counted(...recorded('codex/success'));
    expect(ledger.by('agent_tool_calls_total', ['client', 'tool'])).toEqual({
      'codex exec_command': calls['exec_command']?.ok,
      'codex apply_patch': calls['apply_patch']?.ok,
    });
    expect(ledger.by('llm_tokens_total', ['client'])).toEqual({ codex: tokens('codex/success') });
  });

  test('code that runs Claude Code and repeats its tokens adds nothing to them', async () => {
    const ledger = await counted(...recorded('claude/delta'), repeatedBySdk('claude-sonnet-5', tokens('claude/delta')));
    expect(ledger.by('llm_tokens_total', ['client'])).toEqual({ 'claude-code': tokens('claude/delta') });
  });

  test.each(['claude/delta', 'claude/cumulative'])('%s sent a second time is a second session', async (name) => {
    const ledger = await counted(...recorded(name), ...recorded(name));
    expect(ledger.total('llm_tokens_total')).toBe(2 * tokens(name));
    expect(ledger.total('agent_sessions_total')).toBe(2);
  });
});

function tokens(name: string): number {
  const { reasoning: _, ...disjoint } = truth(name).totals.tokens;
  return Object.values(disjoint).reduce((sum, count) => sum + count, 0);
}

/** What code that uses `signalbox/sdk` sends about a call that somebody else made. */
function repeatedBySdk(model: string, asDouble: number): RecordedRequest {
  const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });
  const now = `${Date.now()}000000`;
  const attributes = [attribute('provider', 'anthropic'), attribute('model', model), attribute('type', 'input')];
  const dataPoints = [{ attributes, asDouble, startTimeUnixNano: now, timeUnixNano: now }];
  const metric = {
    name: 'llm.tokens',
    unit: '{token}',
    sum: { aggregationTemporality: 1, isMonotonic: true, dataPoints },
  };
  const scopeMetrics = [{ scope: { name: 'signalbox.sdk' }, metrics: [metric] }];
  const resource = { attributes: [attribute('service.name', 'my-agents')] };
  return { path: '/v1/metrics', ts: 0, body: { resourceMetrics: [{ resource, scopeMetrics }] } };
}
