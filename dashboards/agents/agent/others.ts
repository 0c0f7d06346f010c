import { agentCollaborations, agentHandoffDuration, agentHandoffs } from '../../../src/catalogue/framework';
import { matches } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import { portion, total } from '../../questions/counted';
import { largest } from '../../questions/observed';

const RANGE = '$__range';
const REJECTED = { outcome: 'rejected' } as const;
/** Handed to the agent that was chosen, by whatever agent. */
const TO_IT = { agent: matches('.+'), to: matches('$agent') } as const;

export const others: Section = {
  title: 'With whom does it work?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Handed to others',
      description:
        'Tasks that it handed over, by the agent that was to do them. Where many are refused, it asks the wrong agent, or the other has too much to do.',
      rows: { to: 'To' },
      columns: [
        column('Tasks', 'count', total(agentHandoffs, RANGE, ['to'])),
        column('Refused', 'ratio', portion(agentHandoffs, REJECTED, RANGE, ['to']), 'HandoffsRejected'),
        column('Waits, p95', 'seconds', largest(agentHandoffDuration, 0.95, RANGE, ['to'])),
      ],
      width: 8,
    }),
    ranking({
      title: 'Handed to it',
      description: 'Tasks that others handed to it. What it refuses should go to somebody else from the start.',
      rows: { agent: 'From' },
      columns: [
        column('Tasks', 'count', total(agentHandoffs, RANGE, ['agent'], TO_IT)),
        column('Refused', 'ratio', portion(agentHandoffs, REJECTED, RANGE, ['agent'], TO_IT), 'HandoffsRejected'),
        column('Waits, p95', 'seconds', largest(agentHandoffDuration, 0.95, RANGE, ['agent'], TO_IT)),
      ],
      width: 8,
      links: [{ title: 'This agent', to: 'agent', carrying: ['agent'] }],
    }),
    ranking({
      title: 'Worked with',
      description: 'Agents that it asked or that reviewed its work while it kept the task, by how often.',
      rows: { peer: 'Agent' },
      columns: [column('Times', 'count', total(agentCollaborations, RANGE, ['peer']))],
      width: 8,
      links: [{ title: 'Workflows and collaboration', to: 'workflows' }],
    }),
  ],
};
