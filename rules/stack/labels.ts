/** One part, whatever number of pods it runs in. */
export const BY_JOB = { by: ['job', 'namespace', 'cluster'] } as const;

/** One pod of a part. */
export const BY_POD = { by: ['job', 'namespace', 'cluster', 'pod'] } as const;
