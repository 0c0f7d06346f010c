import { App, Chart, Duration, Size } from 'cdk8s';
import { Alertmanager, Gateway, Grafana, Jaeger, Loki, NodeAgent, Prometheus, secretKey, slack } from 'signalbox';
import { shippedDashboards } from 'signalbox/dashboards';
import { shippedRules } from 'signalbox/rules';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring', disableResourceNameHashes: true });

// Each part is given what it sends to or reads from, so the order is that of the data.
const loki = new Loki(chart, 'loki', { retention: Duration.days(90) });
const jaeger = new Jaeger(chart, 'jaeger');
const gateway = new Gateway(chart, 'gateway', { logs: loki, traces: jaeger, token: secretKey('otlp', 'token') });
const nodeAgent = new NodeAgent(chart, 'node-agent', { namespace: 'monitoring-agent', gateway, logsOf: ['shop'] });
const alertmanager = new Alertmanager(chart, 'alertmanager', {
  notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
});
const watched = [loki, jaeger, gateway, nodeAgent, alertmanager];
const rules = shippedRules({ parts: watched, budgets: [] });
const prometheus = new Prometheus(chart, 'prometheus', {
  cluster: 'prod-eu-1',
  retention: { time: Duration.days(60) },
  storage: { size: Size.gibibytes(100), storageClass: 'fast' },
  watch: watched,
  rules,
  alert: alertmanager,
});
jaeger.connect(prometheus);
new Grafana(chart, 'grafana', {
  datasources: [prometheus, loki, jaeger, alertmanager],
  dashboards: shippedDashboards({ parts: [prometheus, ...watched], providers: [], rules }),
});

app.synth();
