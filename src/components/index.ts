export { Alertmanager, type AlertmanagerProps } from './alertmanager/alertmanager';
export {
  type EmailProps,
  type HeartbeatProps,
  type PagerDutyProps,
  type Receiver,
  type SlackProps,
  type TeamsProps,
  type WebhookProps,
  email,
  heartbeat,
  pagerDuty,
  slack,
  teams,
  webhook,
} from './alertmanager/receivers';
export { type Inhibition, type LabelMatch, type Notify, type Route } from './alertmanager/notify';
export { type TimeInterval } from './alertmanager/time-intervals';
export { Gateway } from './collector/gateway';
export { type GatewayProps, type GatewayWorkers } from './collector/gateway-props';
export { type Stage, type TelemetryKind, type VendorSink } from './collector/gateway-config';
export { type IngestTls } from './collector/ingest';
export { type KeptClass, type Privacy } from './collector/privacy/privacy';
export { NodeAgent, type NodeAgentProps } from './collector/node-agent';
export { type TailSampling } from './collector/tail-sampling';
export { type VendorProps, otlpVendor } from './collector/vendor';
export {
  type Datasource,
  type DatasourceConfig,
  type DatasourcePeers,
  type DatasourceRole,
  type LogSink,
  type MetricStore,
  type Monitored,
  type NativeConfig,
  type Notifiable,
  type OtlpReceiver,
  type ScrapeTarget,
  type Sink,
  type TraceSink,
} from './contracts';
export { type Dashboard } from './grafana/dashboard';
export { Grafana, type GrafanaProps } from './grafana/grafana';
export { Jaeger, type JaegerProps } from './jaeger/jaeger';
export { Loki, type LokiProps } from './loki/loki';
export { Prometheus } from './prometheus/prometheus';
export { type PrometheusProps } from './prometheus/props';
export { type RemoteWrite } from './prometheus/remote-write';
export { type StaticTargets } from './prometheus/static-targets';
export { type AnnotatedTargets, type Discovery, type Reach, type ScrapeJob } from './prometheus/targets';
