/** An agent of a project. */
export const BY_AGENT = { by: ['cluster', 'team', 'project', 'agent'] } as const;
export type OfAgent = (typeof BY_AGENT.by)[number];

/** A project, as one client works for it. */
export const BY_CLIENT = { by: ['cluster', 'team', 'project', 'client'] } as const;
export type OfClient = (typeof BY_CLIENT.by)[number];

/** A model, as one client asks it for a project. */
export const BY_MODEL = { by: ['cluster', 'team', 'project', 'client', 'model'] } as const;
export type OfModel = (typeof BY_MODEL.by)[number];
