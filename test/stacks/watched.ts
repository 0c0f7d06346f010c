import { App } from 'cdk8s';
import { type Monitored, Observability, type ObservabilityProps, secretKey, slack } from '../../src';

/** The parts of the whole stack, in the order in which its rules and dashboards are told of them. */
export function watchedParts(props: Partial<ObservabilityProps> = {}): readonly Monitored[] {
  const { stack } = new Observability(new App(), 'observability', {
    cluster: 'my-cluster',
    notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
    ...props,
  });
  const { prometheus, gateway, nodeAgent, loki, jaeger, alertmanager, grafana } = stack;
  if (nodeAgent === undefined) throw new Error('the stack has no node agent');
  return [prometheus, gateway, nodeAgent, loki, jaeger, alertmanager, grafana];
}
