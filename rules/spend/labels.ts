/** A team. */
export const BY_TEAM = { by: ['cluster', 'team'] } as const;
export type OfTeam = (typeof BY_TEAM.by)[number];

/** A project, as one client works for it. */
export const BY_CLIENT = { by: ['cluster', 'team', 'project', 'client'] } as const;
export type OfClient = (typeof BY_CLIENT.by)[number];

/** A model, as one client asks it for a project. */
export const BY_MODEL = { by: ['cluster', 'team', 'project', 'client', 'model'] } as const;
export type OfModel = (typeof BY_MODEL.by)[number];
