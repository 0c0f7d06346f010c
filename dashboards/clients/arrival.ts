import { telemetryFolded, telemetryRecords } from '../../src/catalogue/telemetry';
import { rate, select, sum } from '../../src/promql';
import type { Section } from '../definition';
import { column, line, ranking, trend } from '../panels';
import { portion, total } from '../questions/counted';

/** Whether the gateway hears it, and understands what it hears. */
export const arrival: Section = {
  title: 'What arrives of it?',
  collapsed: true,
  panels: [
    trend({
      title: 'Records by signal',
      description:
        'Points of metrics, log records and spans that arrive a second. When one of them ends and the others go on, its exporter is switched off or fails: see the runbook ClientSilentSignal.',
      unit: 'count per second',
      lines: [line(sum(rate(select(telemetryRecords), '$__rate_interval'), { by: ['signal'] }), '{{signal}}')],
    }),
    trend({
      title: 'Unknown names by signal',
      description:
        'Share of the records whose names are not in its dialect. A new version of it says things differently: what is counted of them may be missing.',
      unit: 'ratio',
      limit: 'SchemaDrift',
      rare: true,
      lines: [line(portion(telemetryRecords, { known: 'false' }, '$__rate_interval', ['signal']), '{{signal}}')],
    }),
    ranking({
      title: 'What came',
      description: 'Records in the range, by signal and whether their names are in its dialect.',
      rows: { signal: 'Signal', known: 'Known' },
      columns: [column('Records', 'count', total(telemetryRecords, '$__range', ['signal', 'known']))],
      width: 12,
    }),
    ranking({
      title: 'Folded labels',
      description:
        'Records of which a label had too many values, so that it is counted as other. An id or a path stands there where a name belongs. Empty is well.',
      rows: { label: 'Label' },
      columns: [column('Records', 'count', total(telemetryFolded, '$__range', ['label']))],
      width: 12,
    }),
  ],
};
