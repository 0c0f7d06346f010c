import type { Finding } from './look';

/** Findings that are right as they are, and why. */
export interface Exception {
  /** Which: dashboard, panel, query, and what is wrong with it. */
  readonly finding: RegExp;
  /** What their queries read. @default anything */
  readonly reads?: RegExp;
  readonly reason: string;
  /** Whether it depends on how fast the world went. @default false */
  readonly sometimes?: boolean;
}

const NO_DATA = /: has no data$/;
const NOT_HERE = 'the kubelet, cAdvisor, the node agent and Grafana do not run here';
const NOTHING = 'nothing of the kind happened';
const NO_RECORDING = "nobody recorded Google's own library";
const ITS_LINK = 'the link of an alert chooses what that alert is about, and that is one line or two';
const TOLD_LATER = 'a time that was told after the past was lived through lies in the future of most of it';

export const exceptions: readonly Exception[] = [
  { finding: NO_DATA, reads: /\b(kubelet|container|system|grafana)_\w+|job=~?"(node-agent|grafana)/, reason: NOT_HERE },
  { finding: /^alerts-(resources-\w+|stack-grafana) \/ \$\w+: offers nothing$/, reason: NOT_HERE },
  { finding: NO_DATA, reads: /alertmanager_cluster_members/, reason: 'an Alertmanager that is alone is in no cluster' },
  {
    finding: NO_DATA,
    reads: /alertmanager_notification/,
    reason: 'nobody is notified of what is worked out later',
    sometimes: true,
  },
  {
    finding: NO_DATA,
    reads: /offset [17]d/,
    reason: 'it is compared with days before, and the past is as long as an afternoon',
  },

  {
    finding: NO_DATA,
    reads: /loki_ingester_chunks_flush_requests_total/,
    reason: 'chunks are written when they are old enough',
    sometimes: true,
  },
  { finding: /^cost \/ Today .*has no data$/, reason: 'it has just been midnight', sometimes: true },
  { finding: /^alerts-slo-[^/]+ \/ \w+Absent .*has no data$/, reason: NOTHING },
  { finding: /\/ (FrameworkQualityMissing|PrometheusStorageFailing|SamplesRejected) .*has no data$/, reason: NOTHING },
  { finding: /\/ InfoInhibitor .*has no data$/, reason: NOTHING, sometimes: true },
  { finding: /^overview \/ Silent clients .*has no data$/, reason: NOTHING },
  { finding: NO_DATA, reads: /otelcol_exporter_(enqueue|send)_failed_/, reason: NOTHING },
  { finding: NO_DATA, reads: /otelcol_deltatocumulative_datapoints_total\{[^}]*error!=""/, reason: NOTHING },
  { finding: /^alerts-telemetry-delivery \/ \$error: offers nothing$/, reason: NOTHING },
  { finding: /^client-(?!claude-code)/, reads: /telemetry_folded_labels_total/, reason: NOTHING },
  { finding: /^client-anthropic .* (failed|\{\{status\}\}): has no data$/, reason: NOTHING },
  { finding: / \/ Deployments: has no data$/, reason: 'nobody began to use another version' },

  { finding: /^client-gemini \/ .*: (has no data|offers nothing)$/, reason: NO_RECORDING },
  { finding: /^client-anthropic \/ Events /, reason: 'its library writes no logs' },
  { finding: NO_DATA, reads: /llm_time_to_first_token_seconds_bucket\{client="openai"/, reason: 'it does not tell' },
  { finding: /^sessions \/ Traces /, reason: 'one session is chosen first, as another test does' },

  { finding: /^alerts-.*: has \d+ lines$/, reason: ITS_LINK },
  { finding: /^agent \/ Tool calls by tool .*: has \d+ lines$/, reason: 'one agent is chosen first' },
  { finding: /^alerts-spend-budgets .* have no project,/, reason: 'a budget may be that of a whole team' },
  {
    finding: /^slos \/ Groups \/ rows: \d+ of \d+ have no (team|provider|client),/,
    reason: 'each objective has groups of its own',
  },

  { finding: /^slos .*Le(ft|ast).* do not fit percentunit/, reason: 'below zero more went wrong than was promised' },
  { finding: /^development \/ Lead time.* do not fit s,/, reason: 'it takes days from a change to its deployment' },
  { finding: /^alerts-spend-budgets \/ BudgetBurnRate .* do not fit s,/, reason: 'little is spent of much' },
  {
    finding: /^alerts-agents.* do not fit percentunit/,
    reads: /:increase1h/,
    reason: 'all calls are recorded once a minute, and the failed ones among them counted at once',
    sometimes: true,
  },
  { finding: /^alerts-stack-loki \/ Loki(Compaction|Retention)Stale .* do not fit s,/, reason: TOLD_LATER },
  { finding: /^alerts-stack-prometheus \/ PrometheusRetentionShort .* do not fit percentunit/, reason: TOLD_LATER },
];

export function isExcused({ where, what, expr }: Finding, { finding, reads = /^/ }: Exception): boolean {
  return finding.test(`${where}: ${what}`) && reads.test(expr);
}
