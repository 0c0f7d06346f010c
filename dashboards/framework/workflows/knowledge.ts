import {
  contextLoadDuration,
  contextUsage,
  patternExtractions,
  patternLoads,
  patternReuses,
} from '../../../src/catalogue/framework';
import { max, each } from '../../../src/promql';
import { column, line, ranking, trend } from '../../panels';
import { total } from '../../questions/counted';
import { largest } from '../../questions/observed';
import { told } from '../../questions/told';

export const knowledge = {
  title: 'What do agents know and learn?',
  collapsed: true,
  panels: [
    trend({
      title: 'Patterns',
      description:
        'Patterns that agents loaded, used again in another task, and wrote down anew, in each interval. Much that is loaded and never used fills the context for nothing.',
      unit: 'count',
      bars: true,
      lines: [
        line(total(patternLoads, '$__interval'), 'Loaded'),
        line(total(patternReuses, '$__interval'), 'Used again'),
        line(total(patternExtractions, '$__interval'), 'New'),
      ],
    }),
    trend({
      title: 'Loading of context, p95',
      description:
        "Nineteen of twenty times a project's context was loaded faster. When it rises, the context has grown: see what can be left out.",
      unit: 'seconds',
      rare: true,
      lines: [line(largest(contextLoadDuration, 0.95, '$__rate_interval', ['project']), '{{project}}')],
    }),
    trend({
      title: 'Context in use',
      description:
        "Share of the model's context window that the fullest agent of each project uses. Near the limit answers become worse: split its tasks.",
      unit: 'ratio',
      limit: 'ContextNearlyFull',
      lines: [line(max(told(contextUsage, '$__rate_interval', ['agent']), { by: ['project'] }), '{{project}}')],
    }),
    ranking({
      title: 'Use of patterns',
      description:
        'How often each pattern was loaded in the range, and how often it was used again. One that is loaded and never used can go.',
      width: 12,
      height: 8,
      rows: { pattern: 'Pattern' },
      columns: [
        column('Loaded', 'count', total(patternLoads, '$__range', ['pattern'])),
        column('Used again', 'count', total(patternReuses, '$__range', ['pattern'])),
        column(
          'Used per load',
          'ratio',
          each(total(patternReuses, '$__range', ['pattern']), total(patternLoads, '$__range', ['pattern'])),
        ),
      ],
    }),
  ],
};
