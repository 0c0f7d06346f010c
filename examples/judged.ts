import { join } from 'node:path';
import { App } from 'cdk8s';
import {
  Observability,
  RuleGroup,
  above,
  counted,
  counter,
  increase,
  ratio,
  secretKey,
  select,
  slack,
  sum,
  usd,
} from 'signalbox';
import { claudeCode, framework } from 'signalbox/providers';
import { postgres, rabbitmq } from 'signalbox/rules';

const refunds = counter('shop_refunds_total', { unit: 'count', help: 'Refunds.', labels: ['reason'] });

const shop: RuleGroup = {
  name: 'shop',
  rules: [
    {
      alert: 'ManyRefunds',
      when: above(sum(increase(select(refunds), '1h'), { by: ['cluster', 'reason'] }), counted(50)),
      for: '10m',
      severity: 'warning',
      labels: { service: 'shop' },
      summary: 'Customers get their money back.',
      description: '{{ $value | humanize }} refunds within an hour, because of {{ $labels.reason }}.',
    },
  ],
};

const app = new App();
new Observability(app, 'observability', {
  cluster: 'prod-eu-1',
  providers: [claudeCode(), framework()],
  notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
  budgets: [
    { team: 'platform', monthlyUsd: 4000 },
    { team: 'platform', project: 'checkout', monthlyUsd: 1000 },
  ],
  alerts: {
    AgentFailureRate: { threshold: ratio(0.3), window: '30m' },
    HighCost: { threshold: usd(25), severity: 'warning' },
    SlowAgentExecution: 'off',
  },
  packs: [postgres({ alerts: { DatabaseDeadlocks: 'off' } }), rabbitmq()],
  aliases: ['sessions', 'providers'],
  rules: [shop, ...RuleGroup.fromYaml(join(__dirname, 'shop-rules.yaml'))],
  prometheus: {
    staticTargets: [{ job: 'database', addresses: ['postgres-exporter.shop.svc:9187'], namespace: 'shop' }],
    scrapeJobs: [
      {
        job: {
          job_name: 'rabbitmq',
          metrics_path: '/metrics/detailed',
          params: { family: ['queue_coarse_metrics', 'queue_consumer_count', 'queue_delivery_metrics'] },
          static_configs: [{ targets: ['rabbitmq.shop.svc:15692'] }],
        },
        reaches: [{ namespace: 'shop', labels: { app: 'rabbitmq' }, ports: [15692] }],
      },
    ],
    knownMetrics: [refunds, 'shop_orders_*'],
    strict: true,
  },
});
app.synth();
