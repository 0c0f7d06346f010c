import { type LogQuery, labelFormat, pipe, unwrap, where } from '../../../src/logql';
import type { Provider } from '../../../src/providers/contract';
import { attributesOf } from '../../../src/providers/dialect';
import { either } from '../../questions/either';

/**
 * Events that tell the tokens of an answer, with the fields that add up to all of them. The ledger counts tokens of
 * metrics, which know no sessions; these are the same tokens.
 */
const TOKENS: Readonly<Record<string, readonly string[]>> = {
  api_request: ['input_tokens', 'cache_read_tokens', 'cache_creation_tokens', 'output_tokens'],
  // What was cached is in its input; reasoning is in its output.
  'codex.sse_event': ['input_token_count', 'output_token_count'],
  'gemini_cli.api_response': ['total_token_count'],
};

/** Field that holds the dollars of an answer. */
const DOLLARS = 'cost_usd';

/** Tokens of each answer of a model, of those clients that tell them. */
export function tokensOf(events: LogQuery, providers: readonly Provider[]) {
  const told = Object.keys(TOKENS).filter((event) => providers.some(({ dialect }) => event in dialect.events));
  const cases = told.map((event) => `if eq .event_name "${event}" }}{{ ${sum(TOKENS[event] ?? [])} }}`);
  return pipe(
    events,
    where('event_name', '=~', either(told)),
    labelFormat({ tokens: { template: `{{ ${cases.join('{{ else ')}{{ end }}` } }),
    unwrap('tokens'),
    where('__error__', '=', ''),
  );
}

/** Whether any of them tells dollars. */
export function tellDollars(providers: readonly Provider[]): boolean {
  return providers.some(({ dialect: { events } }) =>
    Object.values(events).some((event) => DOLLARS in attributesOf(event)),
  );
}

/** Dollars of each answer of a model, of those clients that tell them. */
export function dollars(events: LogQuery) {
  return pipe(events, where(DOLLARS, '!=', ''), unwrap(DOLLARS), where('__error__', '=', ''));
}

function sum(fields: readonly string[]): string {
  return `add ${fields.map((field) => `(int .${field})`).join(' ')} 0`;
}
