import { memoryShort } from '../../test/harness/rules/memory-short';

export const behaviour = memoryShort({
  alert: 'CollectorMemoryNearLimit',
  who: 'a collector',
  job: 'gateway',
  otherJob: 'jaeger',
  description:
    'gateway-0 (gateway) uses 92% of the memory that it may use: killed, it forgets what it has not counted.',
});
