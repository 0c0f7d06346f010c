import type { Behaviour, Expected } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const IN_STACK = [
  'prometheus',
  'gateway',
  'gateway-ledger',
  'gateway-recent',
  'loki',
  'jaeger',
  'alertmanager',
  'grafana',
] as const;
const ON_NODES = ['node-agent', 'node-agent-host'] as const;
interface Part {
  readonly job: string;
  readonly namespace: string;
}

const PARTS: readonly Part[] = [
  ...IN_STACK.map((job) => ({ job, namespace: 'observability' })),
  ...ON_NODES.map((job) => ({ job, namespace: 'observability-node-agent' })),
];

const up = (labels: Part, pod = 0) =>
  series('up', { ...labels, cluster: 'prod', instance: `${labels.job}-${pod}`, pod: `${labels.job}-${pod}` });
const each = (values: string, of: readonly Part[] = PARTS) => Object.fromEntries(of.map((part) => [up(part), values]));
const missing = (of: Part): Expected => ({
  severity: 'critical',
  labels: { ...of },
  description: `Prometheus knows no target of ${of.job} in ${of.namespace}: it is not deployed, or discovery fails.`,
});

export const behaviour: Behaviour = {
  alert: 'PartMissing',
  scenarios: [
    {
      says: 'fires for each part that Prometheus has known no target of for ten minutes, whatever there is elsewhere',
      series: each('1x20', [
        ...PARTS.map(({ job }) => ({ job, namespace: 'another-stack' })),
        { job: 'checkout', namespace: 'observability' },
        { job: 'checkout', namespace: 'observability-node-agent' },
      ]),
      then: [
        { at: '9m', firing: [], pending: PARTS.map(missing) },
        { at: '10m', firing: PARTS.map(missing), pending: [] },
      ],
    },
    {
      says: 'stays silent while a target is known, though it is down',
      series: each('0x20'),
      then: [{ at: '20m', firing: [], pending: [] }],
    },
    {
      says: 'fires for one of them that went away, and resolves when it is found again',
      series: { ...each('1x60'), [up({ job: 'loki', namespace: 'observability' })]: '1x9 stale _x29 1x10' },
      then: [
        { at: '19m', firing: [] },
        { at: '20m', firing: [missing({ job: 'loki', namespace: 'observability' })] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
  ],
};
