import { servingMetrics } from './metrics/serving';
import { storingMetrics } from './metrics/storing';
import { writingMetrics } from './metrics/writing';

/** What Loki exposes about itself, as far as people and rules want to know it. */
export const lokiMetrics = { ...writingMetrics, ...storingMetrics, ...servingMetrics } as const;
