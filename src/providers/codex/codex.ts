import { client } from '../client';
import type { GatewayAddress, Provider } from '../contract';
import { otelVariables } from '../env';
import { openaiPrices } from '../prices/openai';
import { codexCounts } from './counts';
import { codexDialect } from './dialect';

export interface CodexProps {
  /** Keep its spans: hundreds for a turn, about the program's inside. @default false */
  readonly spans?: boolean;
}

/** OpenAI's Codex CLI. */
export function codex({ spans = false }: CodexProps = {}): Provider {
  return client({
    id: 'codex',
    title: 'Codex',
    vendor: 'openai',
    agent: { firstOf: ['agent_name'], rename: { '/root': 'main' }, otherwise: 'main' },
    recognise: {
      scopes: [
        'codex',
        'codex_otel.log_only',
        'codex_otel::metrics::client',
        'codex_exec',
        'codex_cli_rs',
        'codex-app-server',
      ],
    },
    dialect: codexDialect,
    counts: codexCounts,
    prices: [openaiPrices],
    keepsSpans: spans,
    env: (at) => {
      const { OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE, OTEL_RESOURCE_ATTRIBUTES } = otelVariables(at);
      return {
        variables: {
          ...(OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE !== undefined && {
            OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE,
          }),
          ...(OTEL_RESOURCE_ATTRIBUTES !== undefined && { OTEL_RESOURCE_ATTRIBUTES }),
        },
        file: { path: '~/.codex/config.toml', text: settings(at, spans) },
      };
    },
  });
}

/** It reads no variables for where to send, and takes each address as it is. */
function settings({ http, environment, token }: GatewayAddress, spans: boolean): string {
  const headers = token === undefined ? '' : `, headers = { "Authorization" = "Bearer ${token}" }`;
  const exporter = (signal: string): string =>
    `{ otlp-http = { endpoint = "${http}/v1/${signal}", protocol = "binary"${headers} } }`;
  return [
    '[otel]',
    ...(environment === undefined ? [] : [`environment = "${environment}"`]),
    'log_user_prompt = false',
    `exporter = ${exporter('logs')}`,
    `metrics_exporter = ${exporter('metrics')}`,
    ...(spans ? [`trace_exporter = ${exporter('traces')}`] : []),
    '',
  ].join('\n');
}
