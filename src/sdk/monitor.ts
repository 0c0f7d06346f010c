import { type Span, trace } from '@opentelemetry/api';
import {
  agentBusyTime,
  agentErrors,
  agentQuality,
  agentTaskCost,
  agentTaskDuration,
  agentTasks,
  workflowDuration,
  workflowRuns,
} from '../catalogue/framework';
import type { Metric } from '../catalogue/metric';
import { Bill, billed, charge } from './bill';
import { type TraceCarrier, contexts, extract, inject } from './context';
import { errorMessage, errorStatus, errorType } from './errors';
import { type LabelArguments, type Speaker, attributesOf } from './labels';
import { type Logger, createLogger } from './logger';
import { type Ended, type Operation, past, request, task, tool, tracked, workflow } from './operations';
import { type MonitorOptions, checkOptions } from './options';
import { type Pipeline, createPipeline } from './pipeline';
import * as records from './records';
import { Reporter } from './reporter';

/** What an agent's code tells about itself: tasks, tools, models, money, quality; as metrics, traces and log lines. */
export class AgentMonitor {
  /** Writes lines of JSON that are linked with the current trace. */
  readonly logger: Logger;
  private readonly speaker: Speaker;
  private readonly pipeline: Pipeline;
  private readonly reporter: Reporter;

  /**
   * @param shared the pipeline of another monitor: see `as`. @default one of its own
   * @throws when an option is not known, or a name cannot be a label
   */
  constructor(
    private readonly options: MonitorOptions,
    shared?: Pipeline,
  ) {
    checkOptions(options);
    const { agent, team, project, environment, provider, logTo = process.stdout, keepErrorMessages = false } = options;
    const identity = { agent, team, project, ...(environment !== undefined && { environment }) };
    this.logger = createLogger({ identity, to: logTo, keepErrorMessages });
    this.speaker = { agent, provider };
    this.pipeline = shared ?? createPipeline(options, this.logger.warn);
    this.reporter = new Reporter(this.pipeline.recorder, this.speaker);
  }

  /** The same monitor, speaking for another agent of this process. One `shutdown` ends both. */
  as(agent: string, provider = this.options.provider): AgentMonitor {
    return new AgentMonitor({ ...this.options, agent, provider }, this.pipeline);
  }

  /** Runs a task of a kind (`feature`, `review`): counted, measured, paid, and the span of everything in it. */
  trackTask<T>(kind: string, run: () => T | Promise<T>): Promise<T> {
    const rest = this.pipeline.busy.begin(attributesOf(agentBusyTime, {}, this.speaker, this.pipeline.bounds));
    const bill = new Bill();
    const paying = (): T | Promise<T> => billed(bill, run);
    return this.track(task(this.speaker.agent), paying, ({ outcome, duration }) => {
      rest();
      this.increment(agentTasks, 1, { kind, outcome });
      this.histogram(agentTaskDuration, duration, { kind, outcome });
      if (bill.usd !== undefined) this.histogram(agentTaskCost, bill.usd, { kind, outcome });
    });
  }

