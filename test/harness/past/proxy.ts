import { type Server, createServer } from 'node:http';
import { exposed } from '../recordings';

/** LiteLLM's proxy as it was scraped, with series that began when the world did. */
export class Proxy {
  private readonly server: Server;
  private scrape: 0 | 1 | 2 = 0;
  private created = 0;

  constructor() {
    this.server = createServer((_, response) => {
      response.setHeader('content-type', 'application/openmetrics-text; version=1.0.0; charset=utf-8');
      response.end(
        exposed(this.scrape, 'openmetrics').replaceAll(/^(\w+_created(?:\{.*\})?) \S+$/gm, `$1 ${this.created}`),
      );
    });
  }

  /** Of a series that is older than the gateway, only the growth would count. */
  async listen(address: string): Promise<void> {
    this.created = Date.now() / 1000;
    await new Promise<void>((resolve) => this.server.listen(4000, address, resolve));
  }

  /** What it exposes from now on. */
  show(scrape: 0 | 1 | 2): void {
    this.scrape = scrape;
  }

  async end(): Promise<void> {
    await new Promise((resolve) => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }
}
