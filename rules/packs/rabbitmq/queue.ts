/** A queue of a cluster of RabbitMQ, whichever of its nodes tells of it. */
export const BY_QUEUE = { by: ['cluster', 'namespace', 'job', 'vhost', 'queue'] } as const;
