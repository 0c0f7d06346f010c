import { hostMetrics } from '../../src/catalogue/host';
import { cadvisorMetrics, kubeletMetrics, kubeletResourceMetrics } from '../../src/catalogue/kubelet';
import { processMetrics } from '../../src/catalogue/process';
import { above, divide, max, maxOverTime, ratio, select } from '../../src/promql';
import { seriesNames } from '../../src/catalogue/series-names';
import { group, alert } from './example';
import { all } from './expressions';
import { type Lint, ofAlerts } from './lint';

/** What machines and processes tell of themselves: why something is bad, not whether anybody notices. */
const CAUSES = new Set(
  Object.values({
    ...hostMetrics,
    ...cadvisorMetrics,
    ...kubeletMetrics,
    ...kubeletResourceMetrics,
    ...processMetrics,
  }).flatMap(seriesNames),
);

const BY_NODE = { by: ['cluster', 'instance'] } as const;
const full = {
  ...alert,
  alert: 'NodeSwapFull',
  when: above(
    divide(
      max(maxOverTime(select(hostMetrics.hostMemory, { state: 'used' }), '5m'), BY_NODE),
      max(maxOverTime(select(hostMetrics.hostMemoryLimit), '5m'), BY_NODE),
    ),
    ratio(0.9),
  ),
  description: '{{ $value | humanizePercentage }} of the memory of {{ $labels.instance }} is in use.',
} as const;

/** People are woken by what users notice, not by a machine that works hard. */
export const symptoms: Lint = {
  id: 'A25',
  says: 'nobody is woken by a cause alone, unless it was left alone for long',
  check: ofAlerts(({ group: of, name, severity, whole }, { alerts }) => {
    const read = all(whole, 'selector').map((selector) => selector.name ?? '');
    const isEscalated = alerts.some(
      (other) => other.group === of && other.name === name && other.severity !== severity,
    );
    return severity === 'critical' && !isEscalated && read.length > 0 && read.every((series) => CAUSES.has(series))
      ? [
          {
            wrong: 'a machine that works hard wakes somebody',
            instead: 'warning, critical where it lasts (`criticalAfter`)',
          },
        ]
      : [];
  }),
  good: group(full, { ...full, severity: 'critical', for: '2h' }),
  bad: group({ ...full, severity: 'critical' }),
};
