import { App, Duration, Size } from 'cdk8s';
import { Observability, email, heartbeat, pagerDuty, secretKey, slack } from 'signalbox';

const app = new App();

new Observability(app, 'observability', {
  cluster: 'prod-eu-1',
  namespace: 'monitoring',
  notify: {
    default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }),
    critical: pagerDuty({ routingKey: secretKey('pagerduty', 'routing-key') }),
    heartbeat: heartbeat({ url: secretKey('dead-mans-switch', 'url') }),
    routes: [
      {
        match: { team: 'platform' },
        to: email({
          to: ['platform@example.com'],
          from: 'alerts@example.com',
          smarthost: 'smtp.example.com:587',
        }),
        muteDuring: ['nights'],
      },
    ],
  },
  alertmanager: {
    timeIntervals: { nights: { times: [{ from: '22:00', to: '24:00' }], location: 'Europe/Berlin' } },
  },
  loki: { retention: Duration.days(90), storage: { size: Size.gibibytes(200), storageClass: 'fast' } },
  prometheus: { discover: { pods: { namespaces: ['shop'], ports: [8080] } } },
  nodeAgent: { logsNotOf: ['payments'] },
});

app.synth();
