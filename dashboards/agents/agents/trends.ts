import type { Section } from '../../definition';
import { line, trend } from '../../panels';
import { failedToolCalls, toolCalls } from '../../questions/tools';

const WINDOW = '$__rate_interval';
/** Agents do little in a minute: a share or a quantile of one says nothing. */
const FEW = '5m';
const ONE_CLIENT = [{ title: 'Only this client', to: 'agents', carrying: ['client'] }];

export const course: Section = {
  title: 'How does it go?',
  panels: [
    trend({
      title: 'Tool calls by client',
      description:
        'Tool calls in each interval: how much agents do. Far more than usual without more prompts is how agents look that try in vain.',
      unit: 'count',
      bars: true,
      lines: [line(toolCalls('$__interval', ['client']), '{{client}}')],
      links: ONE_CLIENT,
    }),
    trend({
      title: 'Failed tool calls by client',
      description: 'Share of the tool calls that failed. When it jumps, a tool broke: see the table of tools.',
      unit: 'ratio',
      step: FEW,
      lines: [line(failedToolCalls(WINDOW, ['client']), '{{client}}')],
      links: ONE_CLIENT,
    }),
  ],
};
