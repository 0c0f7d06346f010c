import { Duration, Size } from 'cdk8s';
import type { PrometheusSettings } from '../../src/components/prometheus/config';

/** A Prometheus that scrapes nothing: what a test is about comes on top. */
export const prometheusSettings: PrometheusSettings = {
  cluster: 'prod-eu-1',
  interval: Duration.seconds(30),
  retention: { time: Duration.days(30), size: Size.gibibytes(40) },
  outOfOrderWindow: Duration.minutes(30),
  targets: [],
  kubelets: undefined,
  discover: {},
  staticTargets: [],
  jobs: [],
  alertmanagers: [],
  remoteWrite: [],
  limits: {},
};
