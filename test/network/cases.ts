import { Chart } from 'cdk8s';
import {
  Alertmanager,
  Gateway,
  Grafana,
  Jaeger,
  Loki,
  NodeAgent,
  Observability,
  Prometheus,
  email,
  otlpVendor,
  pagerDuty,
  secretKey,
  slack,
  webhook,
} from '../../src';
import { claudeCode, codex, litellm } from '../../src/providers';
import { everyProvider } from '../stacks/providers';
import type { Case } from './case';
import { proxy, shop, slackUrl } from './facts';
import { agents, namespace, names, pod, secret } from './neighbours';

const agentsChannel = slack({ channel: '#agents', url: secretKey('slack', 'url') });
const mail = email({ to: ['a@example.com'], from: 'b@example.com', smarthost: 'mail.example.com:587' });
const notify = { default: agentsChannel };
const vendor = otlpVendor({ name: 'vendor', url: 'https://vendor.example.com/otlp' });
const archive = { name: 'archive', url: 'https://archive.example.com/write' };
const probe = { job: 'probe', addresses: ['probe.example.com:9443'], scheme: 'https' } as const;

/** The stacks that the network proof is about, by what is special about them. */
export const cases = {
  'as it comes': {
    declare: (app) => {
      new Observability(app, 'observability', { cluster: 'my-cluster', providers: everyProvider(), notify });
    },
    surroundings: {
      manifests: [
        ...names(),
        ...agents(),
        ...proxy('litellm', 4000, { 'app.kubernetes.io/name': 'litellm' }),
        slackUrl('observability'),
      ],
    },
  },

  'with workers behind a front tier, and a proxy of models': {
    declare: (app) => {
      new Observability(app, 'observability', {
        cluster: 'my-cluster',
        providers: [
          claudeCode(),
          codex(),
          litellm({ proxies: ['codex'], namespace: 'models', port: 4001, pods: { app: 'proxy' } }),
        ],
        notify,
        gateway: { workers: { count: 3 }, token: secretKey('otlp', 'token'), vendors: [vendor] },
      });
    },
    surroundings: {
      manifests: [...names(), ...agents(), ...proxy('models', 4001, { app: 'proxy' }), slackUrl('observability')],
    },
  },

  'with every kind of peer, and no addresses known': {
    declare: (app) => {
      new Observability(app, 'observability', {
        cluster: 'my-cluster',
        notify: {
          default: agentsChannel,
          critical: pagerDuty({ routingKey: secretKey('pagerduty', 'key') }),
          warning: webhook({ url: secretKey('tickets', 'url'), port: 8443 }),
          info: mail,
        },
        gateway: {
          token: secretKey('otlp', 'token'),
          tls: { certificate: secretKey('tls', 'tls.crt'), key: secretKey('tls', 'tls.key') },
          vendors: [vendor],
        },
        prometheus: {
          remoteWrite: [archive],
          staticTargets: [{ job: 'database', addresses: ['database.shop.svc:9187'], namespace: 'shop' }, probe],
          discover: { pods: { namespaces: ['shop'], ports: [8080] }, services: { namespaces: ['billing'] } },
        },
        nodeAgent: 'off',
      });
    },
    surroundings: {
      manifests: [
        ...names(),
        ...agents(),
        ...shop,
        slackUrl('observability'),
        secret('observability', 'tickets', { url: 'https://tickets.example.com:8443/hook' }),
      ],
    },
    width: { namespaces: { shop: [8080, 9187], billing: 'every port' } },
  },

  'with all addresses known': {
    declare: (app) => {
      new Observability(app, 'observability', {
        cluster: 'my-cluster',
        notify: { default: agentsChannel, info: mail },
        network: {
          apiServer: { cidrs: ['172.18.0.2/32'], ports: [6443] },
          nodes: { cidrs: ['172.18.0.0/24'] },
          dns: { namespace: 'dns', labels: { app: 'names' }, cidrs: ['169.254.20.10/32'] },
          egress: ['203.0.113.0/24', '2001:db8:113::/48'],
          allowFrom: [{ 'kubernetes.io/metadata.name': 'ingress' }],
        },
        gateway: {
          token: secretKey('otlp', 'token'),
          tls: { certificate: secretKey('tls', 'tls.crt'), key: secretKey('tls', 'tls.key') },
          vendors: [vendor],
          ingestFrom: [{ agents: 'yes' }],
        },
        prometheus: { remoteWrite: [archive], staticTargets: [probe] },
      });
    },
    surroundings: {
      manifests: [
        ...names('dns', { app: 'names' }),
        ...agents({ agents: 'yes' }),
        namespace('ingress'),
        pod('ingress', 'controller', [443]),
        slackUrl('observability'),
      ],
      apiServer: [{ address: '172.18.0.2', port: 6443 }],
      nodes: ['172.18.0.3'],
      dnsCache: ['169.254.20.10'],
      senders: [{ agents: 'yes' }],
      visitors: [{ 'kubernetes.io/metadata.name': 'ingress' }],
    },
    width: { everyAddress: false },
  },

  'beside another in one cluster': {
    declare: (app) => {
      new Observability(app, 'team-a', { cluster: 'c', namespace: 'team-a', notify });
      new Observability(app, 'team-b', { cluster: 'c', namespace: 'team-b', notify });
    },
    surroundings: { manifests: [...names(), ...agents(), slackUrl('team-a'), slackUrl('team-b')] },
  },

  'of parts that nothing is wired to': {
    declare: (app) => {
      const chart = new Chart(app, 'alone', { namespace: 'alone' });
      new Loki(chart, 'loki');
      new Jaeger(chart, 'jaeger');
      new Gateway(chart, 'gateway');
      new NodeAgent(chart, 'node-agent', { gateway: new Gateway(chart, 'door') });
      new Alertmanager(chart, 'alertmanager', { notify });
      new Prometheus(chart, 'prometheus', { cluster: 'c' });
      new Grafana(chart, 'grafana');
    },
    surroundings: { manifests: [...names(), ...agents(), slackUrl('alone')] },
  },

  'wired by hand over several namespaces': {
    declare: (app) => {
      const storage = new Chart(app, 'storage', { namespace: 'storage' });
      const chart = new Chart(app, 'default');
      const logs = new Loki(storage, 'logs', { name: 'archive' });
      const traces = new Jaeger(storage, 'traces');
      const gateway = new Gateway(chart, 'door', { logs, traces });
      const alertmanager = new Alertmanager(chart, 'pager', { notify, namespace: 'alerts' });
      const watch = [logs, gateway];
      const prometheus = new Prometheus(chart, 'metrics', {
        cluster: 'c',
        kubelets: 'off',
        alert: alertmanager,
        watch,
      });
      traces.connect(prometheus);
      new Grafana(chart, 'views', { datasources: [logs, prometheus] });
      new Grafana(chart, 'more-views', { datasources: [traces, alertmanager] });
    },
    surroundings: { manifests: [...names(), ...agents(), slackUrl('alerts')] },
  },
} satisfies Readonly<Record<string, Case>>;

/** The names of all cases. */
export const caseNames = Object.keys(cases) as readonly (keyof typeof cases)[];
