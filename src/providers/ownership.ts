import type { Facet, Provider } from './contract';

/** Who counts what, by client. */
export type Ownership = ReadonlyMap<string, readonly Facet[]>;

/**
 * Decides once, for all providers together, who is the owner of which numbers. A client owns all that it can count,
 * except what another provider, which sees its calls as well, takes over: a proxy takes the usage of the clients behind
 * it; code around a client leaves usage to the client.
 *
 * @throws when two take the same from one client, when a client is named that is not there, or twice
 */
export function decideOwnership(providers: readonly Provider[]): Ownership {
  const problems = [...duplicates(providers), ...strangers(providers), ...rivals(providers)];
  if (problems.length > 0) throw new Error(`providers: ${problems.join('; ')}`);
  return new Map(
    providers.map((provider) => {
      const taken = providers.flatMap(({ sees }) => (sees?.clients.includes(provider.id) ? (sees.takes ?? []) : []));
      const left = provider.sees?.clients.length ? (provider.sees.leaves ?? []) : [];
      return [provider.id, facetsOf(provider).filter((facet) => ![...taken, ...left].includes(facet))];
    }),
  );
}

/** What a provider is able to count. */
export function facetsOf({ counts }: Provider): Facet[] {
  return [...new Set(counts.map(({ facet }) => facet))];
}

function duplicates(providers: readonly Provider[]): string[] {
  const ids = providers.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => `"${id}" is configured twice: its numbers would count twice`);
}

function strangers(providers: readonly Provider[]): string[] {
  const ids = providers.map(({ id }) => id);
  return providers.flatMap(({ id, sees }) =>
    (sees?.clients ?? [])
      .filter((client) => client === id || !ids.includes(client))
      .map((client) => `"${id}" says that it sees the calls of "${client}", which is not another of ${ids.join(', ')}`),
  );
}

function rivals(providers: readonly Provider[]): string[] {
  const facets: readonly Facet[] = ['usage', 'requests', 'work'];
  return providers.flatMap(({ id }) =>
    facets.flatMap((facet) => {
      const takers = providers.filter(({ sees }) => sees?.clients.includes(id) && sees.takes?.includes(facet));
      return takers.length > 1
        ? [
            `${takers.map((taker) => `"${taker.id}"`).join(' and ')} all take the ${facet} of "${id}": let one of them do so`,
          ]
        : [];
    }),
  );
}
