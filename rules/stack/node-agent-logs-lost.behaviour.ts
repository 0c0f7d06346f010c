import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const NODE = { cluster: 'prod', namespace: 'observability-node-agent', job: 'node-agent', instance: 'node-1' };
const SECOND = { ...NODE, instance: 'node-2' };
/** What the agents are scraped for is in two jobs. */
const THIRD = { ...NODE, job: 'node-agent-host', instance: 'node-3' };
const FOURTH = { ...NODE, job: 'node-agent-host', instance: 'node-4' };
const GATEWAY = { cluster: 'prod', namespace: 'observability', job: 'gateway', instance: 'gateway-0' };
const refused = (pod: string, labels = NODE) =>
  series('otelcol_exporter_send_failed_log_records_total', { ...labels, pod, exporter: 'otlp_grpc/gateway' });
const notQueued = (pod: string, labels = NODE) =>
  series('otelcol_exporter_enqueue_failed_log_records_total', { ...labels, pod, exporter: 'otlp_grpc/gateway' });

const lost = (labels: typeof NODE, lines: number) =>
  ({
    severity: 'warning',
    labels,
    description: `The agent on ${labels.instance} lost ${lines} lines within 15 minutes: the gateway refused them for good, or its queue was full.`,
  }) as const;
const LOST = [lost(NODE, 60), lost(SECOND, 60), lost(THIRD, 30), lost(FOURTH, 30)];
const still = LOST.map(({ severity, labels }) => ({ severity, labels }));

export const behaviour: Behaviour = {
  alert: 'NodeAgentLogsLost',
  scenarios: [
    {
      says: 'fires when an agent lost lines for five minutes, in one way or the other, and resolves half an hour after the last',
      series: {
        [refused('a')]: '0x5 2+2x30 62x50',
        [refused('b')]: '0x5 2+2x30 62x50',
        [notQueued('a', SECOND)]: '0x5 2+2x30 62x50',
        [notQueued('b', SECOND)]: '0x5 2+2x30 62x50',
        [refused('a', GATEWAY)]: '0+100x86',
        [notQueued('a', GATEWAY)]: '0+100x86',
        [refused('a', THIRD)]: '0x5 2+2x30 62x50',
        [notQueued('a', FOURTH)]: '0x5 2+2x30 62x50',
      },
      then: [
        { at: '10m', firing: [], pending: still },
        { at: '11m', firing: still },
        { at: '30m', firing: LOST },
        { at: '64m', firing: still, pending: [] },
        { at: '65m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when nothing is lost, and when the agent counts anew',
      series: { [refused('a')]: '9x20 0x20', [notQueued('a', SECOND)]: '9x20 0x20' },
      then: [
        { at: '21m', firing: [], pending: [] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
  ],
};
