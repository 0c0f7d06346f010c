import type { Provider } from '../../src/providers/contract';
import type { Section } from '../definition';
import { column, line, ranking, trend } from '../panels';
import { refusedEdits } from '../questions/agents';
import { failedToolCalls, slowestToolCalls, toolCalls } from '../questions/tools';
import { asked } from './asked';

const TOOL = ['tool'] as const;

/** Tools that it calls. */
export function tools(provider: Provider): Section {
  return {
    title: 'What do its tools do?',
    collapsed: true,
    panels: [
      ...asked(provider, 'toolCalls'),
      ...asked(provider, 'toolErrorRatio', { limit: 'AgentToolFailures' }),
      ...asked(provider, 'toolLatency'),
      trend({
        title: 'Refused edits',
        description:
          'Share of the edits of files that people refused. Many mean that it is asked for the wrong thing, or that its model is too weak for it.',
        unit: 'ratio',
        limit: 'LowToolAcceptance',
        rare: true,
        lines: [line(refusedEdits('$__rate_interval'), 'refused')],
      }),
      ranking({
        title: 'Tools',
        description:
          'What each tool was called for in the range. A tool that fails at most calls has changed, or gets the wrong input.',
        rows: { tool: 'Tool' },
        columns: [
          column('Calls', 'count', toolCalls('$__range', TOOL)),
          column('Failures', 'count', toolCalls('$__range', TOOL, { outcome: 'error' })),
          column('Failed', 'ratio', failedToolCalls('$__range', TOOL), 'AgentToolFailures'),
          column('Duration, p95', 'seconds', slowestToolCalls(0.95, '$__range', TOOL)),
        ],
      }),
    ],
  };
}
