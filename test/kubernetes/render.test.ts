import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Loki, render } from '../../src';
import { compare } from '../../src/kubernetes/render';
import { chartOf } from '../stacks/parts';

const ids = (app: App): string[] => render(app).map(({ chart, id }) => `${chart} ${id}`);

function custom(chart: Chart, id: string, apiVersion: string, kind: string): ApiObject {
  return new ApiObject(chart, id, { apiVersion, kind, metadata: { name: 'x' } });
}

test('an object is identified by namespace, name and kind', () => {
  const app = new App();
  new Loki(chartOf(app, 'logs'), 'loki');
  expect(ids(app)).toEqual([
    'chart logs/loki-config.configmap',
    'chart logs/loki-pods.service',
    'chart logs/loki.networkpolicy',
    'chart logs/loki.service',
    'chart logs/loki.serviceaccount',
    'chart logs/loki.statefulset',
  ]);
});

test("a kind that is not Kubernetes' own carries its group, so that two of one kind are two files", () => {
  const app = new App();
  const chart = chartOf(app, 'web');
  custom(chart, 'a', 'networking.k8s.io/v1', 'Ingress');
  custom(chart, 'b', 'example.com/v1', 'Ingress');
  custom(chart, 'c', 'apps/v1', 'Deployment');
  expect(ids(app)).toEqual(['chart web/x.deployment', 'chart web/x.ingress', 'chart web/x.ingress.example.com']);
});

test('an object of the whole cluster is kept apart from the namespaces', () => {
  const app = new App();
  custom(new Chart(app, 'chart'), 'a', 'rbac.authorization.k8s.io/v1', 'ClusterRole');
  expect(ids(app)).toEqual(['chart cluster/x.clusterrole']);
});

test('objects are sorted, whatever the order in which they were made', () => {
  const make = (order: readonly string[]): string[] => {
    const app = new App();
    for (const id of order) new Loki(chartOf(app, 'logs', id), `loki-${id}`);
    return ids(app);
  };
  expect(make(['b', 'a', 'c'])).toEqual(make(['c', 'b', 'a']));
});

test('an object belongs to its nearest chart, also where charts are nested', () => {
  const app = new App();
  const outer = chartOf(app, 'a', 'outer');
  const inner = new Chart(outer, 'inner', { namespace: 'b' });
  custom(inner, 'x', 'v1', 'ConfigMap');
  expect(ids(app)).toEqual(['outer-inner b/x.configmap']);
});

test('the whole tree is validated before anything is rendered, and all problems are told together', () => {
  const app = new App();
  const chart = chartOf(app);
  for (const id of ['one', 'two']) {
    new Construct(chart, id).node.addValidation({ validate: () => [`${id} is wrong`] });
  }
  expect(() => render(app)).toThrow(/\[chart\/one\] one is wrong\n\s+\[chart\/two\] two is wrong/);
});

test('the order is that of code units, which no locale changes', () => {
  expect(['b', 'B', 'a', 'ä', '-', 'A'].sort(compare)).toEqual(['-', 'A', 'B', 'a', 'b', 'ä']);
});
