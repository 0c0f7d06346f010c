/** What Kubernetes calls by a name. */
const KINDS = ['cluster', 'namespace', 'node', 'pod', 'deployment', 'statefulset', 'daemonset', 'replicaset'];

/**
 * Attributes that any program may have and that say nothing of people or content: names and versions of software, where
 * it runs in a cluster, outcomes of calls. Everything else must be in the dialect of a provider.
 */
export const PLAIN_KEYS: readonly string[] = [
  // Who sends, and for whom.
  ...['name', 'namespace', 'version', 'instance.id'].map((key) => `service.${key}`),
  ...['sdk.name', 'sdk.version', 'sdk.language', 'distro.name', 'distro.version'].map((key) => `telemetry.${key}`),
  ...['team', 'team.name', 'project', 'project.name', 'deployment.environment', 'deployment.environment.name'],
  ...['os.type', 'os.name', 'os.version', 'host.arch', 'host.type'],
  ...['process.runtime.name', 'process.runtime.version', 'process.runtime.description'],
  ...['agent', 'agent.name'],
  // Where it runs.
  ...[...KINDS, 'job', 'cronjob'].flatMap((kind) => [`k8s.${kind}.name`, `k8s.${kind}.uid`]),
  ...['k8s.pod.start_time', 'k8s.pod.ip', 'k8s.container.name', 'k8s.container.restart_count'],
  ...['id', 'name', 'image.name', 'image.tag', 'image.tags'].map((key) => `container.${key}`),
  ...['provider', 'platform', 'region', 'availability_zone'].map((key) => `cloud.${key}`),
  // What became of a call.
  ...['error.type', 'exception.type', 'exception.escaped'],
  ...['http.request.method', 'http.response.status_code', 'http.route', 'http.method', 'http.status_code'],
  ...['network.protocol.name', 'network.protocol.version', 'network.transport', 'network.type'],
  ...['rpc.system', 'rpc.service', 'rpc.method', 'rpc.grpc.status_code'],
  ...['db.system', 'db.system.name', 'db.operation.name'],
  ...['messaging.system', 'messaging.operation', 'messaging.operation.name', 'messaging.operation.type'],
  // What a record is.
  ...['event.name', 'event.timestamp', 'event.sequence', 'log.iostream', 'log.record.uid', 'logtag'],
  ...['level', 'severity', 'session.id', 'otel.status_code'],
];
