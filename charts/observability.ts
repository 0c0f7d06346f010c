import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import {
  type DashboardDefinition,
  alertDashboards,
  dashboardFaults,
  dashboardWarnings,
  shippedDashboards,
  withDashboards,
} from '../dashboards';
import {
  type AliasChoice,
  type Alerts,
  type Budget,
  type Pack,
  type RuleContext,
  type Slo,
  aliasRules,
  causalInhibitions,
  inhibitionFaults,
  inhibitionsOf,
  llmPrices,
  packRules,
  quietInfo,
  shippedRules,
} from '../rules';
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
import { Inventory } from '../src/kubernetes/inventory';
import { StackNamespace } from '../src/kubernetes/namespace';
import type { NetworkSettings } from '../src/kubernetes/network/settings';
import type { RuleGroup } from '../src/promql';
import type { Provider } from '../src/providers';
import { worthALook } from './worth-a-look';

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
  /**
   * What is promised of agents and models, in the place of what comes with the package; `'none'` for nothing.
   *
   * @default `DEFAULT_SLOS`, those of them that the clients tell of
   */
  readonly slos?: readonly Slo[] | 'none';
  /** What teams and projects may spend in a calendar month. @default nobody has a budget */
  readonly budgets?: readonly Budget[];
  /** Alerts about programs of your own, such as `postgres()`; their exporters are yours, and scraped by what you say. @default none */
  readonly packs?: readonly Pack[];
  /**
   * Records what is measured under the names that dashboards and alerts elsewhere ask for, which `docs/metrics.md` lists:
   * all of them, or those that are used for some things. Each costs the series that it copies.
   *
   * @default 'none'
   */
  readonly aliases?: AliasChoice;
  /** Rule groups besides those about the stack itself. @default none */
  readonly rules?: readonly RuleGroup[];
  /**
   * Dashboards of your own, of our pieces or as Grafana's JSON; one with the uid of one that is shipped takes its place.
   *
   * @default none
   */
  readonly dashboards?: readonly (Dashboard | DashboardDefinition)[];
  /** The uids of shipped dashboards that you do not want. @default all that something feeds are shown */
  readonly withoutDashboards?: readonly string[];
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
    const { cluster, network, runbookUrl, packs = [], createNamespaces = true } = props;
    const namespace = props.namespace ?? Chart.of(this).namespace ?? 'observability';
    const { nodeAgent = {} } = props;
    const agentNamespace = (nodeAgent === 'off' ? undefined : nodeAgent.namespace) ?? `${namespace}-node-agent`;
    /** A part's own settings come on top of those of the stack. */
    const networkOf = (part?: { readonly network?: NetworkSettings }): NetworkSettings => ({
      ...network,
      ...part?.network,
    });
    Inventory.of(this).warnings.push(() => worthALook(props));
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
    const known = [...(props.prometheus?.knownMetrics ?? []), ...packs.flatMap(({ emits }) => emits)];
    this.prometheus = new Prometheus(this, 'prometheus', {
      namespace,
      ...props.prometheus,
      network: networkOf(props.prometheus),
      cluster,
      runbookUrl,
      grafanaUrl: props.grafana?.externalUrl,
      watch: watched,
      knownMetrics: known,
      alert: this.alertmanager,
    });
    this.jaeger.connect(this.prometheus);
    this.grafana = new Grafana(this, 'grafana', {
      namespace,
      ...props.grafana,
      network: networkOf(props.grafana),
      datasources: [this.prometheus, this.loki, this.jaeger, this.alertmanager],
    });
    // These come last because each needs the others: rules and dashboards are about every part, themselves included.
    const parts: readonly Monitored[] = [this.prometheus, ...watched, this.grafana];
    const context: RuleContext = { parts, budgets: props.budgets ?? [] };
    const judged = [
      ...shippedRules(context, props.alerts, props.slos),
      ...packRules(packs, context),
      ...llmPrices(props.providers ?? []),
      ...aliasRules(context, props.aliases ?? 'none'),
      ...(props.rules ?? []),
    ];
    this.alertmanager.inhibit(
      ...inhibitionsOf(judged),
      ...causalInhibitions(judged, context),
      // Who has a receiver for them wants to hear of them.
      ...(props.notify.info === undefined ? quietInfo(judged) : []),
    );
    const { inhibitions = [] } = props.alertmanager ?? {};
    this.node.addValidation({
      validate: () => (inhibitions === 'none' ? [] : inhibitionFaults(inhibitions, judged)),
    });
    const shown = { parts, providers: props.providers ?? [], rules: judged, known };
    const changes = { own: props.dashboards, without: props.withoutDashboards };
    const drawn = alertDashboards(shown, changes);
    this.prometheus.watch(this.grafana).evaluate(...withDashboards(judged, drawn));
    this.node.addValidation({ validate: () => dashboardFaults(shown, changes) });
    Inventory.of(this).warnings.push(() => dashboardWarnings(shown, changes));
    this.grafana.show(...shippedDashboards(shown, changes), ...drawn);
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
