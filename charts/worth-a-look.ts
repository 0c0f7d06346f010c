import type { Notify } from '../src/components';

interface Addresses {
  readonly notify: Notify;
  readonly runbookUrl?: string;
  readonly grafana?: { readonly externalUrl?: string };
  readonly alertmanager?: { readonly externalUrl?: string };
}

/** What a stack does without, that somebody will miss in the night: addresses for links, and a watch from outside. */
export function worthALook({ runbookUrl, grafana, alertmanager, notify }: Addresses): string[] {
  return [
    ...(runbookUrl === undefined ? ['alerts name their runbook without a link: set runbookUrl'] : []),
    ...(grafana?.externalUrl === undefined ? ['alerts name their panel without a link: set grafana.externalUrl'] : []),
    ...(alertmanager?.externalUrl === undefined
      ? ['the link that silences an alert leads into the cluster: set alertmanager.externalUrl']
      : []),
    ...(notify.heartbeat === undefined
      ? ['nobody notices when the stack itself is down: set notify.heartbeat, a service outside the cluster']
      : []),
  ];
}
