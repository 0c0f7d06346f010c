import type { App } from 'cdk8s';
import { Observability, secretKey, slack } from '../../../src';
import { everyProvider } from '../../stacks/providers';

/** Every client, and budgets for those who spend. */
export function stackWithBudgets(app: App): void {
  new Observability(app, 'observability', {
    cluster: 'my-cluster',
    providers: everyProvider(),
    budgets: [
      { team: 'platform', monthlyUsd: 20_000 },
      { team: 'payments', monthlyUsd: 2000 },
      { team: 'platform', project: 'checkout', monthlyUsd: 12_000 },
    ],
    notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
  });
}
