import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type AlertLabels = Readonly<Record<string, string>>;

/** One notification: to whom it went, by the path that was called, and which alerts it told of. */
export interface Notification {
  readonly to: string;
  readonly alerts: readonly AlertLabels[];
}

/** Everybody who can be told, at one address. Not `127.0.0.1`, which a pod's files take for the pod itself. */
export class Receivers {
  readonly told: Notification[] = [];
  private readonly server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const { alerts } = JSON.parse(body) as { readonly alerts: readonly { readonly labels: AlertLabels }[] };
      this.told.push({ to: request.url ?? '', alerts: alerts.map(({ labels }) => labels) });
      response.end();
    });
  });

  constructor(private readonly host: string) {}

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, this.host, resolve));
  }

  url(path: string): string {
    return `http://${this.host}:${(this.server.address() as AddressInfo).port}/${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Whether somebody was told of an alert with these labels. */
  knows(wanted: AlertLabels): boolean {
    return this.told.some(({ alerts }) => alerts.some((labels) => has(labels, wanted)));
  }

  /** Every notification that tells of such an alert. */
  about(wanted: AlertLabels): Notification[] {
    return this.told.filter(({ alerts }) => alerts.some((labels) => has(labels, wanted)));
  }
}

/** Whether an alert has these labels, others besides or not. */
export function has(labels: AlertLabels, wanted: AlertLabels): boolean {
  return Object.entries(wanted).every(([label, value]) => labels[label] === value);
}
