import { App } from 'cdk8s';
import { Observability, heartbeat, pagerDuty, secretKey, slack } from 'signalbox';
import { claudeCode, codex, geminiCli } from 'signalbox/providers';

const app = new App();
new Observability(app, 'observability', {
  cluster: 'prod-eu-1',
  providers: [claudeCode(), codex(), geminiCli()],
  notify: {
    critical: pagerDuty({ routingKey: secretKey('pagerduty', 'routing-key') }),
    default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }),
    heartbeat: heartbeat({ url: secretKey('dead-mans-switch', 'url') }),
  },
});
app.synth();
