import { identity } from '../../src/kubernetes/labels';

const loki = identity('loki', 'logs', 'loki', 'logs');

test('an object carries the labels that Kubernetes recommends', () => {
  expect(identity('agents-loki', 'monitoring', 'loki', 'logs')).toMatchObject({
    name: 'agents-loki',
    namespace: 'monitoring',
    labels: {
      'app.kubernetes.io/name': 'loki',
      'app.kubernetes.io/instance': 'agents-loki',
      'app.kubernetes.io/component': 'logs',
      'app.kubernetes.io/part-of': 'signalbox',
    },
  });
});

test('a selector holds only what never changes in the life of a StatefulSet', () => {
  expect(loki.selector).toEqual({ 'app.kubernetes.io/name': 'loki', 'app.kubernetes.io/instance': 'loki' });
});

test('two parts of one program have different selectors', () => {
  expect(identity('gateway', 'a', 'otel-collector', 'gateway').selector).not.toEqual(
    identity('node-agent', 'a', 'otel-collector', 'node-agent').selector,
  );
});
