import { join } from 'node:path';
import { waitFor } from '../harness/process';
import { type StandIn, standIn, total } from './gateway';

let gateway: StandIn;
beforeAll(async () => {
  gateway = await standIn();
});
afterAll(() => gateway.close());

test('the example runs as it stands, and what it did arrives where OpenTelemetry is told to send', async () => {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = gateway.endpoint;
  try {
    await import(join(__dirname, '../../examples/agent.ts'));
    await waitFor('the example to end', () => total(gateway, 'agent.tasks') === 2, 10_000);
    expect(write.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining('found what to change')]);
  } finally {
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    write.mockRestore();
  }
  expect(total(gateway, 'llm.cost.usd')).toBe(0.0032);
  expect(total(gateway, 'llm.tokens')).toBe(1280);
  expect(total(gateway, 'shop.reviews')).toBe(1);
  expect(total(gateway, 'story_points.delivered')).toBe(3);
});
