import type { Manifest } from '../../src';
import type { Surroundings } from './cluster';
import type { Labels } from './selector';
import { namespace, pod, secret, service } from './neighbours';

/** Every kind of address that the wide policies must hold, so that each of their entries is needed by somebody. */
export const dualStack: Omit<Surroundings, 'manifests'> = {
  apiServer: [
    { address: '10.96.0.1', port: 443 },
    { address: 'fd00:10:96::1', port: 443 },
    { address: '172.18.0.2', port: 6443 },
    { address: 'fd00:172:18::2', port: 6443 },
  ],
  nodes: ['172.18.0.3', 'fd00:172:18::3'],
  dnsCache: [],
  hosts: Object.fromEntries(
    ['slack', 'tickets', 'mail', 'archive', 'vendor', 'probe', 'events.pagerduty.com'].map((name, index) => [
      name.includes('.') ? name : `${name}.example.com`,
      [`203.0.113.${index + 1}`, `2001:db8:113::${index + 1}`],
    ]),
  ),
  senders: [{ 'signalbox/telemetry': 'true' }],
  visitors: [],
};

/** What others run that Prometheus is told to look at. */
export const shop = [
  namespace('shop'),
  pod('shop', 'cart', [8080, 5432], { annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '8080' } }),
  pod('shop', 'private', [8080, 5432]),
  pod('shop', 'database', [9187, 5432], { labels: { app: 'database' } }),
  service('shop', 'database', 9187, 9187),
  namespace('billing'),
  pod('billing', 'ledger', [7000, 7001], { labels: { app: 'ledger' } }),
  service('billing', 'ledger', 80, 7000, { 'prometheus.io/scrape': 'true' }),
];

/** A proxy of models, and what lives beside it. */
export function proxy(where: string, port: number, labels: Labels): Manifest[] {
  return [
    namespace(where),
    pod(where, 'proxy', [port], { labels }),
    pod(where, 'database', [5432, port], { labels: { app: 'database' } }),
    service(where, 'litellm', port, port, {}, labels),
  ];
}

/** The Secret that tells where the Slack channel of `agentsChannel` is. */
export function slackUrl(where: string): Manifest {
  return secret(where, 'slack', { url: 'https://slack.example.com/hook' });
}
