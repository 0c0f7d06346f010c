import { memoryShort } from '../../test/harness/rules/memory-short';

export const behaviour = memoryShort({
  alert: 'JaegerMemoryHigh',
  who: 'Jaeger',
  job: 'jaeger',
  otherJob: 'gateway',
  description: 'jaeger-0 uses 92% of the memory that it may use: killed, it loses the spans in its queue.',
});
