import { replay } from '../replay';
import { Session, type SessionProps } from './session';
import type { Use } from './use';

/** A session whose team is nobody else's, so that a ledger shows what it counted of it. */
export interface TeamSession {
  readonly team: string;
  readonly temporality: SessionProps['temporality'];
  readonly session: Session;
}

/** Sessions that begin now, with a team each, of both temporalities. */
export function teamSessions(count: number): TeamSession[] {
  return Array.from({ length: count }, (_, index) => {
    const temporality = index % 2 === 0 ? 'delta' : 'cumulative';
    const team = `${temporality}-${index}`;
    return { team, temporality, session: new Session({ temporality, team }) };
  });
}

/** All sessions use as much, and say so at once. */
export async function everyone(sessions: readonly TeamSession[], endpoint: string, use: Partial<Use>): Promise<void> {
  await Promise.all(sessions.map(({ session }) => replay({ requests: [session.use(use).metrics()] }, endpoint)));
}
