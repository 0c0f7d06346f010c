import type { Section } from '../definition';
import { notice } from '../panels';

/** The end of every dashboard that agents' own code feeds. */
export const FED_BY_SDK: Section = {
  title: 'Where these numbers come from',
  panels: [
    notice({
      title: 'Told by your own code',
      description: 'Which part of these numbers nobody can know but the code of your agents.',
      text: 'Tasks, deliveries, scores and reports are **fed by the SDK: `signalbox/sdk`**. What the code of your agents does not tell is missing here; it is never estimated. Money, tokens and edits are counted by the gateway.',
    }),
  ],
};
