import { telemetryRecords } from '../../../src/catalogue/telemetry';
import { max, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { line, number, trend } from '../../panels';
import { total } from '../../questions/counted';
import { ledgerUse, lost, notCounted, queueUse, refused, refusedShare } from './flow';

const RANGE = '$__range';
const EACH = '$__interval';
const HEALTH = [{ title: 'Stack health', to: 'stack-health' }];

export const telemetry: Section = {
  title: 'Does the telemetry arrive whole?',
  panels: [
    number({
      title: 'Records',
      description: 'Points, log records and spans of all clients that the gateway received in the range.',
      unit: 'count',
      query: total(telemetryRecords, RANGE),
      empty: '0',
    }),
    number({
      title: 'Refused',
      description:
        'Share of the telemetry that a collector sent back to its senders, who retry. When it is above zero, its memory or what is behind it is full.',
      unit: 'ratio',
      limit: 'TelemetryRefused',
      query: refusedShare(RANGE),
      links: HEALTH,
    }),
    number({
      title: 'Lost',
      description:
        'Spans, log records and points that did not reach their backend: a queue was full, or the backend refused them. Look at the backend; the runbook is TelemetryDropped.',
      unit: 'count',
      query: sum(lost(RANGE)),
      empty: '0',
      links: HEALTH,
    }),
    number({
      title: 'Not counted',
      description:
        'Share of the points that reached the ledger and were not added to its sums. Tokens, money and calls are missing then.',
      unit: 'ratio',
      limit: 'TelemetryNotCounted',
      query: notCounted(RANGE),
    }),
    number({
      title: 'Ledger in use',
      description:
        'Share of the room for series that is taken, in the fullest gateway. When it is full, new teams, models and tools are not counted.',
      unit: 'ratio',
      limit: 'LedgerNearlyFull',
      query: max(ledgerUse),
    }),
    number({
      title: 'Fullest queue',
      description: 'Share of the fullest queue to a backend that is taken. A queue that fills means a backend is away.',
      unit: 'ratio',
      limit: 'QueueFilling',
      query: max(queueUse),
      links: HEALTH,
    }),
  ],
};

export const telemetryFlow: Section = {
  title: 'How does the telemetry flow?',
  panels: [
    trend({
      title: 'Records by client',
      description:
        'Records in each interval. A client that falls silent while people work with it may have lost its way to the gateway: see the runbook ClientSilent.',
      unit: 'count',
      bars: true,
      lines: [line(total(telemetryRecords, EACH, ['client']), '{{client}}')],
    }),
    trend({
      title: 'Refused or lost',
      description:
        'What collectors sent back to its senders, and what did not reach a backend, in each interval. Any of it is worth a look at what is behind the collector.',
      unit: 'count',
      bars: true,
      trouble: true,
      lines: [
        line(sum(refused(EACH), { by: ['job', 'signal'] }), '{{job}} refused {{signal}}'),
        line(sum(lost(EACH), { by: ['exporter', 'signal'] }), '{{exporter}} lost {{signal}}'),
      ],
      links: HEALTH,
    }),
  ],
};
