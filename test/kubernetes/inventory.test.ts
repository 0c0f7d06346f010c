import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Inventory, Loki, Observability, secretKey, slack } from '../../src';
import { problemsOf } from '../harness/problems';
import { chartOf, parts } from '../stacks/parts';

test('two parts of one name in one namespace are an error that names both and says what to do', () => {
  const text = problemsOf((app) => {
    new Loki(chartOf(app, 'agents', 'first'), 'loki');
    new Loki(chartOf(app, 'agents', 'second'), 'loki');
  });
  expect(text).toContain(
    'second/loki/workload/stateful-set and first/loki/workload/stateful-set are the same StatefulSet "loki" ' +
      'in namespace agents: give one of the parts another id, name or namespace',
  );
});

test('all that two parts share is reported at once', () => {
  const text = problemsOf((app) => {
    new Loki(chartOf(app, 'agents', 'first'), 'loki');
    new Loki(chartOf(app, 'agents', 'second'), 'loki');
  });
  for (const kind of ['ServiceAccount', 'ConfigMap', 'Service', 'StatefulSet', 'NetworkPolicy']) {
    expect(text).toContain(`are the same ${kind} `);
  }
});

test('two parts of different programs collide by name all the same', () => {
  const text = problemsOf((app) => {
    parts.Jaeger(chartOf(app, 'agents', 'first'), 'store');
    parts.Loki(chartOf(app, 'agents', 'second'), 'store');
  });
  expect(text).toContain('are the same StatefulSet "store" in namespace agents');
});

test('one name in two namespaces is two parts', () => {
  expect(
    problemsOf((app) => {
      new Loki(chartOf(app, 'blue', 'first'), 'loki');
      new Loki(chartOf(app, 'green', 'second'), 'loki');
    }),
  ).toBe('');
});

// The chart's namespace is taken for the object's own, although a ClusterRole has none.
test('objects of the whole cluster collide without a namespace', () => {
  const text = problemsOf((app) => {
    // The owner's namespace and name are joined by a dash, so these two have one name in the cluster.
    parts.Prometheus(chartOf(app, 'a-b', 'first'), 'c');
    parts.Prometheus(chartOf(app, 'a', 'second'), 'b-c');
  });
  expect(text).toContain('are the same ClusterRole "signalbox-a-b-c": give one of the parts');
});

test('two stacks are told apart by their namespaces, and refused without', () => {
  const stacks =
    (...namespaces: readonly string[]) =>
    (app: App): void => {
      const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) };
      for (const [index, namespace] of namespaces.entries()) {
        new Observability(app, `stack-${index}`, { cluster: 'test', notify, namespace });
      }
    };
  expect(problemsOf(stacks('observability', 'other'))).toBe('');
  expect(problemsOf(stacks('observability', 'observability'))).toContain(
    'stack-1/stack/loki/workload/stateful-set and stack-0/stack/loki/workload/stateful-set are the same StatefulSet',
  );
});

test('a construct tree has one inventory, wherever it is asked for', () => {
  const app = new App();
  const loki = new Loki(new Chart(app, 'chart'), 'loki');
  expect(Inventory.of(loki)).toBe(Inventory.of(app));
  expect(Inventory.of(new Construct(loki, 'inner'))).toBe(Inventory.of(app));
  expect(Inventory.of(new App())).not.toBe(Inventory.of(app));
});
