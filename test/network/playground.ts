import type { Manifest } from '../../src';
import { Evaluator, type Reading } from './evaluator';
import type { Address, Party, Pod } from './party';
import type { PolicyRule, PolicySpec } from './policy-types';
import type { Labels } from './selector';

/** Three namespaces with a few pods, to try policies on. The policies are those of namespace `a`. */
export const namespaces = new Map<string, Labels>([
  ['a', { 'kubernetes.io/metadata.name': 'a', team: 'red' }],
  ['b', { 'kubernetes.io/metadata.name': 'b', team: 'blue' }],
  ['c', { 'kubernetes.io/metadata.name': 'c' }],
]);

const pod = (namespace: string, app: string, address = '10.0.0.1'): Pod => ({
  kind: 'pod',
  namespace,
  name: app,
  labels: { app },
  addresses: [address],
  ports: [
    { name: 'web', containerPort: 8080 },
    { name: 'names', containerPort: 53, protocol: 'UDP' },
  ],
});
export const address = (text: string): Address => ({ kind: 'address', address: text });

export const server = pod('a', 'server', '10.0.0.2');
export const client = pod('a', 'client', '10.0.0.3');
export const stranger = pod('b', 'stranger', '10.0.0.4');
export const nobody = pod('c', 'nobody', '10.0.0.5');

export const policy = (spec: PolicySpec, namespace = 'a'): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'policy', namespace },
  spec,
});
export const judge = (...specs: PolicySpec[]): Evaluator =>
  new Evaluator(
    specs.map((spec) => policy(spec)),
    namespaces,
  );
/** The server takes what one rule allows. */
export const ingress = (rule: PolicyRule): Evaluator =>
  judge({ podSelector: { matchLabels: { app: 'server' } }, policyTypes: ['Ingress'], ingress: [rule] });
export const from = (...peers: NonNullable<PolicyRule['from']>): Evaluator => ingress({ from: peers });
/** The server calls what one rule allows. */
export const egress = (rule: PolicyRule, reading?: Reading): Evaluator =>
  new Evaluator([policy({ podSelector: {}, policyTypes: ['Egress'], egress: [rule] })], namespaces, reading);
/** Which of these may call the server on port 8080. */
export const callers = (
  evaluator: Evaluator,
  parties: Party[] = [client, stranger, nobody, address('192.0.2.1')],
): string[] =>
  parties
    .filter((party) => evaluator.allows(party, server, 8080))
    .map((party) => (party.kind === 'pod' ? party.name : party.address));
