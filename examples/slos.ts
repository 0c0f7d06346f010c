import { App } from 'cdk8s';
import { Observability, agentTaskDuration, llmRequests, notMatches, seconds, secretKey, slack, usd } from 'signalbox';
import { framework, openai } from 'signalbox/providers';
import { DEFAULT_SLOS, availability, costPerTask, latency } from 'signalbox/rules';

const app = new App();

new Observability(app, 'observability', {
  cluster: 'prod-eu-1',
  providers: [framework(), openai()],
  notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
  slos: [
    // Those that come with the package, but for what tasks cost.
    ...DEFAULT_SLOS.filter(({ name }) => name !== 'task-cost'),
    costPerTask({ objective: 0.95, below: usd(0.5), by: ['team'], page: false }),
    // One team promises more than all of them.
    latency({
      name: 'checkout-reviews',
      title: 'reviews for the checkout',
      objective: 0.95,
      of: agentTaskDuration,
      where: { team: 'checkout', kind: 'review' },
      within: seconds(60),
    }),
    availability({
      name: 'openai-requests',
      objective: 0.995,
      of: llmRequests,
      where: { provider: 'openai', status: notMatches('499|429') },
      bad: { outcome: 'error' },
      by: ['model'],
      minimumEvents: 100,
    }),
  ],
});

app.synth();
