/** A collector, whatever number of pods it runs in. */
export const BY_JOB = { by: ['cluster', 'namespace', 'job'] } as const;

/** One pod of a collector. */
export const BY_POD = { by: [...BY_JOB.by, 'pod'] } as const;

/** What a collector sends on to one backend, and the queue before it. */
export const BY_EXPORTER = { by: [...BY_JOB.by, 'exporter'] } as const;
