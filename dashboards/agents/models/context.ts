import { contextLoadDuration, contextUsage } from '../../../src/catalogue/framework';
import { max, select } from '../../../src/promql';
import type { Section } from '../../definition';
import { line, trend } from '../../panels';
import { largest } from '../../questions/observed';

/** Only code of one's own tells it, through the SDK. */
export const context: Section = {
  title: 'How full is the context?',
  collapsed: true,
  panels: [
    trend({
      title: 'Use of the context window by agent',
      description:
        'Share of the context window of its model that each agent fills, as its code tells it through the SDK. Beyond nine tenths, what came first is forgotten or cut: shorten the conversation, or begin anew.',
      unit: 'ratio',
      limit: 'ContextNearlyFull',
      lines: [line(max(select(contextUsage), { by: ['agent'] }), '{{agent}}')],
    }),
    trend({
      title: 'Loading of the context by agent, p95',
      description:
        'Nineteen of twenty times it took less to load the context of a project, as the SDK measured it. It grows with what is loaded: leave out what no task needs.',
      unit: 'seconds',
      rare: true,
      lines: [line(largest(contextLoadDuration, 0.95, '$__rate_interval', ['agent']), '{{agent}}')],
    }),
  ],
};
