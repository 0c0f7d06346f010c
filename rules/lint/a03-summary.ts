import { withAlert } from './example';
import { type Lint, ofAlerts } from './lint';
import { isSentence } from './templates';

/** Alerts are told in groups, and the summary is the title of one: what differs inside it cannot be in it. */
export const summary: Lint = {
  id: 'A03',
  says: 'a summary is one sentence that is the same for all alerts of a group',
  check: ofAlerts(({ summary: text }) => {
    if (text === undefined || text === '') return [{ wrong: 'there is no summary', instead: 'one sentence' }];
    return [
      ...(text.includes('{{')
        ? [{ wrong: 'the summary is templated', instead: 'what differs belongs in the description' }]
        : []),
      ...(isSentence(text) && text.endsWith('.')
        ? []
        : [{ wrong: 'the summary is no sentence', instead: 'a capital first, a full stop last' }]),
    ];
  }),
  good: withAlert({ summary: 'An agent fails.' }),
  bad: withAlert({ summary: 'The agent {{ $labels.agent }} fails.' }),
};
