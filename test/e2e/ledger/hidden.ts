/** What a recording cannot show, because its producer never said it: the number that is counted in place of the truth. */
export interface Hidden {
  readonly why: string;
  readonly errors?: Readonly<Record<string, number>>;
  readonly tokens?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly tools?: Readonly<Record<string, { readonly ok: number; readonly failed: number }>>;
  readonly sessions?: number;
  readonly prompts?: number;
}

const TOOL_LOOP = 'the loop of tools is the own code of a program with the openai package, and makes no spans';

export const HIDDEN: Readonly<Record<string, Hidden>> = {
  'claude/api-error': {
    why: 'Claude Code reports a request when it has failed for good: attempts that were repeated leave no event',
    errors: { '404': 1, '529': 1 },
  },
  'codex/api-error': {
    why: 'Codex exports nothing when it fails at once, and loses the last attempt before it ends with an error',
    errors: { '429': 1, '500': 2 },
    sessions: 2,
    prompts: 2,
  },
  'gen-ai/success': {
    why: `instrumentation-openai does not say which input was cached; ${TOOL_LOOP}`,
    tokens: {
      'gpt-5.4': { input: 2936, cache_read: 1024, output: 117 },
      'text-embedding-3-small': { input: 1221 },
      'claude-sonnet-5': { input: 169, cache_read: 2800, cache_write: 1400, output: 53 },
    },
    tools: { get_weather: { ok: 2, failed: 0 }, get_time: { ok: 1, failed: 0 } },
  },
  'gen-ai/error': {
    why: 'the AI SDK does not show a failure that a retry mended, nor a status; the instrumentation names the class',
    errors: { error: 1, InternalServerError: 1, RateLimitError: 1 },
  },
  'gen-ai/canary': { why: TOOL_LOOP, tools: { get_weather: { ok: 1, failed: 0 } } },
};
