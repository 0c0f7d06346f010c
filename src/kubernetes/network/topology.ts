import { type Edge, type Peer, peerKey } from './edge';

/**
 * The edges as a Mermaid flowchart. Lines that every part has (DNS) are left out; several flows between the same two
 * ends share one arrow.
 */
export function mermaid(edges: readonly Edge[]): string {
  const ids = new Map<string, string>();
  const nodes: string[] = [];
  const nodeId = (peer: Peer): string => {
    const key = peerKey(peer);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const slug = peer.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
    // Two stacks in one app have parts of the same name.
    const id = [...ids.values()].includes(slug) ? `${slug}_${ids.size}` : slug;
    ids.set(key, id);
    nodes.push(peer.kind === 'pods' ? `  ${id}["${peer.title}"]` : `  ${id}(["${peer.title}"])`);
    return id;
  };
  const arrows = new Map<string, Set<string>>();
  const drawn = edges.filter((edge) => edge.what !== 'DNS').sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  for (const edge of drawn) {
    const ends = `  ${nodeId(edge.from)} -->|%| ${nodeId(edge.to)}`;
    arrows.set(ends, (arrows.get(ends) ?? new Set()).add(edge.what));
  }
  const lines = [...arrows].map(([ends, flows]) => ends.replace('%', [...flows].sort().join(', ')));
  return ['flowchart LR', ...nodes, ...lines].join('\n') + '\n';
}

function sortKey(edge: Edge): string {
  return [edge.from.title, edge.to.title, edge.what, peerKey(edge.from), peerKey(edge.to)].join('\n');
}
