import { alerts } from '../../src/catalogue/alerts';
import { max, multiply, firstOf, select } from '../../src/promql';
import type { ShownPart } from '../context';
import { type Section, dashboard } from '../definition';
import { column, ranking, timeline, trendOf } from '../panels';
import { SEVERITIES } from './alerts/state';
import { now } from './stack-health/now';
import { memory, processors, samples, slowestScrape, targets } from './stack-health/targets';

/** Every part answers with its own signals, so a new part is on it without a change here. */
export const stackHealth = dashboard({
  uid: 'stack-health',
  title: 'Stack health',
  folder: 'Operations',
  audience: 'the person on call',
  question:
    'is the stack that watches the agents well itself? A red tile means that a part is not scraped; its runbook is TargetDown.',
  range: '3h',
  refresh: '30s',
  sections: (context) => [now(context), wrong(context.parts), ...context.parts.map(partSection)],
});

/** What alerts say of the stack, and what each part takes. */
function wrong(parts: readonly ShownPart[]): Section {
  const firing = (severity: string) => select(alerts, { alertstate: 'firing', service: 'stack', severity });
  const ranked = firstOf(multiply(firing('info'), 1), multiply(firing('warning'), 2), multiply(firing('critical'), 3));
  return {
    title: 'What is wrong?',
    panels: [
      timeline({
        title: 'Alerts about the stack',
        description: 'When which alert about the stack itself fired; its runbook has its name.',
        query: max(ranked, { by: ['alertname'] }),
        legend: '{{alertname}}',
        words: SEVERITIES,
        height: 7,
      }),
      ranking({
        title: 'Parts',
        description:
          'What each part takes: memory of its largest pod, processors of all of them, and how long its slowest scrape takes. What is short of memory or disk is on the dashboard of operations.',
        rows: { job: 'Part' },
        widths: { Part: 130 },
        columns: [
          column('Memory', 'bytes', memory(parts)),
          { ...column('Processors', 'cores', processors(parts)), decimals: 2 },
          column('Targets', 'count', targets(parts)),
          column('Scrape takes', 'seconds', slowestScrape(parts), 'ScrapesSlow'),
          column('Samples in a scrape', 'count', samples(parts)),
        ],
      }),
    ],
  };
}

/** All that a part tells of itself. */
const partSection = ({ title, signals }: ShownPart): Section => ({
  title,
  collapsed: true,
  panels: signals.map((signal) => trendOf(signal, 8)),
});
