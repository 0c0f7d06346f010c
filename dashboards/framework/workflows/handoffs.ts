import { agentCollaborations, agentHandoffDuration, agentHandoffs } from '../../../src/catalogue/framework';
import { column, line, ranking, trend } from '../../panels';
import { portion, total } from '../../questions/counted';
import { largest } from '../../questions/observed';

const SESSIONS = [{ title: 'Sessions and traces', to: 'sessions' }];
const REJECTED = { outcome: 'rejected' } as const;

export const handoffs = {
  title: 'Who works with whom?',
  panels: [
    trend({
      title: 'Hand-overs by outcome',
      description:
        'Tasks that agents handed to each other in each interval. When there are only rejections since some moment, what the other agent takes was changed then.',
      unit: 'count',
      bars: true,
      lines: [line(total(agentHandoffs, '$__interval', ['outcome']), '{{outcome}}')],
    }),
    trend({
      title: 'Rejected, by who refuses',
      description:
        'Share of the tasks handed to an agent that it refused. One agent that refuses all has too much to do; one that refuses a single other gets what is not for it.',
      unit: 'ratio',
      rare: true,
      limit: 'HandoffsRejected',
      lines: [line(portion(agentHandoffs, REJECTED, '$__rate_interval', ['to']), '{{to}}')],
    }),
    ranking({
      title: 'Hand-overs',
      description:
        'Who handed tasks to whom in the range, how many of them were refused, and how long it took until the other began or refused. Refused at once is a rule of the other agent; slowly, it is busy. Agents of the same name in several projects are one here: choose a project.',
      rows: { agent: 'From', to: 'To' },
      columns: [
        column('Tasks', 'count', total(agentHandoffs, '$__range', ['agent', 'to'])),
        column('Rejected', 'ratio', portion(agentHandoffs, REJECTED, '$__range', ['agent', 'to']), 'HandoffsRejected'),
        column('Wait, p95', 'seconds', largest(agentHandoffDuration, 0.95, '$__range', ['agent', 'to'])),
      ],
      links: SESSIONS,
    }),
    ranking({
      title: 'Collaborations',
      description:
        'How often an agent worked with another and kept its task: a question, a review. A pair that asks each other all the time may be one agent, or lack a pattern.',
      rows: { agent: 'Agent', peer: 'With' },
      columns: [column('Times', 'count', total(agentCollaborations, '$__range', ['agent', 'peer']))],
      links: SESSIONS,
    }),
  ],
};
