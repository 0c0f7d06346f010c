/** A node, by the name that it has as a target. */
export const BY_NODE = { by: ['cluster', 'instance'] } as const;