  /** Runs a workflow: several tasks that belong together. */
  trackWorkflow<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    return this.track(workflow(this.bounded('workflow', name)), run, ({ outcome, duration }) => {
      this.increment(workflowRuns, 1, { workflow: name, outcome });
      this.histogram(workflowDuration, duration, { workflow: name, outcome });
    });
  }

  /** Runs a tool. */
  trackTool<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    return this.track(this.tool(name), run, ({ outcome, duration }) => {
      records.countTool(this.reporter, { tool: name, outcome, duration });
    });
  }

  /** Runs a request to a model. */
  trackRequest<T>(call: records.ModelCall, run: () => T | Promise<T>): Promise<T> {
    return this.track(this.request(call), run, ({ outcome, duration, error }) => {
      const status = outcome === 'ok' ? '200' : errorStatus(error);
      records.countRequest(this.reporter, { ...call, outcome, duration, status });
    });
  }

  /** Tells of a tool that ran where `trackTool` could not run it. */
  recordTool(end: records.ToolEnd): void {
    past(this.pipeline.tracer, this.tool(end.tool), end);
    records.countTool(this.reporter, end);
  }

  /** Tells of a request that was made where `trackRequest` could not make it. */
  recordRequest(end: records.RequestEnd): void {
    past(this.pipeline.tracer, this.request(end), end, end.status);
    records.countRequest(this.reporter, end);
  }

  /** Tells what a request cost, with its tokens; the task that runs pays for it. */
  recordCost(cost: records.Cost): void {
    charge(cost.usd);
    records.countCost(this.reporter, cost);
  }

  /** Tells the tokens of a request of which nobody said the cost: the gateway prices them. */
  recordTokens(usage: records.Usage): void {
    records.countTokens(this.reporter, usage, 'unknown');
  }

  /** Tells that the agent handed its task to another. */
  recordHandoff(handoff: records.Handoff): void {
    records.countHandoff(this.reporter, handoff);
  }

  /** Tells how good the agent's work is, from 0 to 1. */
  recordQuality(ratio: number): void {
    this.gauge(agentQuality, ratio);
  }

  /** Tells of an error that was handled. Errors that leave what is tracked are counted already, and each only once. */
  recordError(error: unknown): void {
    if (!this.countError(error)) return;
    const message = this.options.keepErrorMessages === true ? errorMessage(error) : undefined;
    const attributes = {
      'exception.type': errorType(error),
      ...(message !== undefined && { 'exception.message': message }),
    };
    trace.getSpan(contexts.active())?.addEvent('exception', attributes);
  }

  /** Adds to a counter. */
  increment<L extends string>(metric: Metric<'counter', L>, value: number, ...labels: LabelArguments<L>): void {
    this.reporter.increment(metric, value, ...labels);
  }

  /** Sets a gauge. */
  gauge<L extends string>(metric: Metric<'gauge', L>, value: number, ...labels: LabelArguments<L>): void {
    this.reporter.gauge(metric, value, ...labels);
  }

  /** Observes a value of a histogram. */
  histogram<L extends string>(metric: Metric<'histogram', L>, value: number, ...labels: LabelArguments<L>): void {
    this.reporter.histogram(metric, value, ...labels);
  }

  /** Runs a step of a task in a span of its own. */
  span<T>(name: string, run: (span: Span) => T | Promise<T>): Promise<T> {
    return this.track({ name: this.bounded('span', name) }, run);
  }

  /** What another agent needs so that its work belongs to the same trace: put it among the headers of the message. */
  inject(): { readonly traceparent?: string } {
    return inject();
  }

  /** Runs what another agent asked for, in the trace of the message that brought it. */
  extract<T>(message: TraceCarrier, run: () => T): T {
    return contexts.with(extract(message), run);
  }

  /** Sends what is recorded now. It never fails: what cannot be sent is logged. */
  flush(): Promise<void> {
    return this.pipeline.flush();
  }

  /** Sends what is recorded and ends. Without it the last seconds of a short program are lost. */
  shutdown(): Promise<void> {
    return this.pipeline.shutdown();
  }

  private track<T>(
    operation: Operation,
    run: (span: Span) => T | Promise<T>,
    ended: (end: Ended) => void = () => undefined,
  ): Promise<T> {
    const count = (end: Ended): void => {
      if (end.outcome === 'error') this.countError(end.error);
      ended(end);
    };
    return tracked(this.pipeline.tracer, operation, run, count, this.options.keepErrorMessages === true);
  }

  /** Whether the error was not counted before. */
  private countError(error: unknown): boolean {
    const { counted } = this.pipeline;
    const isObject = typeof error === 'object' && error !== null;
    if (isObject && counted.has(error)) return false;
    if (isObject) counted.add(error);
    this.increment(agentErrors, 1, { type: errorType(error) });
    return true;
  }

  private tool(name: string): Operation {
    return tool(this.bounded('tool', name), this.speaker.agent);
  }

  private request({ model, provider = this.speaker.provider }: records.ModelCall): Operation {
    return request(this.bounded('model', model), this.speaker.agent, provider);
  }

  private bounded(label: string, value: string): string {
    return this.pipeline.bounds.value(label, value);
  }
}
