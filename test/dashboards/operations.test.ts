import { shippedDashboards } from '../../dashboards';
import { judgementsOf, print } from '../../src/promql';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, contentOf } from './model';

const context = everyView();
const model = shippedDashboards(context).find(({ uid }) => uid === 'operations')?.model as DashboardModel;
const alerts = context.rules.flatMap(({ rules }) => rules).filter((rule) => 'alert' in rule && 'when' in rule);

/** The queries of panels on which the limit of an alert is drawn, of all clusters. */
function askedBeside(alert: string): string[] {
  return contentOf(model)
    .filter(({ description = '' }) => description.includes(`the alert ${alert} `))
    .flatMap(({ targets = [] }) => targets.map(({ expr = '' }) => expr))
    .map((expr) => expr.replaceAll(/(, )?cluster=~"\$cluster"/g, '').replaceAll('{}', ''));
}

test.each([
  'NodeMemoryHigh',
  'NodeCpuSaturated',
  'DiskUsageHigh',
  'VolumeUsageHigh',
  'VolumeInodesLow',
  'HighMemoryUsage',
])('what is shown beside the limit of %s is what that alert measures', (name) => {
  const [judged] = alerts.flatMap((rule) => (rule.alert === name ? judgementsOf(rule.when) : []));
  const measured = judged === undefined ? 'no such alert' : print(judged.measured);
  expect(askedBeside(name).filter((asked) => asked.includes(measured))).not.toEqual([]);
});

test('a kind of telemetry that was never lost does not hide those that were', () => {
  const lost = contentOf(model).find(({ title }) => title === 'Lost');
  const [expr = ''] = lost?.targets?.map((target) => target.expr ?? '') ?? [];
  expect(expr.match(/ or /g)).toHaveLength(5);
});
