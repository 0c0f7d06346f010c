import { type Call, callTo } from './calls';

/** What an entry of Alertmanager's configuration says about where a notification goes. */
interface Integration {
  readonly api_url_file?: string;
  readonly webhook_url_file?: string;
  readonly url_file?: string;
  readonly smarthost?: string;
}

interface AlertmanagerConfig {
  readonly receivers: readonly Readonly<Record<string, string | readonly Integration[]>>[];
}

/** Addresses as Alertmanager finds them: in a file beside its own, in the entry, or built in. */
const ADDRESSES: Readonly<Record<string, (entry: Integration, read: (path?: string) => string) => string | undefined>> =
  {
    slack_configs: ({ api_url_file }, read) => read(api_url_file),
    msteamsv2_configs: ({ webhook_url_file }, read) => read(webhook_url_file),
    webhook_configs: ({ url_file }, read) => read(url_file),
    pagerduty_configs: () => 'https://events.pagerduty.com/v2/enqueue',
    email_configs: ({ smarthost }) => smarthost,
  };

/** The calls that notifications take. Their URLs are secret: they are read out of the Secrets that the pod mounts. */
export function callsToReceivers(config: unknown, file: (path: string) => string): Call[] {
  const { receivers } = config as AlertmanagerConfig;
  const read = (path = ''): string => file(path);
  return receivers.flatMap(({ name: _, ...integrations }) =>
    Object.entries(integrations).flatMap(([kind, entries]) => {
      const address = ADDRESSES[kind];
      if (address === undefined || typeof entries === 'string') throw new Error(`the tests do not know ${kind}`);
      return entries.map((entry) => callTo(address(entry, read) ?? '', 'notifications'));
    }),
  );
}
