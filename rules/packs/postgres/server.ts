/** A server of PostgreSQL: the target that is scraped for it. */
export const BY_SERVER = { by: ['cluster', 'namespace', 'job', 'instance'] } as const;
