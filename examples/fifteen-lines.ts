import { App } from 'cdk8s';
import { Observability, heartbeat, pagerDuty, secretKey, slack } from 'signalbox';

const app = new App();
new Observability(app, 'observability', {
  cluster: 'prod-eu-1',
  notify: {
    critical: pagerDuty({ routingKey: secretKey('pagerduty', 'routing-key') }),
    default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }),
    heartbeat: heartbeat({ url: secretKey('dead-mans-switch', 'url') }),
  },
  network: { apiServer: { cidrs: ['10.0.0.10/32'] }, nodes: { cidrs: ['10.0.0.0/16'] } },
});
app.synth();
