import type { Manifest } from '../../src';
import type { PolicyPeer, PolicyPort, PolicyRule, PolicySpec } from './policy-types';

/** The least that a policy can say: one port of one peer, in one rule. */
export interface Entry {
  readonly policy: Manifest;
  readonly list: 'ingress' | 'egress';
  readonly rule: number;
  /** Undefined: everybody. */
  readonly peer?: PolicyPeer;
  /** Undefined: every port. */
  readonly port?: PolicyPort;
}

/** All entries of all policies. */
export function entries(manifests: readonly Manifest[]): Entry[] {
  return manifests
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .flatMap((policy) =>
      (['ingress', 'egress'] as const).flatMap((list) =>
        rulesOf(policy, list).flatMap((rule, index) =>
          pairs(rule).map(([peer, port]): Entry => ({ policy, list, rule: index, peer, port })),
        ),
      ),
    );
}

/** The manifests without one entry: its rule becomes one rule for each of its other pairs. */
export function without(manifests: readonly Manifest[], { policy, list, rule, peer, port }: Entry): Manifest[] {
  const side = list === 'ingress' ? 'from' : 'to';
  const rules = rulesOf(policy, list).flatMap((existing, index) =>
    index === rule
      ? pairs(existing)
          .filter(([otherPeer, otherPort]) => otherPeer !== peer || otherPort !== port)
          .map(([one, number]): PolicyRule => ({ [side]: one && [one], ports: number && [number] }))
      : [existing],
  );
  const changed = { ...policy, spec: { ...(policy['spec'] as PolicySpec), [list]: rules } };
  return manifests.map((manifest) => (manifest === policy ? changed : manifest));
}

function rulesOf({ spec }: Manifest, list: Entry['list']): readonly PolicyRule[] {
  return (spec as PolicySpec)[list] ?? [];
}

/** Every peer of a rule with every port; an absent or empty list counts as one that is everything. */
function pairs({ from, to, ports }: PolicyRule): [PolicyPeer | undefined, PolicyPort | undefined][] {
  const peers = from ?? to ?? [];
  const all = <Item>(items: readonly Item[]): readonly (Item | undefined)[] => (items.length > 0 ? items : [undefined]);
  return all(peers).flatMap((peer) => all(ports ?? []).map((port): [typeof peer, typeof port] => [peer, port]));
}

/** An entry in a line. */
export function entryLine({ policy, list, peer, port }: Entry): string {
  const { name, namespace = '' } = policy.metadata;
  return `${namespace}/${name} ${list} ${JSON.stringify(peer ?? 'everybody')} ${JSON.stringify(port ?? 'every port')}`;
}
