import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { OtlpRequest } from '../../src/providers/otlp';

const FOLDER = join(__dirname, '..', 'fixtures', 'recordings');

/** One OTLP/HTTP request of a recording; `ts` is milliseconds since the recording began. */
export interface RecordedRequest extends OtlpRequest {
  readonly ts: number;
}

/** Folders of recordings, by what sent the telemetry. */
export type Sender = 'claude' | 'codex' | 'gemini' | 'gen-ai' | 'litellm';

/** Names of a sender's recordings, for example `claude/success`. */
export function recordingsOf(sender: Sender): string[] {
  return readdirSync(join(FOLDER, sender))
    .filter((file) => file.endsWith('.jsonl.gz'))
    .map((file) => `${sender}/${file.replace('.jsonl.gz', '')}`)
    .sort();
}

/** A recording as it lies there: one request a line. */
export function recordedText(name: string): string {
  return gunzipSync(readFileSync(join(FOLDER, `${name}.jsonl.gz`))).toString('utf8');
}

/** The requests in lines of a recording. */
export function requestsIn(text: string): RecordedRequest[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedRequest);
}

/** What the stub model API of a recording was asked and served, and what the recording contains. */
export function truth(name: string): Truth {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.truth.json`), 'utf8')) as Truth;
}

/** Tokens by type. `reasoning` is part of `output`; all other types are disjoint. */
export interface TokenCounts {
  /** Not cached. */
  readonly input: number;
  readonly cache_read: number;
  /** Written to the cache for five minutes. */
  readonly cache_write: number;
  readonly cache_write_1h: number;
  readonly output: number;
  readonly reasoning: number;
  readonly tool_prompt: number;
}

type Counts = Readonly<Record<string, number>>;

/** What LiteLLM's proxy exposed at one of three scrapes: before any request, and after each of two batches. */
export function exposed(scrape: 0 | 1 | 2, format: 'prom' | 'openmetrics'): string {
  return gunzipSync(readFileSync(join(FOLDER, 'litellm', `${scrape}.${format}.gz`))).toString('utf8');
}

/** What LiteLLM's proxy was asked, and said that it took. */
export function liteLlmTruth(): LiteLlmTruth {
  return JSON.parse(readFileSync(join(FOLDER, 'litellm', 'truth.json'), 'utf8')) as LiteLlmTruth;
}

/** By the model that was asked for. */
export interface LiteLlmTruth {
  readonly producer_version: string;
  readonly totals_at_scrape: readonly {
    readonly model_requests: number;
    readonly model_requests_ok: number;
    readonly requests_by_model: Counts;
    readonly errors_by_status: Counts;
    readonly tokens_by_model: Readonly<
      Record<string, Pick<TokenCounts, 'input' | 'cache_read' | 'cache_write' | 'output' | 'reasoning'>>
    >;
    readonly cost_usd_by_model: Counts;
    /** Models that LiteLLM knows no price of. */
    readonly unpriced_models: readonly string[];
  }[];
}

/** The parts of a truth file that tests use; README.md beside the recordings says what they mean. */
export interface Truth {
  readonly producer_version: string;
  readonly totals: {
    readonly processes: number;
    readonly user_prompts: number;
    /** Every attempt, retries included. */
    readonly model_requests: number;
    readonly model_requests_ok: number;
    readonly auxiliary_requests: number;
    readonly requests_by_model: Counts;
    /** Failed attempts, by HTTP status. */
    readonly errors_by_status: Counts;
    readonly tokens: TokenCounts;
    readonly tokens_by_model: Readonly<Record<string, TokenCounts>>;
    /** Calls by tool; ok and failed as the producer reports them. */
    readonly tool_calls: Readonly<Record<string, { readonly ok: number; readonly failed: number }>>;
    /** In the types of the producer's own token metric; none for `gen-ai`. */
    readonly tokens_as_the_cli_counts_them: Counts;
    /** Claude Code only. */
    readonly cost_usd: number;
    readonly cost_usd_by_model: Counts;
    /** `gen-ai` only: without the processes that have no token metric. */
    readonly tokens_of_processes_with_a_token_metric: TokenCounts;
  };
  readonly processes: readonly TrueProcess[];
  /** What is in the recording, which is less than what happened. */
  readonly observed: {
    readonly temporality: readonly ('cumulative' | 'delta')[];
    readonly metric_names: readonly string[];
    readonly log_events: Counts;
    readonly span_names: Counts;
    readonly sessions: readonly string[];
    readonly service_instance_ids: readonly string[];
  };
  /** Planted secrets, and where the recording has them; only in recordings named `canary`. */
  readonly canaries?: {
    readonly planted: readonly string[];
    readonly found_in_recording: Readonly<Record<string, Counts>>;
  };
}

export interface TrueProcess {
  readonly id: string;
  readonly service_instance_id: string | null;
  readonly resource_attributes: Readonly<Record<string, string>>;
  readonly model: string;
  readonly exit_code: number;
  /** The process ended without any export. */
  readonly exported_nothing?: boolean;
  readonly requests: readonly {
    readonly model: string;
    readonly status: number;
    readonly usage_normalised: TokenCounts | null;
  }[];
  readonly tool_calls: readonly {
    readonly id: string;
    readonly name: string;
    readonly success: boolean;
    /** The command failed although the producer says that the call succeeded. */
    readonly work_failed?: boolean;
    /** The call that made this one. */
    readonly nested_in?: string;
  }[];
}
