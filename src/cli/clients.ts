import type { Provider } from '../providers';
import * as clients from '../providers/clients';

/** Clients that the commands know, as they are without options; a proxy has to be told of none. */
export const CLIENTS: readonly Provider[] = Object.values(clients).map((client) => client({ proxies: [] }));

/** The client of a name. */
export function clientOf(id: string | undefined): Provider {
  const found = CLIENTS.find((client) => client.id === id);
  if (found !== undefined) return found;
  throw new Error(`there is no client "${id ?? ''}": there are ${CLIENTS.map((client) => client.id).join(', ')}`);
}
