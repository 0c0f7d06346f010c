/** An agent of a project as one client runs it: `main` of Claude Code is another than `main` of Codex. */
export const BY_AGENT_OF_CLIENT = { by: ['cluster', 'team', 'project', 'client', 'agent'] } as const;

/** A model as one client of a team asks it. */
export const BY_MODEL = { by: ['cluster', 'team', 'client', 'provider', 'model'] } as const;
