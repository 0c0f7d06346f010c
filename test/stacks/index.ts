import { type App, Chart } from 'cdk8s';
import {
  Alertmanager,
  Gateway,
  Grafana,
  Jaeger,
  Loki,
  NodeAgent,
  Observability,
  ObservabilityStack,
  Prometheus,
  secretKey,
  slack,
} from '../../src';
import { everyOption } from './every-option';
import { everyProvider } from './providers';

const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) };

/** The programs that every proof is run over, from the simplest to the one with every option. */
export const stacks = {
  /** As `charts/main.ts` has it. */
  default: (app: App): void => {
    new Observability(app, 'observability', { cluster: 'my-cluster', providers: everyProvider(), notify });
  },
  'every option': (app: App): void => {
    everyOption(app);
  },
  /** Into namespaces that somebody else made, without an agent on the nodes. */
  'without node agent and namespaces': (app: App): void => {
    new Observability(app, 'observability', {
      cluster: 'my-cluster',
      notify,
      nodeAgent: 'off',
      createNamespaces: false,
    });
  },
  /** In a chart of the user's own, besides what is in there already. */
  'inside a chart': (app: App): void => {
    new ObservabilityStack(new Chart(app, 'platform', { namespace: 'platform' }), 'observability', {
      cluster: 'c',
      notify,
    });
  },
  /** Each part alone, wired by hand and with nothing but what it cannot do without. */
  'parts by hand': (app: App): void => {
    const chart = new Chart(app, 'parts', { namespace: 'parts' });
    const loki = new Loki(chart, 'logs');
    const jaeger = new Jaeger(chart, 'traces');
    const gateway = new Gateway(chart, 'door', { logs: loki, traces: jaeger });
    const agent = new NodeAgent(chart, 'agent', { gateway, namespace: 'parts-privileged' });
    const pager = new Alertmanager(chart, 'pager', { notify });
    const prometheus = new Prometheus(chart, 'metrics', {
      cluster: 'c',
      watch: [loki, jaeger, gateway, agent, pager],
      alert: pager,
    });
    new Grafana(chart, 'views', { datasources: [prometheus, loki, jaeger, pager] });
  },
  /** Parts that nothing is wired to. */
  'parts alone': (app: App): void => {
    const chart = new Chart(app, 'alone');
    new Loki(chart, 'loki');
    new Jaeger(chart, 'jaeger');
    new Gateway(chart, 'gateway');
    new Alertmanager(chart, 'alertmanager', { notify });
    new Prometheus(chart, 'prometheus', { cluster: 'c', kubelets: 'off' });
    new Grafana(chart, 'grafana');
  },
  /** Two of everything in one cluster. */
  'two in one app': (app: App): void => {
    new Observability(app, 'team-a', { cluster: 'c', namespace: 'team-a', notify });
    new Observability(app, 'team-b', { cluster: 'c', namespace: 'team-b', notify });
  },
} as const;
