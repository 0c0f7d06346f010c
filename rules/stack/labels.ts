/** One part, whatever number of pods it runs in. */
export const BY_JOB = { by: ['job', 'namespace', 'cluster'] } as const;

/** One pod of a part. */
export const BY_POD = { by: ['job', 'namespace', 'cluster', 'pod'] } as const;

/** One target: one door of a pod, or of a node. */
export const BY_TARGET = { by: [...BY_JOB.by, 'instance'] } as const;

/** A group of rules of one Prometheus. */
export const BY_RULE_GROUP = { by: [...BY_POD.by, 'rule_group'] } as const;

/** A store to which one Prometheus sends samples on. */
export const BY_REMOTE_STORE = { by: [...BY_POD.by, 'remote_name'] } as const;

/** A route of Loki. */
export const BY_ROUTE = { by: [...BY_JOB.by, 'route'] } as const;

/** A way in which Jaeger reads its store. */
export const BY_OPERATION = { by: [...BY_JOB.by, 'operation'] } as const;
