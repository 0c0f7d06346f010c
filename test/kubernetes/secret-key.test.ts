import { Alertmanager, Inventory, type SecretKey, secretKey, webhook } from '../../src';
import { secretFile, secretVariable } from '../../src/kubernetes/secret-key';
import { App } from 'cdk8s';
import { find, manifestsOf } from '../harness/manifests';
import { podSpec } from '../harness/pod';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

test('a secret is known by its name and key, and has no value', () => {
  expect(secretKey('slack', 'webhook-url')).toEqual({ name: 'slack', key: 'webhook-url' });
});

test('a program finds it in a file of a folder for each Secret', () => {
  expect(secretFile(secretKey('slack', 'webhook-url'))).toBe('/etc/secrets/slack/webhook-url');
});

test('a program that reads no files finds it in a variable', () => {
  expect(secretVariable('TOKEN', secretKey('vendor', 'token'))).toEqual({
    name: 'TOKEN',
    valueFrom: { secretKeyRef: { name: 'vendor', key: 'token' } },
  });
});

/** An Alertmanager that tells others through webhooks with these addresses. */
const pager =
  (...urls: readonly SecretKey[]) =>
  (app: App) =>
    new Alertmanager(chartOf(app), 'pager', {
      notify: {
        default: webhook({ url: secretKey('default', 'url') }),
        routes: urls.map((url) => ({ match: { a: 'b' }, to: webhook({ url }) })),
      },
    });

test('keys of one Secret are one volume, sorted and each once', () => {
  const manifests = manifestsOf(pager(secretKey('b', 'y'), secretKey('b', 'x'), secretKey('b', 'y')));
  const { volumes = [], containers } = podSpec(find(manifests, 'StatefulSet', 'pager'));
  expect(volumes.filter(({ secret }) => secret?.secretName === 'b')).toEqual([
    {
      name: 'secret-b',
      secret: {
        secretName: 'b',
        items: [
          { key: 'x', path: 'x' },
          { key: 'y', path: 'y' },
        ],
      },
    },
  ]);
  expect(containers[0]?.volumeMounts).toContainEqual({ name: 'secret-b', mountPath: '/etc/secrets/b', readOnly: true });
});

test('the inventory says which part needs it, where, and for what', () => {
  const app = new App();
  pager()(app);
  expect(Inventory.of(app).secrets).toEqual([
    { secret: secretKey('default', 'url'), namespace: 'agents', purpose: 'Alertmanager: webhook URL', random: false },
  ]);
});

// Names of Secrets may have dots and 253 characters; names of volumes, which are made of them, may not.
test.each(['team.example.com', 'a'.repeat(60)])('the Secret "%s" is mounted under a name for a volume', (name) => {
  expect(problemsOf(pager(secretKey(name, 'url')))).toBe('');
  const { volumes = [] } = podSpec(find(manifestsOf(pager(secretKey(name, 'url'))), 'StatefulSet', 'pager'));
  for (const volume of volumes) expect(volume.name).toMatch(/^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
});
