import { frameworkMetrics } from '../../src/sdk';
import { type StandIn, standIn, total } from './gateway';
import { remembering } from './memory';

const { storyPointsDelivered } = frameworkMetrics;

let gateway: StandIn;
beforeEach(async () => {
  gateway = await standIn();
});
afterEach(() => gateway.close());

const sending = (options = {}) => remembering({ exporters: undefined, endpoint: `${gateway.endpoint}/`, ...options });
const messages = (lines: readonly string[]) => lines.map((line) => (JSON.parse(line) as { message: string }).message);

test('metrics and traces go to the gateway, with its token and as one process', async () => {
  const { monitor } = sending({ token: 'a-token-for-tests', headers: { 'x-tenant': 'shop' } });
  await monitor.trackTask('feature', () => undefined);
  await monitor.flush();
  expect(gateway.received.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces']);
  for (const { headers, body } of gateway.received) {
    expect(headers).toMatchObject({ authorization: 'Bearer a-token-for-tests', 'x-tenant': 'shop' });
    expect(body).toContain('"name":"signalbox.sdk"');
  }
  const ids = gateway.received.map(
    ({ body }) => /"service.instance.id","value":\{"stringValue":"([^"]+)"/.exec(body)?.[1],
  );
  expect(new Set(ids).size).toBe(1);
  expect(gateway.received.find(({ path }) => path === '/v1/metrics')?.body).toContain('"aggregationTemporality":1');
});

test('what is recorded last is sent by the end', async () => {
  const { monitor } = sending();
  monitor.increment(storyPointsDelivered, 3);
  await monitor.shutdown();
  expect(total(gateway, 'story_points.delivered')).toBe(3);
});

test('nothing that was added is lost while the gateway is away, or counted twice when it is back', async () => {
  const { monitor, lines } = sending({ exportInterval: 0.2 });
  gateway.status = 503;
  monitor.increment(storyPointsDelivered, 5);
  await monitor.flush();
  monitor.increment(storyPointsDelivered, 2);
  await monitor.flush();
  expect(messages(lines).filter((line) => line.startsWith('metrics cannot be sent'))).toHaveLength(1);
  gateway.status = 200;
  await monitor.flush();
  await monitor.flush();
  expect(total(gateway, 'story_points.delivered')).toBe(7);
});

test('what the gateway understood and refused is not sent again', async () => {
  const { monitor, lines } = sending();
  gateway.status = 400;
  monitor.increment(storyPointsDelivered, 5);
  await monitor.flush();
  gateway.status = 200;
  monitor.increment(storyPointsDelivered, 2);
  await monitor.flush();
  expect(total(gateway, 'story_points.delivered')).toBe(2);
  expect(messages(lines)).toContainEqual(expect.stringMatching(/^metrics cannot be sent: .*400/));
});

test('a gateway that is not there stops no agent', async () => {
  const { monitor, lines } = sending({ endpoint: 'http://127.0.0.1:9', exportInterval: 0.2 });
  await expect(monitor.trackTask('feature', () => 'done')).resolves.toBe('done');
  await monitor.shutdown();
  expect(messages(lines)).toContainEqual(expect.stringContaining('cannot be sent'));
});

describe('with the console', () => {
  const printed = async (options: object): Promise<string> => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const { monitor } = remembering({ exporters: undefined, console: true, ...options });
      await monitor.trackTask('feature', () => undefined);
      await monitor.shutdown();
      return write.mock.calls.map(([text]) => String(text)).join('');
    } finally {
      write.mockRestore();
    }
  };

  test('everything is printed under the names that Prometheus will have, and nothing is sent', async () => {
    const text = await printed({});
    expect(text).toContain('signalbox: agent_tasks_total{agent="coder",kind="feature",outcome="ok"} += 1\n');
    expect(text).toMatch(/^signalbox: agent_task_duration_seconds\{.*\} observes [\d.e-]+$/m);
    expect(text).toMatch(/^signalbox: span "invoke_agent coder" \d+\.\d{3} s ok trace=[0-9a-f]{32}$/m);
    expect(gateway.received).toEqual([]);
  });

  test('and sent as well, where somebody said to whom', async () => {
    expect(await printed({ endpoint: gateway.endpoint })).toContain('agent_tasks_total');
    expect(total(gateway, 'agent.tasks')).toBe(1);
  });
});
