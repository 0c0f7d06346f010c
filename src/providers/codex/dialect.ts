import { type Dialect, plain } from '../dialect';
import { sender } from '../sender';
import { codexEvents } from './events';
import { codexMetrics } from './metrics';
import { codexSpanEvents, codexSpans } from './spans';

/** What the Codex CLI sends. Its spans go under the name of the program, as its service does. */
export const codexDialect: Dialect = {
  versions: ['0.169.0'],
  versionIn: 'service.version',
  scopes: {
    metrics: ['codex'],
    logs: ['codex_otel.log_only', 'codex_otel::metrics::client'],
    spans: ['codex_exec', 'codex_cli_rs', 'codex-app-server', 'Codex Desktop'],
  },
  resource: {
    required: plain(
      ...['service.name', 'service.version', 'env'],
      ...['telemetry.sdk.name', 'telemetry.sdk.version', 'telemetry.sdk.language'],
    ),
    optional: { ...sender.optional, ...plain('os', 'os_version'), 'host.name': 'hosts' },
    documented: sender.documented,
  },
  common: {
    optional: plain('event.name'),
    documented: { ...plain('auth_mode', 'service_name'), 'user.account_id': 'accounts', 'user.email': 'email' },
  },
  metrics: codexMetrics,
  events: codexEvents,
  spans: codexSpans,
  spanEvents: codexSpanEvents,
};
