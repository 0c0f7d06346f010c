import { cadvisorMetrics, kubeletMetrics, kubeletResourceMetrics } from '../../catalogue/kubelet';
import type { Metric } from '../../catalogue/metric';
import { processMetrics } from '../../catalogue/process';
import { prometheusMetrics } from './metrics';
import { remoteWriteMetrics } from './metrics/remote-write';
import type { PrometheusProps } from './props';

/** What a Prometheus tells of itself, and of the kubelets that it scrapes; of other stores only where it has some. */
export function emittedBy({ kubelets, remoteWrite = [] }: PrometheusProps): Metric[] {
  const ofStores = new Set<Metric>(Object.values(remoteWriteMetrics));
  return [
    ...Object.values(prometheusMetrics).filter((metric) => remoteWrite.length > 0 || !ofStores.has(metric)),
    ...Object.values(processMetrics),
    ...(kubelets === 'off' ? [] : Object.values({ ...kubeletMetrics, ...kubeletResourceMetrics, ...cadvisorMetrics })),
  ];
}
