import fc from 'fast-check';
import { prometheusLabel, prometheusName } from '../../src/catalogue/names';

// That the collector says the same is proven in test/conformance/names.test.ts; these are the rules, for people.

test.each([
  ['llm.tokens', '{token}', 'counter', 'llm_tokens_total'],
  ['llm.price', 'usd_per_token', 'gauge', 'llm_price_usd_per_token'],
  ['claude_code.cost.usage', 'USD', 'counter', 'claude_code_cost_usage_USD_total'],
  ['claude_code.active_time.total', 's', 'counter', 'claude_code_active_time_seconds_total'],
  ['codex.turn.e2e_duration_ms', 'ms', 'histogram', 'codex_turn_e2e_duration_ms_milliseconds'],
  ['http.server.request.duration', 's', 'histogram', 'http_server_request_duration_seconds'],
  ['system.memory.utilization', '1', 'gauge', 'system_memory_utilization_ratio'],
  ['system.filesystem.inodes.usage', '{inodes}', 'upDownCounter', 'system_filesystem_inodes_usage'],
  ['pool.size', '1', 'upDownCounter', 'pool_size'],
  ['disk.throughput', 'By/s', 'gauge', 'disk_throughput_bytes_per_second'],
  ['queue.wait_seconds', 's', 'gauge', 'queue_wait_seconds'],
  ['4th.attempt', '', 'gauge', '_4th_attempt'],
] as const)('%s in "%s" as a %s is %s', (name, unit, instrument, prometheus) => {
  expect(prometheusName(name, unit, instrument)).toBe(prometheus);
});

const names = fc
  .string({ unit: fc.constantFrom('a', 'Z', '9', '.', '_', '-', ' ', ':', 'é'), minLength: 1 })
  .filter((name) => /[a-zA-Z]/.test(name));
const instruments = fc.constantFrom('counter', 'upDownCounter', 'gauge', 'histogram');
const units = fc.constantFrom('', '1', '%', 's', 'ms', 'By', 'USD', '{token}', 'By/s', '{request}/m', 'µs', 'm/s');

test('whatever comes in, a name that Prometheus accepts comes out', () => {
  fc.assert(
    fc.property(names, units, instruments, (name, unit, instrument) => {
      expect(prometheusName(name, unit, instrument)).toMatch(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/);
    }),
  );
});

test('a counter always ends in total, once', () => {
  fc.assert(
    fc.property(names, units, (name, unit) => {
      const words = prometheusName(`${name}.total.total`, unit, 'counter').split('_');
      expect([words.at(-1), words.filter((word) => word === 'total').length]).toEqual(['total', 1]);
    }),
  );
});

test('what is a name in Prometheus already stays as it is, so that nothing is suffixed twice', () => {
  // A unit of two words would be added again: it is looked for as one word, here as in the collector.
  const oneWord = units.filter((unit) => !unit.includes('/'));
  fc.assert(
    fc.property(names, oneWord, instruments, (name, unit, instrument) => {
      const once = prometheusName(name, unit, instrument);
      expect(prometheusName(once, unit, instrument)).toBe(once);
    }),
  );
});

test('a metric or an attribute without a letter is refused, because the collector would drop it', () => {
  expect(() => prometheusName('._', '', 'gauge')).toThrow('the metric "._" leaves no name in Prometheus');
  expect(() => prometheusLabel('..')).toThrow('".." leaves no label');
  expect(() => prometheusLabel('__name__')).toThrow('leaves no label');
});

test('labels keep their spelling, with an underscore for what Prometheus does not know', () => {
  expect(['agent.name', 'mcp-server', 'a..b', '2nd'].map(prometheusLabel)).toEqual([
    'agent_name',
    'mcp_server',
    'a__b',
    'key_2nd',
  ]);
});
