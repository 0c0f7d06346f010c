import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { stackDashboards } from '../dashboards';
import { type Alerts, type Budget, llmPrices, shippedRules } from '../rules';
import {
  Alertmanager,
  type AlertmanagerProps,
  type Dashboard,
  Gateway,
  type GatewayProps,
  Grafana,
  type GrafanaProps,
  Jaeger,
  type JaegerProps,
  Loki,
  type LokiProps,
  type Monitored,
  NodeAgent,
  type NodeAgentProps,
  type Notify,
  Prometheus,
  type PrometheusProps,
} from '../src/components';
import { StackNamespace } from '../src/kubernetes/namespace';
import type { NetworkSettings } from '../src/kubernetes/network/settings';
import type { RuleGroup } from '../src/promql';
import type { Provider } from '../src/providers';

export interface ObservabilityProps {
  /** Name of the cluster: the label `cluster` of every series, and `k8s.cluster.name` of every log line. */
  readonly cluster: string;
  /** Who is told about alerts. */
  readonly notify: Notify;
  /** The clients whose telemetry is counted. @default none: it is cleaned and stored, and not counted */
  readonly providers?: readonly Provider[];
  /** How much it can carry: `small` is one replica of each part, and needs nothing outside the cluster. @default 'small' */
  readonly size?: 'small';
  /** Namespace of the stack; the node agent lives in `<namespace>-node-agent`. @default the chart's, else 'observability' */
  readonly namespace?: string;
  /** Make the namespaces, with Pod Security labels and default-deny policies. @default true */
  readonly createNamespaces?: boolean;
  /** What network policies cannot know by themselves, for all parts. @default wide where it must be, and reported */
  readonly network?: NetworkSettings;
  /** Address at which you keep `docs/runbooks`, for the link in each alert. @default alerts name their page without a link */
  readonly runbookUrl?: string;
  /** Alerts that are shipped, by name: other thresholds, windows and severities, or `'off'`. @default as they come */
  readonly alerts?: Alerts;
  /** What teams and projects may spend in a calendar month. @default nobody has a budget */
  readonly budgets?: readonly Budget[];
  /** Rule groups besides those about the stack itself. @default none */
  readonly rules?: readonly RuleGroup[];
  /** Dashboards besides those about the stack itself. @default none */
  readonly dashboards?: readonly Dashboard[];
  /** Parts of your own that are watched like ours. @default none */
  readonly watch?: readonly Monitored[];
  /** Changes Prometheus; what it is wired with is decided here, as for all parts. @default size `small` */
  readonly prometheus?: Omit<
    Partial<PrometheusProps>,
    'cluster' | 'watch' | 'rules' | 'alert' | 'runbookUrl' | 'grafanaUrl'
  >;
  /** Changes Alertmanager. @default size `small` */
  readonly alertmanager?: Omit<AlertmanagerProps, 'notify'>;
  /** Changes Grafana. @default size `small` */
  readonly grafana?: Omit<GrafanaProps, 'datasources' | 'dashboards'>;
  /** Changes the gateway: who may send, and what becomes of it. @default size `small` */
  readonly gateway?: Omit<GatewayProps, 'logs' | 'traces' | 'providers'>;
  /** Changes Loki. @default size `small` */
  readonly loki?: LokiProps;
  /** Changes Jaeger. @default size `small` */
  readonly jaeger?: JaegerProps;
  /** A collector on every node for pod logs and host metrics. @default on */
  readonly nodeAgent?: Omit<NodeAgentProps, 'gateway' | 'cluster'> | 'off';
}

/** The whole stack, wired, as a construct for a chart of your own. */
export class ObservabilityStack extends Construct {
  readonly loki: Loki;
  readonly jaeger: Jaeger;
  readonly gateway: Gateway;
  readonly nodeAgent?: NodeAgent;
  readonly alertmanager: Alertmanager;
  readonly prometheus: Prometheus;
  readonly grafana: Grafana;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id);
    const { cluster, network, runbookUrl, createNamespaces = true } = props;
    const namespace = props.namespace ?? Chart.of(this).namespace ?? 'observability';
    const { nodeAgent = {} } = props;
    const agentNamespace = (nodeAgent === 'off' ? undefined : nodeAgent.namespace) ?? `${namespace}-node-agent`;
    /** A part's own settings come on top of those of the stack. */
    const networkOf = (part?: { readonly network?: NetworkSettings }): NetworkSettings => ({
      ...network,
      ...part?.network,
    });
    if (createNamespaces) new StackNamespace(this, 'namespace', { name: namespace, podSecurity: 'restricted' });

    this.loki = new Loki(this, 'loki', { namespace, ...props.loki, network: networkOf(props.loki) });
    this.jaeger = new Jaeger(this, 'jaeger', { namespace, ...props.jaeger, network: networkOf(props.jaeger) });
    this.gateway = new Gateway(this, 'gateway', {
      namespace,
      ...props.gateway,
      network: networkOf(props.gateway),
      providers: props.providers,
      logs: this.loki,
      traces: this.jaeger,
    });
    if (nodeAgent !== 'off') {
      if (createNamespaces) {
        new StackNamespace(this, 'node-agent-namespace', { name: agentNamespace, podSecurity: 'privileged' });
      }
      this.nodeAgent = new NodeAgent(this, 'node-agent', {
        ...nodeAgent,
        network: networkOf(nodeAgent),
        namespace: agentNamespace,
        gateway: this.gateway,
        cluster,
      });
    }
    this.alertmanager = new Alertmanager(this, 'alertmanager', {
      namespace,
      ...props.alertmanager,
      network: networkOf(props.alertmanager),
      notify: props.notify,
    });
    const watched: readonly Monitored[] = [
      this.gateway,
      ...(this.nodeAgent ? [this.nodeAgent] : []),
      this.loki,
      this.jaeger,
      this.alertmanager,
      ...(props.watch ?? []),
    ];
    this.prometheus = new Prometheus(this, 'prometheus', {
      namespace,
      ...props.prometheus,
      network: networkOf(props.prometheus),
      cluster,
      runbookUrl,
      grafanaUrl: props.grafana?.externalUrl,
      watch: watched,
      rules: props.rules,
      alert: this.alertmanager,
    });
    this.jaeger.connect(this.prometheus);
    this.grafana = new Grafana(this, 'grafana', {
      namespace,
      ...props.grafana,
      network: networkOf(props.grafana),
      datasources: [this.prometheus, this.loki, this.jaeger, this.alertmanager],
      dashboards: props.dashboards,
    });
    // These come last because each needs the others: rules and dashboards are about every part, themselves included.
    const parts: readonly Monitored[] = [this.prometheus, ...watched, this.grafana];
    const judged = shippedRules({ parts, budgets: props.budgets ?? [] }, props.alerts);
    this.prometheus.watch(this.grafana).evaluate(...judged, ...llmPrices(props.providers ?? []));
    this.grafana.show(...stackDashboards(parts));
  }
}

/** The whole stack as a chart for an app. */
export class Observability extends Chart {
  readonly stack: ObservabilityStack;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id, { namespace: props.namespace ?? 'observability', disableResourceNameHashes: true });
    this.stack = new ObservabilityStack(this, 'stack', props);
  }
}
