/** A project of a team. */
export const BY_PROJECT = { by: ['cluster', 'team', 'project'] } as const;
export type OfProject = (typeof BY_PROJECT.by)[number];

/** An agent of a project. */
export const BY_AGENT = { by: ['cluster', 'team', 'project', 'agent'] } as const;
export type OfAgent = (typeof BY_AGENT.by)[number];
