import { type App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  Alertmanager,
  Gateway,
  Grafana,
  Jaeger,
  Loki,
  NodeAgent,
  type PodOptions,
  Prometheus,
  secretKey,
  slack,
} from '../../src';

/** A user's own chart in a plain app, in a namespace of its own unless it is told another. */
export function chartOf(app: App, namespace: string | undefined = 'agents', id = 'chart'): Chart {
  return new Chart(app, id, { namespace, disableResourceNameHashes: true });
}

/** What every part can be told. */
export interface CommonProps extends PodOptions {
  readonly name?: string;
  readonly namespace?: string;
  readonly config?: () => Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Every class that runs something, by its name, made with nothing but what it requires. */
export const parts = {
  Alertmanager: (scope: Construct, id: string, props: CommonProps = {}) =>
    new Alertmanager(scope, id, {
      ...props,
      notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
    }),
  Gateway: (scope: Construct, id: string, props: CommonProps = {}) => new Gateway(scope, id, props),
  Grafana: (scope: Construct, id: string, props: CommonProps = {}) => new Grafana(scope, id, props),
  Jaeger: (scope: Construct, id: string, props: CommonProps = {}) => new Jaeger(scope, id, props),
  Loki: (scope: Construct, id: string, props: CommonProps = {}) => new Loki(scope, id, props),
  NodeAgent: (scope: Construct, id: string, props: CommonProps = {}) =>
    new NodeAgent(scope, id, {
      ...props,
      gateway: new Gateway(scope, `${id}-gateway`, { namespace: props.namespace }),
    }),
  Prometheus: (scope: Construct, id: string, props: CommonProps = {}) =>
    new Prometheus(scope, id, { ...props, cluster: 'test' }),
} as const;

/** The names of all parts. */
export const partNames = Object.keys(parts) as readonly (keyof typeof parts)[];

/** Each part alone in a chart of the user's own, as a program. */
export const partsAlone: Readonly<Record<string, (app: App) => void>> = Object.fromEntries(
  partNames.map((name) => [
    `${name} in a chart of the user`,
    (app: App): void => {
      parts[name](chartOf(app), 'part');
    },
  ]),
);
