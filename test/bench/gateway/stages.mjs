// The gateway's configuration out of the manifests, and the same cut off at each stage on the way through it.
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

const PROVIDERS = ['claudeCode', 'codex', 'geminiCli', 'openai', 'anthropic', 'gemini', 'framework'];
const KINDS = ['metrics', 'logs', 'traces'];

/** What each stage adds to the one before it. A pipeline whose way on is cut off ends in `debug`. */
const STAGES = [
  { title: '+ privacy', pipelines: /\/received$/, without: /^redaction\// },
  { title: '+ redaction', pipelines: /\/received$/ },
  { title: '+ labels', pipelines: /\/(received|count)$/ },
  { title: '+ counting', pipelines: /\/(received|count|gauges)$/ },
  { title: '+ prices, sums', pipelines: /\/(received|count|gauges|price|distributions|ledger)$/ },
  { title: '+ span metrics', pipelines: /^/, without: /^otlp_/ },
];

/** The container of the gateway's pod, as the manifests have it: its configuration and its variables. */
export function gatewayContainer(library) {
  const { App, Chart } = require('cdk8s');
  const { Gateway, Jaeger, Loki, render } = require(library);
  const providers = require(`${library}/providers`);
  const app = new App();
  const chart = new Chart(app, 'bench', { namespace: 'bench' });
  const traces = new Jaeger(chart, 'jaeger');
  const logs = new Loki(chart, 'loki');
  new Gateway(chart, 'gateway', { providers: PROVIDERS.map((name) => providers[name]()), logs, traces });
  const manifests = render(app).map(({ manifest }) => manifest);
  const of = (kind) =>
    manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name.startsWith('gateway'));
  const [container] = of('StatefulSet').spec.template.spec.containers;
  return {
    config: parse(of('ConfigMap').data['config.yaml']),
    variables: Object.fromEntries(container.env.map(({ name, value }) => [name, value ?? 'gateway-0'])),
  };
}

/** Every configuration that is measured, the bare collector first and the gateway itself last. */
export function stages(gateway) {
  return [
    { title: 'bare', config: bare(gateway) },
    ...STAGES.map(({ title, ...cut }) => ({ title, config: shortened(gateway, cut) })),
    { title: '+ stores (all)', config: gateway },
  ];
}

/** What stands in for Loki and Jaeger. */
export function stores(gateway) {
  const { grpc } = gateway.receivers.otlp.protocols;
  const http = { endpoint: '0.0.0.0:3100', logs_url_path: '/otlp/v1/logs' };
  return { ...bare(gateway), receivers: { otlp: { protocols: { grpc, http } } } };
}

/** A collector that receives and batches. */
function bare({ extensions, receivers, service }) {
  return {
    extensions: { health_check: extensions.health_check },
    receivers,
    processors: { batch: {} },
    exporters: { debug: { verbosity: 'basic' } },
    service: {
      extensions: ['health_check'],
      telemetry: service.telemetry,
      pipelines: Object.fromEntries(
        KINDS.map((kind) => [kind, { receivers: ['otlp'], processors: ['batch'], exporters: ['debug'] }]),
      ),
    },
  };
}

function shortened(gateway, { pipelines: kept, without = /^$/ }) {
  const pipelines = Object.entries(gateway.service.pipelines).filter(([id]) => kept.test(id));
  const isConnector = (id) => id in gateway.connectors;
  const received = new Set(pipelines.flatMap(([, { receivers }]) => receivers));
  const sent = new Set(pipelines.flatMap(([, { exporters }]) => exporters));
  const short = pipelines.map(([id, { receivers, processors = [], exporters }]) => {
    const onward = exporters.filter((to) => !without.test(to) && (!isConnector(to) || received.has(to)));
    return [
      id,
      {
        receivers: receivers.filter((from) => !isConnector(from) || sent.has(from)),
        processors: processors.filter((processor) => !without.test(processor)),
        exporters: onward.length > 0 ? onward : ['debug'],
      },
    ];
  });
  return {
    ...gateway,
    exporters: { ...gateway.exporters, debug: { verbosity: 'basic' } },
    service: { ...gateway.service, pipelines: Object.fromEntries(short.filter(([, { receivers }]) => receivers[0])) },
  };
}
