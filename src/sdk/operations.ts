import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { contexts, within } from './context';
import { errorMessage, errorType } from './errors';
import { stopwatch, wallClock } from './process';

export type Outcome = 'ok' | 'error';

/** What is done, as its span names it: the names are OpenTelemetry's for generative AI. */
export interface Operation {
  readonly name: string;
  readonly attributes?: Attributes;
  /** @default it happens in this process */
  readonly kind?: SpanKind;
}

/** How an operation ended. */
export interface Ended {
  readonly outcome: Outcome;
  /** Seconds. */
  readonly duration: number;
  /** What it failed with. */
  readonly error?: unknown;
}

export const task = (agent: string): Operation => ({
  name: `invoke_agent ${agent}`,
  attributes: { 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.agent.name': agent },
});

export const workflow = (name: string): Operation => ({
  name: `invoke_workflow ${name}`,
  attributes: { 'gen_ai.operation.name': 'invoke_workflow', 'gen_ai.workflow.name': name },
});

export const tool = (name: string, agent: string): Operation => ({
  name: `execute_tool ${name}`,
  attributes: { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': name, 'gen_ai.agent.name': agent },
});

export const request = (model: string, agent: string, provider: string | undefined): Operation => ({
  name: `chat ${model}`,
  kind: SpanKind.CLIENT,
  attributes: {
    'gen_ai.operation.name': 'chat',
    'gen_ai.request.model': model,
    'gen_ai.agent.name': agent,
    ...(provider !== undefined && { 'gen_ai.provider.name': provider }),
  },
});

/** Runs something in a span of its own, tells how it ended, and passes on what it gives or throws. */
export async function tracked<T>(
  tracer: Tracer,
  { name, attributes, kind }: Operation,
  run: (span: Span) => T | Promise<T>,
  ended: (end: Ended) => void,
  keepErrorMessages: boolean,
): Promise<T> {
  const span = tracer.startSpan(name, { attributes, kind }, contexts.active());
  const started = stopwatch();
  const end = (outcome: Outcome, error?: unknown): void => {
    span.end();
    ended({ outcome, duration: stopwatch() - started, error });
  };
  let result: T;
  try {
    result = await within(span, () => run(span));
  } catch (error) {
    fail(span, errorType(error), keepErrorMessages ? errorMessage(error) : undefined);
    end('error', error);
    throw error;
  }
  end('ok');
  return result;
}

/** Writes the span of something that is over; `type` is the kind of error, if it failed. */
export function past(
  tracer: Tracer,
  { name, attributes, kind }: Operation,
  { outcome, duration }: Ended,
  type = '_OTHER',
): void {
  const now = wallClock();
  const span = tracer.startSpan(name, { attributes, kind, startTime: now - duration * 1000 }, contexts.active());
  if (outcome === 'error') fail(span, type);
  span.end(now);
}

function fail(span: Span, type: string, message?: string): void {
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR, message });
}
