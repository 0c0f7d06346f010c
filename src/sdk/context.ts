import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type TextMapPropagator,
  TraceFlags,
  isSpanContextValid,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';

/** Which span is the current one, along every chain of promises; all monitors of a process share it. */
export const contexts = new AsyncLocalStorageContextManager().enable();

/** What travels from one agent to another so that their work is one trace; headers of HTTP are such a thing. */
export interface TraceCarrier {
  /** W3C Trace Context. */
  readonly traceparent?: string | readonly string[];
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** The current span, for another agent. Empty outside of any span. */
export function inject(context = contexts.active()): { readonly traceparent?: string } {
  const span = trace.getSpanContext(context);
  if (span === undefined || !isSpanContextValid(span)) return {};
  return { traceparent: `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}` };
}

/** The context in which what is done belongs to another agent's span; a carrier without one begins a trace of its own. */
export function extract({ traceparent }: TraceCarrier, context: Context = ROOT_CONTEXT): Context {
  const text = typeof traceparent === 'string' ? traceparent : traceparent?.[0];
  const [, traceId = '', spanId = '', flags = '00'] = TRACEPARENT.exec(text ?? '') ?? [];
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  const span: SpanContext = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(span) ? trace.setSpanContext(context, span) : context;
}

/** Runs something with a span as the current one. */
export function within<T>(span: Span, run: () => T): T {
  return contexts.with(trace.setSpan(contexts.active(), span), run);
}

/** The same for instrumentations of other libraries. */
export const propagator: TextMapPropagator<unknown> = {
  inject: (context, carrier, setter) => {
    const { traceparent } = inject(context);
    if (traceparent !== undefined) setter.set(carrier, 'traceparent', traceparent);
  },
  extract: (context, carrier, getter) => extract({ traceparent: getter.get(carrier, 'traceparent') }, context),
  fields: () => ['traceparent'],
};
