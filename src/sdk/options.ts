import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { looksUnbounded } from './bounds';

/** Where lines of text go: a stream, or anything with its `write`. */
export interface LineWriter {
  write(text: string): unknown;
}

export interface MonitorOptions {
  /** Who works: the label `agent`. */
  readonly agent: string;
  /** Who pays: the label `team`. */
  readonly team: string;
  /** What it is for: the label `project`. */
  readonly project: string;
  /** Production, staging. @default not said, and counted as `unknown` */
  readonly environment?: string;
  /** Whose model the agent uses, unless a call says otherwise: `anthropic`, `openai`, `google`. @default not said */
  readonly provider?: string;
  /** Name of the program, `service.name`. @default 'agent-framework' */
  readonly service?: string;
  /** Version of the program; with it `framework_info` is sent. @default not said */
  readonly version?: string;
  /** How large the framework is meant to be, for `framework_info`: `team`, `enterprise`. @default not said */
  readonly scale?: string;
  /** `http://gateway:4318`. @default what OTEL_EXPORTER_OTLP_ENDPOINT says, else http://localhost:4318 */
  readonly endpoint?: string;
  /** Bearer token that the gateway asks for. @default none */
  readonly token?: string;
  /** Headers besides, for other endpoints than the gateway. @default none */
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds between two exports of metrics. @default 10 */
  readonly exportInterval?: number;
  /** Tells this process from others, `service.instance.id`. @default a random UUID */
  readonly instanceId?: string;
  /** Attributes of the resource besides: `{ sprint: '6B' }`. @default none */
  readonly resource?: Readonly<Record<string, string>>;
  /** Prints what is recorded on standard error; without an `endpoint` nothing is sent then. @default false */
  readonly console?: boolean;
  /** Keeps the messages of errors in spans and logs; they may quote prompts. @default only their types */
  readonly keepErrorMessages?: boolean;
  /** Registers with OpenTelemetry, so that other instrumentations join the same traces. @default false */
  readonly global?: boolean;
  /** Where the logger writes. @default standard output, where the node agent reads it */
  readonly logTo?: LineWriter;
  /** Sends elsewhere, or keeps what would be sent for a test. @default OTLP over HTTP to `endpoint` */
  readonly exporters?: { readonly metrics: PushMetricExporter; readonly spans: SpanExporter };
}

const KEYS: Readonly<Record<keyof MonitorOptions, true>> = {
  agent: true,
  team: true,
  project: true,
  environment: true,
  provider: true,
  service: true,
  version: true,
  scale: true,
  endpoint: true,
  token: true,
  headers: true,
  exportInterval: true,
  instanceId: true,
  resource: true,
  console: true,
  keepErrorMessages: true,
  global: true,
  logTo: true,
  exporters: true,
};

const NAMES = ['agent', 'team', 'project', 'environment', 'provider'] as const;
const REQUIRED: readonly string[] = ['agent', 'team', 'project'];

/** Refuses options that cannot be meant: a typing mistake in a name, or a name that would be a label without bounds. */
export function checkOptions(options: MonitorOptions): void {
  const unknown = Object.keys(options).filter((key) => !(key in KEYS));
  const problems = [
    ...unknown.map((key) => `there is no option "${key}": there are ${Object.keys(KEYS).join(', ')}`),
    ...NAMES.flatMap((name) => checkName(name, options[name])),
  ];
  if (problems.length > 0) throw new Error(`AgentMonitor: ${problems.join('; ')}`);
}

/** Problems of a name that becomes a label on everything. */
export function checkName(name: (typeof NAMES)[number], value: string | undefined): string[] {
  if (value === undefined || value === '') return REQUIRED.includes(name) ? [`"${name}" is missing`] : [];
  return looksUnbounded(name, value)
    ? [`${name} "${value}" is no name: it becomes a label, so write it short, without spaces, slashes and ids`]
    : [];
}
