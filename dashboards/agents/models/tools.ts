import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';
import { refusedEdits } from '../../questions/agents';
import { failedToolCalls, slowestToolCalls, toolCallRate, toolCalls } from '../../questions/tools';

const OF_CLIENT = ['client', 'tool'] as const;

export const tools: Section = {
  title: 'What do agents do with the answers?',
  collapsed: true,
  panels: [
    trend({
      title: 'Tool calls by client',
      description:
        'Calls of tools a second, whatever the model: clients do not tell which one asked. Far more calls than usual, and no more results, is an agent in a loop.',
      unit: 'count per second',
      lines: [line(toolCallRate('$__rate_interval', ['client']), '{{client}}')],
      links: [{ title: 'Only this client', to: 'models', carrying: ['client'] }],
    }),
    trend({
      title: 'Refused edits by client',
      description:
        'Share of the edits of files that people refused, of clients that ask for it. Many mean that the agent is asked for the wrong thing, or that its model is too weak for it.',
      unit: 'ratio',
      limit: 'LowToolAcceptance',
      rare: true,
      lines: [line(refusedEdits('$__rate_interval', ['client']), '{{client}}')],
      links: [{ title: 'Only this client', to: 'models', carrying: ['client'] }],
    }),
    ranking({
      title: 'Tools',
      description:
        'What each tool was called for in the range. A tool that fails at most calls has changed, or gets the wrong input; one that is slow makes its agents slow.',
      rows: { client: 'Client', tool: 'Tool' },
      columns: [
        column('Calls', 'count', toolCalls('$__range', OF_CLIENT)),
        column('Failures', 'count', toolCalls('$__range', OF_CLIENT, { outcome: 'error' })),
        column('Failed', 'ratio', failedToolCalls('$__range', OF_CLIENT), 'AgentToolFailures'),
        column('Duration, p95', 'seconds', slowestToolCalls(0.95, '$__range', OF_CLIENT)),
      ],
      links: [{ title: 'Only this client', to: 'models', carrying: ['client'] }],
    }),
  ],
};
