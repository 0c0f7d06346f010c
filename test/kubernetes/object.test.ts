import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, Testing, Yaml } from 'cdk8s';
import { KubeClusterRole, KubeConfigMap } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Manifest, finalize, render } from '../../src';
import { clusterScoped, namespaced } from '../../src/kubernetes/object';

/** Every way in which cdk8s makes manifests of an app; all must agree. */
const WAYS: readonly (readonly [name: string, synthesize: (chart: Chart) => Manifest[]])[] = [
  ['app.synth()', written],
  ['Testing.synth(chart)', (chart) => Testing.synth(chart) as Manifest[]],
  ['chart.toJson()', (chart) => chart.toJson() as Manifest[]],
  ['render(app)', (chart) => render(App.of(chart)).map(({ manifest }) => manifest)],
];

function written(chart: Chart): Manifest[] {
  const app = App.of(chart);
  app.synth();
  return Yaml.load(join(app.outdir, `${chart.node.id}.k8s.yaml`)) as Manifest[];
}

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'signalbox-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const newChart = (namespace?: string): Chart => new Chart(new App({ outdir: folder }), 'chart', { namespace });

describe.each(WAYS)('by %s', (_, synthesize) => {
  test('an object keeps the namespace it was given, whatever the chart says', () => {
    const chart = newChart('of-the-chart');
    namespaced(KubeConfigMap, chart, 'map', { metadata: { name: 'map', namespace: 'its-own' } });
    expect(synthesize(chart)).toMatchObject([{ metadata: { name: 'map', namespace: 'its-own' } }]);
  });

  test('an object of the whole cluster has no namespace although its chart has one', () => {
    const chart = newChart('of-the-chart');
    clusterScoped(KubeClusterRole, chart, 'role', { metadata: { name: 'reader' }, rules: [] });
    const [role] = synthesize(chart);
    expect(role?.metadata).toEqual({ name: 'reader' });
  });

  test('changes to a finished manifest are made in the order of the calls', () => {
    const chart = newChart();
    const map = namespaced(KubeConfigMap, chart, 'map', { metadata: { name: 'map', namespace: 'a' } });
    finalize(map, (manifest) => ({ ...manifest, data: { steps: 'one' } }));
    finalize(map, (manifest) => {
      const { steps } = manifest['data'] as { readonly steps: string };
      return { ...manifest, data: { steps: `${steps}, two` } };
    });
    expect(synthesize(chart)).toMatchObject([{ data: { steps: 'one, two' } }]);
  });

  test('a change may use a field that the typed classes do not know', () => {
    const chart = newChart();
    const map = namespaced(KubeConfigMap, chart, 'map', { metadata: { name: 'map', namespace: 'a' } });
    finalize(map, (manifest) => ({ ...manifest, fieldOfTomorrow: { realCased: true } }));
    expect(synthesize(chart)).toMatchObject([{ fieldOfTomorrow: { realCased: true } }]);
  });
});

test('an object is called exactly as it is named, without the hash that cdk8s appends', () => {
  const chart = newChart('a');
  namespaced(KubeConfigMap, chart, 'map', { metadata: { name: 'settings', namespace: 'a' } });
  expect(written(chart)).toMatchObject([{ metadata: { name: 'settings' } }]);
});
