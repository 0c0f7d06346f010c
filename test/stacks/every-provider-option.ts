import { otel } from '../../src/catalogue';
import {
  type Provider,
  anthropic,
  claudeCode,
  codex,
  framework,
  gemini,
  geminiCli,
  litellm,
  openai,
} from '../../src/providers';

/** A metric that the user's own agents record with the SDK. */
const reviews = otel.counter('shop.reviews', {
  unit: 'count',
  ucum: '{review}',
  origin: 'sdk',
  help: 'Reviews that agents of the shop wrote.',
  labels: ['agent', 'verdict'],
});

/** All clients, with every choice about them. */
export function everyProviderOption(): readonly Provider[] {
  return [
    claudeCode(),
    codex({ spans: true }),
    geminiCli(),
    openai({ countedFrom: 'metrics' }),
    anthropic({ countedFrom: 'spans' }),
    gemini(),
    framework({ runs: ['claude-code'], metrics: [reviews] }),
    litellm({
      proxies: ['codex', 'openai'],
      service: 'proxy',
      namespace: 'models',
      port: 4001,
      path: '/proxy/metrics/',
      pods: { app: 'proxy' },
    }),
  ];
}
