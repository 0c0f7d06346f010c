import { llmRequestDuration, llmRequests, llmTokens } from '../../../src/catalogue/llm';
import { type Count, type Provider, client } from '../../../src/providers';
import { plain } from '../../../src/providers/dialect';
import type { Sent } from '../../harness/ledger-model';

/** A client that nobody knows, to see what becomes of what it sends. */
export function shop(change: Partial<Provider> & { readonly counts?: readonly Count[] } = {}): Provider {
  return client({
    id: 'shop',
    title: 'Shop',
    vendor: 'openai',
    recognise: { scopes: ['shop'] },
    dialect: {
      versions: [],
      scopes: { metrics: ['shop'], logs: ['shop'], spans: ['shop'] },
      resource: {},
      common: {},
      metrics: {
        tokens: { kind: 'counter', unit: '', optional: plain('model', 'type') },
        seconds: { kind: 'histogram', unit: 's', optional: plain('model') },
      },
      events: { answer: { optional: plain('model', 'status', 'milliseconds') } },
      spans: { 'call *': { optional: plain('model', 'input', 'cached') } },
      spanEvents: {},
    },
    counts: [],
    ...change,
  });
}

/** Counting the shop's tokens, events and spans; what a test is about comes on top. */
export const tokens: Count = {
  facet: 'usage',
  metric: llmTokens,
  from: { metric: 'tokens' },
  amount: 'value',
  labels: { model: { firstOf: ['model'] }, type: { firstOf: ['type'] } },
};

export const answers: Count = {
  facet: 'requests',
  metric: llmRequests,
  from: { event: 'answer' },
  amount: 'one',
  labels: { model: { firstOf: ['model'] }, outcome: 'ok', status: { firstOf: ['status'] } },
};

export const calls: Count = {
  facet: 'requests',
  metric: llmRequestDuration,
  from: { span: { kind: 'call' } },
  amount: 'duration',
  labels: { model: { firstOf: ['model'] } },
};

/** What the shop sends: a point of its tokens, an answer, a call of two and a half seconds. */
export const point = (attributes: object = {}, fields: object = {}): Sent => ({
  context: 'datapoint',
  scope: 'shop',
  attributes: { ...attributes },
  fields: { 'metric.name': 'tokens', 'datapoint.value_double': 7, ...fields },
});

export const answer = (attributes: object = {}): Sent => ({
  context: 'log',
  scope: 'shop',
  attributes: { 'event.name': 'answer', ...attributes },
});

export const call = (attributes: object = {}): Sent => ({
  context: 'span',
  scope: 'shop',
  attributes: { kind: 'call', ...attributes },
  fields: { 'span.start_time_unix_nano': 1_000_000_000, 'span.end_time_unix_nano': 3_500_000_000 },
});
