/** An agent of a project. */
export const BY_AGENT = { by: ['cluster', 'team', 'project', 'agent'] } as const;

/** An agent of a project as one client runs it: `main` of Claude Code is another than `main` of Codex. */
export const BY_AGENT_OF_CLIENT = { by: ['cluster', 'team', 'project', 'client', 'agent'] } as const;

/** A model as one client of a team asks it. */
export const BY_MODEL = { by: ['cluster', 'team', 'client', 'provider', 'model'] } as const;

/** A project of a team. */
export const BY_PROJECT = { by: ['cluster', 'team', 'project'] } as const;
