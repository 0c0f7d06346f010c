import { setTimeout as sleep } from 'node:timers/promises';
import { DataPointType } from '@opentelemetry/sdk-metrics';
import { remembering } from './memory';

describe('what a task cost', () => {
  const model = 'claude-sonnet-5';
  const sums = async ({ sent }: ReturnType<typeof remembering>) =>
    (await sent('agent.task.cost.usd')).flatMap(({ dataPoints, dataPointType }) =>
      dataPointType === DataPointType.HISTOGRAM
        ? dataPoints.map(({ attributes, value }) => [attributes['kind'], attributes['outcome'], value.count, value.sum])
        : [],
    );

  test('is what was told while it ran, however deep, and each dollar is on the bill of one task', async () => {
    const remembered = remembering();
    const { monitor } = remembered;
    await monitor.trackTask('plan', async () => {
      monitor.recordCost({ model, usd: 0.5 });
      await monitor.trackTask('feature', async () => {
        await monitor.trackRequest({ model }, () => sleep(1));
        await monitor.trackTool('ask', () => {
          monitor.recordCost({ model, usd: 2 });
        });
      });
      monitor.as('writer').recordCost({ model, usd: 0.25 });
    });
    monitor.recordCost({ model, usd: 100 });
    expect((await sums(remembered)).toSorted()).toEqual([
      ['feature', 'ok', 1, 2],
      ['plan', 'ok', 1, 0.75],
    ]);
  });

  test('is told of a task that fails as well, and of two at a time each', async () => {
    const remembered = remembering();
    const { monitor } = remembered;
    const failing = monitor.trackTask('review', async () => {
      await sleep(5);
      monitor.recordCost({ model, usd: 4 });
      throw new Error('no');
    });
    await monitor.trackTask('plan', async () => {
      monitor.recordCost({ model, usd: 1 });
      await sleep(10);
    });
    await expect(failing).rejects.toThrow('no');
    expect((await sums(remembered)).toSorted()).toEqual([
      ['plan', 'ok', 1, 1],
      ['review', 'error', 1, 4],
    ]);
  });

  test('is not known, rather than nothing, where only tokens were told or the number cannot be meant', async () => {
    const { monitor, points } = remembering();
    await monitor.trackTask('feature', () => {
      monitor.recordTokens({ model, tokens: { input: 10 } });
    });
    await monitor.trackTask('feature', () => {
      monitor.recordCost({ model, usd: Number.NaN });
    });
    expect(await points('agent.task.cost.usd')).toEqual([]);
  });
});
