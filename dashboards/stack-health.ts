import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import { up } from '../src/catalogue/metric';
import type { Monitored } from '../src/components/contracts';
import type { Dashboard } from '../src/components/grafana/dashboard';
import { type Signal, type Vector, absent, firstOf, matches, min, multiply, select } from '../src/promql';
import { layout } from './layout';
import { states, trend } from './style';
import { clusterVariable, datasourceVariable } from './variables';

/**
 * For the person on call: is the observability stack itself well, and if not, which part and in what way? Every part
 * answers with its own signals, so a new part is on it without a change here.
 */
export function stackHealth(parts: readonly Monitored[]): Dashboard {
  const description =
    'For the person on call: is the stack that watches the agents well itself? A red tile means that a part is not scraped; its runbook is TargetDown.';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see `DashboardModel`
  const shell = new dashboard.DashboardBuilder('Stack health')
    .uid('stack-health')
    .description(description)
    .tags(['signalbox', 'stack'])
    .readonly()
    .timezone('browser')
    .refresh('30s')
    .time({ from: 'now-3h', to: 'now' })
    .tooltip(dashboard.DashboardCursorSync.Crosshair)
    .withVariable(datasourceVariable())
    .withVariable(clusterVariable());
  const panels = layout([
    {
      title: 'Is every part there?',
      width: 24,
      height: 4,
      panels: [
        states(
          'Targets',
          'The worst target of each part. Red: open the runbook TargetDown.',
          worstTargets(parts),
          '{{job}}',
        ),
      ],
    },
    ...parts.map((part) => ({
      title: part.title,
      panels: part.signals.filter(({ role }) => role !== 'saturation').map(trend),
    })),
    { title: 'Room left', collapsed: true, panels: parts.flatMap((part) => saturation(part).map(trend)) },
  ]);
  return { folder: 'Stack', uid: 'stack-health', model: { ...shell.build(), panels } };
}

/** The worst target of each job, and 0 for a job that has none: a part that is missing is red, not left out. */
function worstTargets(parts: readonly Monitored[]): Vector<'job'> {
  const jobs = parts.flatMap(({ scrape }) => scrape.map(({ job }) => job));
  const found = min(select(up, { job: matches(jobs.join('|')), cluster: matches('$cluster') }), { by: ['job'] });
  const missing = jobs.map((job) => {
    const none = absent(select(up, { job, cluster: matches('$cluster') }));
    return min(multiply(none, 0), { by: ['job'] });
  });
  return firstOf(found, ...missing);
}

/** The parts' names go into the titles, because here their panels stand side by side. */
function saturation({ title, signals }: Monitored): Signal[] {
  return signals
    .filter(({ role }) => role === 'saturation')
    .map((signal) => ({ ...signal, title: `${title}: ${signal.title}` }));
}
