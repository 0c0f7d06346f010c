import type { App } from 'cdk8s';
import { parse } from 'yaml';
import { Grafana, Jaeger, Loki, Prometheus, secretKey } from '../../src';
import { datasources, dashboardProvider, grafanaConfig, iniText } from '../../src/components/grafana/config';
import { emptyDashboard } from '../dashboards/empty';
import { fileOf } from '../harness/config-maps';
import { manifestsOf } from '../harness/manifests';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const settings = {
  adminUser: 'admin',
  adminPassword: secretKey('grafana-admin', 'password'),
  secretKey: secretKey('grafana-admin', 'secret-key'),
};

test('credentials are read from files', () => {
  expect(grafanaConfig(settings)['security']).toMatchObject({
    admin_user: 'admin',
    admin_password: '$__file{/etc/secrets/grafana-admin/password}',
    secret_key: '$__file{/etc/secrets/grafana-admin/secret-key}',
  });
});

test('Grafana is closed to strangers and calls nobody', () => {
  const config = grafanaConfig(settings);
  expect(config['auth.anonymous']).toEqual({ enabled: false });
  expect(config['users']).toMatchObject({ allow_sign_up: false, allow_org_create: false });
  expect(Object.values(config['analytics'] ?? {})).not.toContain(true);
  expect(config['news']).toEqual({ news_feed_enabled: false });
  expect(config['plugins']).toMatchObject({ preinstall_disabled: true, public_key_retrieval_disabled: true });
  expect(config['snapshots']).toMatchObject({ external_enabled: false });
});

test('with an https address cookies are sent over nothing else, and links use it', () => {
  const config = grafanaConfig({ ...settings, externalUrl: 'https://grafana.example.com/' });
  expect(config['server']).toMatchObject({ root_url: 'https://grafana.example.com/' });
  expect(config['security']).toMatchObject({ cookie_secure: true, strict_transport_security: true });
});

test('without one, people still get in over a forwarded port', () => {
  expect(grafanaConfig(settings)['server']).not.toHaveProperty('root_url');
  expect(grafanaConfig(settings)['security']).toMatchObject({ cookie_secure: false, strict_transport_security: false });
  const plain = grafanaConfig({ ...settings, externalUrl: 'http://grafana.example.com/' });
  expect(plain['security']).toMatchObject({ cookie_secure: false });
});

test('rules are evaluated in Prometheus alone', () => {
  expect(grafanaConfig(settings)['unified_alerting']).toEqual({ enabled: true, execute_alerts: false });
});

test('settings are written as an INI file', () => {
  expect(iniText({ server: { http_port: 3000, root_url: 'https://x/' }, 'auth.anonymous': { enabled: false } })).toBe(
    '[server]\nhttp_port = 3000\nroot_url = https://x/\n\n[auth.anonymous]\nenabled = false\n',
  );
});

test('dashboards come from files, in the folders of those files, and are not edited in place', () => {
  expect(dashboardProvider()).toMatchObject({
    apiVersion: 1,
    providers: [
      { allowUiUpdates: false, options: { path: '/etc/grafana/dashboards', foldersFromFilesStructure: true } },
    ],
  });
});

/** A source that keeps what it is told about its peers. */
const source = (role: 'metrics' | 'logs', uid: string) => ({
  role,
  uid,
  queryEndpoint: {
    kind: 'service' as const,
    title: uid,
    service: uid,
    namespace: 'agents',
    pods: {},
    port: { name: 'http', number: 80 },
    scheme: 'http' as const,
  },
  datasource: (peers: object) => ({ name: uid, type: role, jsonData: { peers } }),
});

test('a data source is told of all others by what they hold', () => {
  const peers = { metrics: 'prometheus', logs: 'loki' };
  expect(datasources([source('metrics', 'prometheus'), source('logs', 'loki')])['datasources']).toMatchObject([
    { uid: 'prometheus', isDefault: true, jsonData: { peers }, url: 'http://prometheus.agents.svc:80' },
    { uid: 'loki', isDefault: false, jsonData: { peers }, access: 'proxy', editable: false },
  ]);
});

test('data sources that are no longer declared are removed', () => {
  expect(datasources([])).toEqual({ apiVersion: 1, prune: true, datasources: [] });
});

function provisioned(declare: (app: App) => void): unknown {
  const text = fileOf(manifestsOf(declare), 'grafana-datasources', 'datasources.yaml');
  return (parse(text) as { readonly datasources: unknown }).datasources;
}

test('metrics, logs and traces lead to each other', () => {
  const sources = provisioned((app) => {
    const chart = chartOf(app);
    const prometheus = new Prometheus(chart, 'prometheus', { cluster: 'test' });
    new Grafana(chart, 'grafana', { datasources: [prometheus, new Loki(chart, 'loki'), new Jaeger(chart, 'jaeger')] });
  });
  expect(sources).toMatchObject([
    {
      uid: 'prometheus',
      jsonData: { exemplarTraceIdDestinations: [{ datasourceUid: 'jaeger' }], manageAlerts: false },
    },
    { uid: 'loki', jsonData: { derivedFields: [{ datasourceUid: 'jaeger', url: '$${__value.raw}' }] } },
    { uid: 'jaeger', jsonData: { tracesToLogsV2: { datasourceUid: 'loki' } } },
  ]);
});

test('a data source alone leads nowhere', () => {
  const sources = provisioned((app) => {
    const chart = chartOf(app);
    new Grafana(chart, 'grafana', { datasources: [new Loki(chart, 'loki')] });
  });
  expect(sources).toMatchObject([{ uid: 'loki', jsonData: { derivedFields: [] } }]);
});

test('two data sources of one name are refused, wherever they live', () => {
  const problems = problemsOf((app) => {
    const sources = ['a', 'b'].map((namespace) => new Loki(chartOf(app, namespace, namespace), 'loki'));
    new Grafana(chartOf(app), 'grafana', { datasources: sources });
  });
  expect(problems).toContain('[chart/grafana] datasources: two have the uid "loki": rename one of the parts');
});

test('a dashboard whose folder or uid Grafana would refuse is refused here', () => {
  const dashboard = emptyDashboard();
  const problems = (change: object): string =>
    problemsOf((app) => new Grafana(chartOf(app), 'grafana', { dashboards: [{ ...dashboard, ...change }] }));
  expect(problems({})).toBe('');
  expect(problems({ folder: '../etc' })).toContain('the folder "../etc" must be letters, digits, blanks and "-"');
  expect(problems({ uid: 'Upper' })).toContain('the uid "Upper" must be at most 40 lower-case letters');
  expect(problems({ uid: 'other' })).toContain('"other" has the uid "empty" in its model: make them equal');
});

// cdk8s refuses the second ConfigMap first, in words about constructs.
test('two dashboards of one uid are refused with what to do', () => {
  const dashboards = [emptyDashboard(), emptyDashboard()];
  expect(problemsOf((app) => new Grafana(chartOf(app), 'grafana', { dashboards }))).toContain(
    '[chart/grafana] dashboards: two have the uid "empty"',
  );
});

// Grafana takes at most 40 characters; names of parts have up to 52.
test('a data source whose uid is too long for Grafana is refused', () => {
  const problems = problemsOf((app) => {
    const chart = chartOf(app);
    new Grafana(chart, 'grafana', { datasources: [new Loki(chart, 'l'.repeat(41))] });
  });
  expect(problems).toContain('[chart/grafana]');
});
