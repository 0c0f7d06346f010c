import { llmCost, llmRequestDuration, llmRequests, llmTokens } from '../../src/catalogue/llm';
import { type Aliases, renamed, renamedHistogram } from './alias';

/** The word in the name of a metric, and whose models it means. */
const VENDORS = [
  ['claude', 'anthropic'],
  ['openai', 'openai'],
  ['gemini', 'google'],
] as const;

/** `bmad_[provider]_[type]_[unit]`, for every vendor: one that nobody uses has no series, and nothing is recorded. */
export const ofProviders: Aliases = {
  usedFor: 'providers',
  name: 'aliases-providers',
  rules: VENDORS.flatMap(([word, provider]) => [
    renamed(`bmad_${word}_tokens_total`, llmTokens, { provider }),
    renamed(`bmad_${word}_cost_dollars`, llmCost, { provider }),
    renamed(`bmad_${word}_requests_total`, llmRequests, { provider }),
    ...renamedHistogram(`bmad_${word}_latency_seconds`, llmRequestDuration, { provider }),
  ]),
};
