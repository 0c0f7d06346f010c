import { telemetryFolded, telemetryRecords } from '../../../src/catalogue/telemetry';
import { collectorMetrics } from '../../../src/components/collector/signals';
import { divide, not, rate, select, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';
import { total } from '../../questions/counted';
import { accepted, ledgerUse, queueUse, unknownNames } from './flow';

const RANGE = '$__range';
const WINDOW = '$__rate_interval';
const HEALTH = [{ title: 'Stack health', to: 'stack-health' }];

const foldedShare = divide(
  total(telemetryFolded, RANGE, ['client', 'label'], { client: not('other') }),
  total(telemetryRecords, RANGE, ['client']),
  { on: ['client'], groupLeft: [] },
);

export const telemetryInDetail: Section = {
  title: 'Who sends what?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Clients',
      description:
        'Records by client and signal; `other` is whoever is not configured. Unknown names mean that a new version of the client says things differently, and what is counted of them may be missing.',
      rows: { client: 'Client', signal: 'Signal' },
      columns: [
        column('Records', 'count', total(telemetryRecords, RANGE, ['client', 'signal'])),
        column('Unknown names', 'ratio', unknownNames(RANGE), 'SchemaDrift'),
      ],
      width: 12,
    }),
    ranking({
      title: 'Folded labels',
      description:
        'Records of which a label looked like an id or a path and is counted as `other`, and their share of all of the client. Let the client put a name there.',
      rows: { client: 'Client', label: 'Label' },
      columns: [
        column('Records', 'count', total(telemetryFolded, RANGE, ['client', 'label'])),
        column('Share', 'ratio', foldedShare, 'LabelGrowth'),
      ],
      width: 12,
    }),
    trend({
      title: 'Received by collector',
      description: 'Spans, log records and points a second, by the collector that took them.',
      unit: 'count per second',
      lines: [line(accepted(WINDOW), '{{job}}: {{signal}}')],
    }),
    trend({
      title: 'Not counted',
      description:
        'Points a second that the ledger did not add to its sums, by the reason. The runbook TelemetryNotCounted explains each.',
      unit: 'count per second',
      trouble: true,
      lines: [
        line(
          sum(rate(select(collectorMetrics.deltaPoints, { error: not('') }), WINDOW), { by: ['error'] }),
          '{{error}}',
        ),
      ],
    }),
    trend({
      title: 'Ledger in use',
      description:
        'Share of the room for series that is taken. When it climbs without new teams, a label has too many values: see the folded labels below.',
      unit: 'ratio',
      limit: 'LedgerNearlyFull',
      lines: [line(ledgerUse, '{{pod}}')],
    }),
    trend({
      title: 'Queues in use',
      description: 'Share of the queue to each backend that is taken. One that stays full loses what comes next.',
      unit: 'ratio',
      limit: 'QueueFilling',
      lines: [line(queueUse, '{{job}} to {{exporter}}')],
      links: HEALTH,
    }),
  ],
};
