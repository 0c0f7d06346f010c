import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const RELEASE = { cluster: 'prod', team: 'platform', project: 'checkout', workflow: 'release' };
const runs = (outcome: string, environment = 'production', workflow = RELEASE.workflow) =>
  series('workflow_runs_total', { ...RELEASE, workflow, outcome, environment });

export const behaviour: Behaviour = {
  alert: 'WorkflowFailures',
  scenarios: [
    {
      says: 'fires when more than a quarter of the runs of a workflow failed, and for that workflow alone',
      interval: '5m',
      series: {
        [runs('error')]: '0+0.064167x36',
        [runs('error', 'staging')]: '0+0.064167x36',
        [runs('ok')]: '0+0.165x36',
        [runs('ok', 'staging')]: '0+0.165x36',
        [runs('error', 'production', 'review')]: '0+0.958333x36',
        [runs('ok', 'production', 'review')]: '0+3.208333x36',
        [runs('ok', 'production', 'triage')]: '0+4.166667x36',
      },
      then: [
        {
          at: '180m',
          firing: [
            {
              severity: 'warning',
              labels: RELEASE,
              description: '28% of the runs of the workflow release (platform, checkout) failed within 1 hour.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires ten minutes after a quarter of the last hour failed, and resolves when less did',
      interval: '5m',
      series: {
        [runs('error')]: '0+0x20 2+2x29 60+0x30',
        [runs('ok')]: '0+4x20 82+2x29 144+4x30',
      },
      then: [
        { at: '125m', firing: [], pending: [] },
        { at: '135m', firing: [], pending: [{ severity: 'warning', labels: RELEASE }] },
        { at: '140m', firing: [{ severity: 'warning', labels: RELEASE }] },
        { at: '285m', firing: [{ severity: 'warning', labels: RELEASE }] },
        { at: '290m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all runs fail, but too few of them to say anything',
      interval: '5m',
      series: { [runs('error')]: '0+0.3875x36' },
      then: [{ at: '180m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when not quite a quarter of the runs fail, and when the gateway counts anew',
      interval: '5m',
      series: {
        [runs('error')]: '0+1.020833x18 0+1.020833x18',
        [runs('ok')]: '0+3.125x18 0+3.125x18',
      },
      then: [
        { at: '100m', firing: [], pending: [] },
        { at: '180m', firing: [], pending: [] },
      ],
    },
  ],
};
