import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import type { Datasource, DatasourcePeers, NativeConfig } from '../contracts';
import { url } from '../../kubernetes/network/endpoint';

/** Sections of `grafana.ini` with their settings. */
export type GrafanaConfig = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

export interface GrafanaSettings {
  readonly adminUser: string;
  readonly adminPassword: SecretKey;
  readonly secretKey: SecretKey;
  /** Address at which people open it. */
  readonly externalUrl?: string;
}

export const GRAFANA_PORT = 3000;
export const GRAFANA_DATA = '/var/lib/grafana';
/** Never written to, but looked for at the start. */
export const GRAFANA_LOGS = `${GRAFANA_DATA}/log`;
export const DASHBOARDS_FOLDER = '/etc/grafana/dashboards';
export const PROVISIONING_FOLDER = '/etc/grafana/provisioning';

/** Grafana reads a value from a file where it is written so. */
const fromFile = (secret: SecretKey): string => `$__file{${secretFile(secret)}}`;

/** Grafana's own settings: closed to strangers, and it calls nobody. */
export function grafanaConfig({ adminUser, adminPassword, secretKey, externalUrl }: GrafanaSettings): GrafanaConfig {
  const secure = externalUrl?.startsWith('https://') ?? false;
  return {
    server: {
      http_addr: '0.0.0.0',
      http_port: GRAFANA_PORT,
      ...(externalUrl !== undefined && { root_url: externalUrl }),
    },
    paths: {
      data: GRAFANA_DATA,
      logs: GRAFANA_LOGS,
      plugins: `${GRAFANA_DATA}/plugins`,
      provisioning: PROVISIONING_FOLDER,
    },
    database: { type: 'sqlite3', path: 'grafana.db', wal: true },
    security: {
      admin_user: adminUser,
      admin_password: fromFile(adminPassword),
      secret_key: fromFile(secretKey),
      cookie_secure: secure,
      cookie_samesite: 'lax',
      strict_transport_security: secure,
      content_security_policy: true,
      disable_gravatar: true,
    },
    users: { allow_sign_up: false, allow_org_create: false, default_theme: 'system' },
    'auth.anonymous': { enabled: false },
    analytics: {
      reporting_enabled: false,
      check_for_updates: false,
      check_for_plugin_updates: false,
      feedback_links_enabled: false,
    },
    news: { news_feed_enabled: false },
    plugins: { plugin_admin_enabled: false, preinstall_disabled: true, public_key_retrieval_disabled: true },
    snapshots: { enabled: false, external_enabled: false },
    // Prometheus' rules and Alertmanager's silences are shown; rules of Grafana's own are not evaluated, because two
    // places to look for an alert are one too many.
    unified_alerting: { enabled: true, execute_alerts: false },
    log: { mode: 'console' },
    'log.console': { format: 'json' },
    metrics: { enabled: true },
  };
}

/** The settings as an INI file. */
export function iniText(config: GrafanaConfig): string {
  const sections = Object.entries(config).map(([section, settings]) => {
    const lines = Object.entries(settings).map(([key, value]) => `${key} = ${String(value)}`);
    return [`[${section}]`, ...lines].join('\n');
  });
  return sections.join('\n\n') + '\n';
}

/** The data sources, each linked to those of the others that it knows how to use. */
export function datasources(sources: readonly Datasource[]): NativeConfig {
  const peers: DatasourcePeers = Object.fromEntries(sources.map(({ role, uid }) => [role, uid]));
  return {
    apiVersion: 1,
    // Sources that are no longer here are removed, so that dashboards cannot lean on one by accident.
    prune: true,
    datasources: sources.map((source) => ({
      ...source.datasource(peers),
      uid: source.uid,
      access: 'proxy',
      url: url(source.queryEndpoint),
      isDefault: source.role === 'metrics',
      editable: false,
    })),
  };
}

/** Where dashboards are read from: a folder of files for each folder in Grafana. */
export function dashboardProvider(): NativeConfig {
  return {
    apiVersion: 1,
    providers: [
      {
        name: 'signalbox',
        type: 'file',
        disableDeletion: true,
        allowUiUpdates: false,
        updateIntervalSeconds: 30,
        options: { path: DASHBOARDS_FOLDER, foldersFromFilesStructure: true },
      },
    ],
  };
}
