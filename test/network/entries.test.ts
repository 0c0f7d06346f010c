import type { Manifest } from '../../src';
import { entries, without } from './entries';
import type { PolicySpec } from './policy-types';

const a = { podSelector: { matchLabels: { app: 'a' } } };
const b = { podSelector: { matchLabels: { app: 'b' } } };
const policy = (spec: PolicySpec): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'policy', namespace: 'here' },
  spec,
});
/** What is left of a policy after each of its entries was taken away in turn. */
const rests = (spec: PolicySpec): unknown[] => {
  const manifests = [policy(spec)];
  return entries(manifests).map((entry) => without(manifests, entry)[0]?.['spec']);
};

test('each peer of a rule is an entry with each of its ports', () => {
  const ports = [{ port: 1 }, { port: 2 }];
  const left = (...pairs: [typeof a, number][]): PolicySpec => ({
    ingress: pairs.map(([peer, port]) => ({ from: [peer], ports: [{ port }] })),
  });
  expect(rests({ ingress: [{ from: [a, b], ports }] })).toEqual([
    left([a, 2], [b, 1], [b, 2]),
    left([a, 1], [b, 1], [b, 2]),
    left([a, 1], [a, 2], [b, 2]),
    left([a, 1], [a, 2], [b, 1]),
  ]);
});

test('the last entry takes its rule with it and leaves no rule for everybody or every port', () => {
  expect(rests({ egress: [{ to: [a], ports: [{ port: 1 }] }] })).toEqual([{ egress: [] }]);
});

test('a rule without peers or without ports is an entry for everybody or for every port', () => {
  expect(rests({ ingress: [{}] })).toEqual([{ ingress: [] }]);
  expect(rests({ ingress: [{ from: [a, b] }] })).toEqual([{ ingress: [{ from: [b] }] }, { ingress: [{ from: [a] }] }]);
  expect(rests({ egress: [{ ports: [{ port: 1 }, { port: 2 }] }] })).toEqual([
    { egress: [{ ports: [{ port: 2 }] }] },
    { egress: [{ ports: [{ port: 1 }] }] },
  ]);
});

test('other rules, the other direction and other policies stay as they are', () => {
  const manifests = [
    policy({ ingress: [{ from: [a] }, { from: [b] }], egress: [{ to: [a] }] }),
    policy({ ingress: [{}] }),
  ];
  const [first] = entries(manifests);
  if (first === undefined) throw new Error('there are no entries');
  expect(without(manifests, first)).toEqual([
    policy({ ingress: [{ from: [b] }], egress: [{ to: [a] }] }),
    manifests[1],
  ]);
  expect(entries(manifests)).toHaveLength(4);
});

test('a policy that denies everything has no entries', () => {
  expect(rests({ podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [], egress: [] })).toEqual([]);
});
