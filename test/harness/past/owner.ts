/** What stands for a name that nobody says. */
export const NOBODY = 'unknown';

/** Who pays for what a sender does, and what for. */
export interface Owner {
  readonly team: string;
  readonly project: string;
  readonly environment: string;
}

export const OWNERS: readonly [Owner, ...Owner[]] = [
  { team: 'platform', project: 'checkout', environment: 'production' },
  { team: 'platform', project: 'search', environment: 'staging' },
  { team: 'payments', project: 'invoices', environment: 'production' },
  { team: 'research', project: 'papers', environment: 'development' },
  { team: NOBODY, project: NOBODY, environment: NOBODY },
];
