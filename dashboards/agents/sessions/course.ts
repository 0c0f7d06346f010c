import { agentPrompts, agentToolCalls } from '../../../src/catalogue/agent';
import { llmRequests } from '../../../src/catalogue/llm';
import { type LogQuery, countOverTime, sum } from '../../../src/logql';
import type { Provider } from '../../../src/providers/contract';
import type { Section } from '../../definition';
import { line, logLines, traces, trend } from '../../panels';
import { readable } from '../../questions/readable';
import { events } from './session';
import { counted, ended, failed, ifTold, told } from './told';

/** What happened, when, and what was written down of it. */
export function course(providers: readonly Provider[]): Section {
  const prompts = told(agentPrompts, providers);
  const requests = told(llmRequests, providers);
  const calls = told(agentToolCalls, providers);
  const happened = (of: LogQuery) => sum(countOverTime(of, '$__auto'));
  return {
    title: 'What happened in it?',
    panels: [
      trend({
        title: 'Events',
        description:
          'What happened in each interval. Calls of tools without a prompt are an agent at work by itself; the same failure again and again is one that tries in vain.',
        unit: 'count',
        bars: true,
        width: 24,
        lines: [
          ...ifTold(prompts, () => [line(happened(counted(events, prompts)), 'prompts')]),
          ...ifTold(requests, () => [
            line(happened(ended(events, requests, 'ok')), 'requests'),
            { ...line(happened(failed(events, requests)), 'failed requests'), color: 'red' },
          ]),
          ...ifTold(calls, () => [
            line(happened(ended(events, calls, 'ok')), 'tool calls'),
            { ...line(happened(failed(events, calls)), 'failed tool calls'), color: 'dark-red' },
          ]),
        ],
      }),
      logLines({
        title: 'Lines',
        description:
          'What was logged, the latest first. A line opens to all that is known of it, and leads to its trace. What people and models wrote is not among it, unless the gateway was told to keep it.',
        query: readable(events),
      }),
      traces({
        title: 'Traces',
        description:
          'Traces of the one session that is chosen above, of clients that send them. A click on an id opens the trace beside its spans.',
        service: '$service_name',
        attributes: { 'gen_ai.conversation.id': '$session' },
        empty: 'No traces: choose one session in the table above',
      }),
    ],
  };
}
