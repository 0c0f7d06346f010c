import { series } from './series';

type Labels = Readonly<Record<string, string>>;

/** A volume that an alert is about. */
export const VOLUME = { cluster: 'prod', namespace: 'observability', persistentvolumeclaim: 'data-loki-0' };

/** Volumes that differ from it in one label. */
export const OTHER_VOLUMES: readonly Labels[] = [
  { persistentvolumeclaim: 'data-loki-1' },
  { namespace: 'agents' },
  { cluster: 'test' },
];

/** What a kubelet says of it, or of another: `available_bytes`. */
export const volumeSeries =
  (of: string) =>
  (labels: Labels = {}): string =>
    series(`kubelet_volume_stats_${of}`, { job: 'kubelet', instance: 'node-1', ...VOLUME, ...labels });
