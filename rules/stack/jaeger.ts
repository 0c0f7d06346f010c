import { jaegerMetrics } from '../../src/components/jaeger/signals';
import type { Matcher } from '../../src/promql';
import type { RuleContext } from '../context';
import { jobsOf } from './jobs';

/** Jaeger is built of the collector, and counts under its names: it is told by its job. */
export const jaegerJob = (context: RuleContext): Matcher | undefined => jobsOf(context, jaegerMetrics.reads);
