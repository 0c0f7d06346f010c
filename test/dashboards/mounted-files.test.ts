import type { Manifest } from '../../src';
import { type Grafana, SECRET, fileAt, grafanas, provisioning, settings } from './grafana';
import { strange } from './provisioning';

const installed = grafanas();

describe.each(installed)('the settings of %s', (_, grafana) => {
  const all = settings(grafana);
  const values = Object.entries(all).flatMap(([section, keys]) =>
    Object.entries(keys).map(([key, value]) => [`${section}.${key}`, value] as const),
  );

  test('nobody gets in without an account, and nobody makes one for themselves', () => {
    expect(all['auth.anonymous']).toEqual({ enabled: 'false' });
    expect(all['users']).toMatchObject({ allow_sign_up: 'false', allow_org_create: 'false' });
    expect(all['snapshots']).toEqual({ enabled: 'false', external_enabled: 'false' });
  });

  test('nothing is reported to, fetched from or looked up at grafana.com', () => {
    expect(all['analytics']).toEqual({
      reporting_enabled: 'false',
      check_for_updates: 'false',
      check_for_plugin_updates: 'false',
      feedback_links_enabled: 'false',
    });
    expect(all['news']).toEqual({ news_feed_enabled: 'false' });
    expect(all['security']).toMatchObject({ disable_gravatar: 'true' });
    expect(all['plugins']).toEqual({
      plugin_admin_enabled: 'false',
      preinstall_disabled: 'true',
      public_key_retrieval_disabled: 'true',
    });
  });

  test('secrets are read from files that are mounted, and are written nowhere', () => {
    const secret = values.filter(([name]) => /(password|secret|secret_key|token|private_key)$/.test(name));
    expect(secret.map(([name]) => name)).toEqual(
      expect.arrayContaining(['security.admin_password', 'security.secret_key']),
    );
    for (const [, value] of secret) {
      const [, path = ''] = /^\$__file\{(.+)\}$/.exec(value) ?? [];
      expect(grafana.container.files[path]).toBe(SECRET);
    }
    expect(Object.values(grafana.container.env)).not.toContain(SECRET);
  });

  test('no other value is looked up anywhere', () => {
    const expanded = values.filter(([, value]) => value.includes('$'));
    expect(expanded.map(([name]) => name)).toEqual(['security.admin_password', 'security.secret_key']);
  });

  test('what Grafana writes lies where it may write', () => {
    const { data, logs, plugins } = all['paths'] ?? {};
    for (const path of [data, logs, plugins]) {
      expect(grafana.container.folders.some((folder) => `${path ?? ''}/`.startsWith(`${folder}/`))).toBe(true);
    }
  });
});

describe.each(installed)('the dashboards of %s', (_, grafana) => {
  const content = provisioning(grafana, 'dashboards/dashboards.yaml');

  test('are provided as Grafana reads it', () => {
    expect(strange('dashboards', content)).toEqual([]);
  });

  test('lie in the folders that they are found in, under their uid', () => {
    const { providers } = content as { providers: { options: { path: string } }[] };
    const root = providers[0]?.options.path ?? '';
    const mounted = Object.keys(grafana.container.files).filter((path) => path.startsWith(`${root}/`));
    const made = dashboardMaps(grafana);
    expect(mounted).toHaveLength(made.length);
    for (const { data } of made) {
      const [[file, text] = ['', '']] = Object.entries(data as Record<string, string>);
      const path = mounted.find((candidate) => candidate.endsWith(`/${file}`)) ?? '';
      expect(path.slice(root.length)).toMatch(/^\/[A-Z][A-Za-z0-9 -]*\/[a-z0-9-]+\.json$/);
      expect(fileAt(grafana, path)).toBe(text);
      expect(file).toBe(`${(JSON.parse(text) as { uid: string }).uid}.json`);
    }
  });
});

function dashboardMaps({ manifests, namespace }: Grafana): Manifest[] {
  return manifests.filter(
    ({ kind, metadata, data }) =>
      kind === 'ConfigMap' &&
      metadata.namespace === namespace &&
      Object.keys(data ?? {}).some((file) => file.endsWith('.json')),
  );
}
