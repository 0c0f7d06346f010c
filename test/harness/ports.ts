import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** From below the range that kernels take the ports of outgoing connections from: nobody takes them before they are used. */
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** Ports on which nobody listens at the moment, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
