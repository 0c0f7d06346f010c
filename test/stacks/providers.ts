import type { Provider } from '../../src/providers';
import * as clients from '../../src/providers/clients';

/** All clients that there are, each as it comes: those of `charts/main.ts`. */
export function everyProvider(): readonly Provider[] {
  return Object.values(clients).map((client) => client({ proxies: [] }));
}
