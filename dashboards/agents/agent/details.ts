import { agentToolDuration } from '../../../src/catalogue/agent';
import { increase, sum, sumOf } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import { spent } from '../../questions/cost';
import { failedShare, requests, slowestRequests } from '../../questions/requests';
import { cachedShare, tokensUsed } from '../../questions/tokens';
import { failedToolCalls, slowestToolCalls, toolCalls } from '../../questions/tools';

const RANGE = '$__range';

export const tools: Section = {
  title: 'Which tools does it use?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Tools',
      description:
        'Its tools by how often it calls them. One that fails at most calls is broken or misunderstood: say in its description how it is to be used.',
      rows: { tool: 'Tool' },
      columns: [
        column('Calls', 'count', toolCalls(RANGE, ['tool'])),
        column('Failed', 'ratio', failedToolCalls(RANGE, ['tool']), 'AgentToolFailures'),
        column('p50', 'seconds', slowestToolCalls(0.5, RANGE, ['tool'])),
        column('p95', 'seconds', slowestToolCalls(0.95, RANGE, ['tool'])),
        column('In all', 'seconds', sum(increase(sumOf(agentToolDuration), RANGE), { by: ['tool'] })),
      ],
    }),
  ],
};

export const models: Section = {
  title: 'Which models does it ask?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Models',
      description: 'Its models by what they cost. Where a cheaper one does the same work, let it do more of it.',
      rows: { model: 'Model' },
      columns: [
        column('Cost', 'usd', spent(RANGE, ['model'])),
        column('Tokens', 'tokens', tokensUsed(RANGE, ['model'])),
        column('From the cache', 'ratio', cachedShare(RANGE, ['model'])),
        column('Requests', 'count', requests(RANGE, ['model'])),
        column('Failed', 'ratio', failedShare(RANGE, ['model']), 'LlmErrorRate'),
        column('p95', 'seconds', slowestRequests(0.95, RANGE, ['model'])),
      ],
      links: [{ title: 'Models', to: 'models', carrying: ['model'] }],
    }),
  ],
};
