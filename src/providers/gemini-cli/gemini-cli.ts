import { client } from '../client';
import type { Provider } from '../contract';
import { otelVariables } from '../env';
import { googlePrices } from '../prices/google';
import { geminiCliCounts } from './counts';
import { geminiCliDialect } from './dialect';

/** Google's Gemini CLI. */
export function geminiCli(): Provider {
  return client({
    id: 'gemini-cli',
    title: 'Gemini CLI',
    vendor: 'google',
    agent: { firstOf: ['agent_name'], otherwise: 'main' },
    recognise: { scopes: ['gemini-cli'] },
    dialect: geminiCliDialect,
    counts: geminiCliCounts,
    prices: [googlePrices],
    env: (at) => {
      const telemetry = {
        enabled: true,
        target: 'local',
        otlpEndpoint: at.http,
        otlpProtocol: 'http',
        logPrompts: false,
        traces: true,
      };
      return {
        variables: {
          ...otelVariables(at),
          GEMINI_TELEMETRY_ENABLED: 'true',
          GEMINI_TELEMETRY_TARGET: 'local',
          GEMINI_TELEMETRY_OTLP_ENDPOINT: at.http,
          GEMINI_TELEMETRY_OTLP_PROTOCOL: 'http',
          GEMINI_TELEMETRY_LOG_PROMPTS: 'false',
          // Leaves out the command line, which holds the prompt, and the names of the machine and its user.
          OTEL_NODE_RESOURCE_DETECTORS: 'env',
        },
        file: { path: '~/.gemini/settings.json', text: `${JSON.stringify({ telemetry }, undefined, 2)}\n` },
      };
    },
  });
}
