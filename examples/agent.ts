import { AgentMonitor, frameworkMetrics, otel } from 'signalbox/sdk';

// Where the gateway is comes from OTEL_EXPORTER_OTLP_ENDPOINT, or from the option `endpoint`.
const planner = new AgentMonitor({ agent: 'planner', team: 'platform', project: 'shop', provider: 'anthropic' });
const coder = planner.as('coder');

// A metric of your own: the compiler holds you to its labels.
const reviews = otel.counter('shop.reviews', { unit: 'count', help: 'Reviews asked for.', labels: ['size'] });

/** Stands for the client of a model. */
const ask = async () => Promise.resolve({ usd: 0.0032, tokens: { input: 1200, output: 80 } });

async function work(): Promise<void> {
  await planner.trackTask('plan', async () => {
    const model = 'claude-sonnet-5';
    const { usd, tokens } = await planner.trackRequest({ model }, ask);
    planner.recordCost({ model, usd, tokens });
    planner.recordHandoff({ to: 'coder', accepted: true });

    await coder.trackTask('feature', async () => {
      const files = await coder.trackTool('grep', () => ['orders.ts', 'prices.ts']);
      coder.logger.info('found what to change', { files: files.length });
      coder.increment(frameworkMetrics.storyPointsDelivered, 3);
    });
    planner.increment(reviews, 1, { size: 'small' });
  });
}

void work().finally(() => planner.shutdown());
