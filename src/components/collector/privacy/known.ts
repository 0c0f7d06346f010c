/**
 * Attributes that any program may have and that say nothing of people or content: names and versions of software, where
 * it runs in a cluster, outcomes of calls. Patterns of whole keys; everything else must be in the dialect of a provider.
 */
export const PLAIN_KEYS: readonly string[] = [
  // Who sends, and for whom.
  'service\\.(name|namespace|version|instance\\.id)',
  'telemetry\\.(sdk|distro)\\..*',
  '(team|project)(\\.name)?',
  'deployment\\.environment(\\.name)?',
  'os\\.(type|name|version)',
  'process\\.runtime\\.(name|version|description)',
  'agent(\\.name)?',
  // Where it runs.
  'k8s\\.(cluster|namespace|node|pod|container|deployment|statefulset|daemonset|replicaset|job|cronjob)\\.(name|uid|restart_count)',
  'k8s\\.pod\\.(start_time|ip)',
  'container\\.(id|name|image\\.name|image\\.tags?)',
  'cloud\\.(provider|platform|region|availability_zone)',
  'host\\.(arch|type)',
  // What became of a call.
  'error\\.type',
  'exception\\.type',
  'exception\\.escaped',
  'http\\.(request\\.method|response\\.status_code|route|method|status_code)',
  'network\\.(protocol\\.(name|version)|transport|type)',
  'rpc\\.(system|service|method|grpc\\.status_code)',
  'db\\.(system(\\.name)?|operation\\.name)',
  'messaging\\.(system|operation(\\.name|\\.type)?)',
  'otel\\..*',
  // What a record is.
  'event\\.(name|timestamp|sequence)',
  'log\\.(iostream|record\\.uid)',
  'logtag',
  'level',
  'severity',
  'session\\.id',
];
