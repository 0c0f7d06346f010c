import { parse } from 'yaml';
import { Gateway, type GatewayProps, NodeAgent, type NodeAgentProps, secretKey } from '../../src';
import { nodeAgentConfig } from '../../src/components/collector/node-agent-config';
import { fileOf } from '../harness/config-maps';
import { manifestsOf } from '../harness/manifests';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const settings = { gateway: 'gateway.agents.svc:4317', secure: false, include: ['/a/*.log'], exclude: [] };
const config = (change: Partial<Parameters<typeof nodeAgentConfig>[0]> = {}) =>
  nodeAgentConfig({ ...settings, ...change });
const exporter = (change: Parameters<typeof config>[0] = {}) => config(change).exporters['otlp_grpc/gateway'];

test('logs go to the gateway and nowhere else, host metrics to a scraped endpoint', () => {
  expect(config().service.pipelines).toEqual({
    logs: {
      receivers: ['file_log'],
      processors: ['memory_limiter', 'k8s_attributes'],
      exporters: ['otlp_grpc/gateway'],
    },
    'metrics/host': { receivers: ['host_metrics'], processors: ['memory_limiter'], exporters: ['prometheus'] },
  });
});

test('without TLS the gateway is called in plain text, and without a token unauthenticated', () => {
  expect(exporter()).toMatchObject({ endpoint: 'gateway.agents.svc:4317', tls: { insecure: true } });
  expect(exporter()).not.toHaveProperty('auth');
});

test('with TLS the certificate is checked against the authority that is given, else that of the system', () => {
  const certificateAuthority = secretKey('tls', 'ca.crt');
  expect(exporter({ secure: true, certificateAuthority })).toMatchObject({
    tls: { ca_file: '/etc/secrets/tls/ca.crt' },
  });
  expect(exporter({ secure: true })).toHaveProperty('tls', {});
  expect(JSON.stringify(exporter({ secure: true, certificateAuthority }))).not.toContain('insecure');
});

test('the token is shown out of a file', () => {
  const token = secretKey('otlp', 'token');
  expect(exporter({ token })).toMatchObject({ auth: { authenticator: 'bearertokenauth/gateway' } });
  expect(config({ token }).extensions).toMatchObject({
    'bearertokenauth/gateway': { filename: '/etc/secrets/otlp/token' },
  });
  expect(config({ token }).service.extensions).toContain('bearertokenauth/gateway');
});

test('every line says which cluster it came from, where that is known', () => {
  expect(config().processors).not.toHaveProperty('resource/cluster');
  expect(config({ cluster: 'prod' }).processors).toMatchObject({
    'resource/cluster': { attributes: [{ key: 'k8s.cluster.name', value: 'prod', action: 'upsert' }] },
  });
  expect(config({ cluster: 'prod' }).service.pipelines.logs.processors).toContain('resource/cluster');
});

test('positions in files and the queue survive a restart, in one place on the node', () => {
  expect(config().receivers.file_log.storage).toBe('file_storage/state');
  expect(exporter()).toMatchObject({ sending_queue: { storage: 'file_storage/state' } });
  expect(config().extensions).toMatchObject({ 'file_storage/state': { directory: '/var/lib/otelcol/state' } });
});

/** The patterns of log files that a node agent in its usual place reads and leaves alone. */
function patterns(props: Partial<NodeAgentProps> = {}, gatewayName = 'gateway') {
  const manifests = manifestsOf((app) => {
    const gateway = new Gateway(chartOf(app), gatewayName);
    new NodeAgent(chartOf(app, 'agents-node', 'node'), 'collector', { gateway, ...props });
  });
  const { receivers } = parse(fileOf(manifests, 'collector-config', 'config.yaml')) as {
    readonly receivers: { readonly file_log: { readonly include: string[]; readonly exclude: string[] } };
  };
  return receivers.file_log;
}

test('the logs of all namespaces are read, except those of the collectors themselves', () => {
  expect(patterns()).toMatchObject({
    include: ['/var/log/pods/*_*_*/*/*.log'],
    exclude: ['/var/log/pods/agents-node_collector-*_*/*/*.log', '/var/log/pods/agents_gateway-*_*/*/*.log'],
  });
});

test('the collectors are found under whatever name they have', () => {
  expect(patterns({ name: 'collector', namespace: 'elsewhere' }, 'door').exclude).toEqual([
    '/var/log/pods/elsewhere_collector-*_*/*/*.log',
    '/var/log/pods/agents_door-*_*/*/*.log',
  ]);
});

test('only namespaces that are named are read, and those that are excepted are left alone', () => {
  const { include, exclude } = patterns({ logsOf: ['shop', 'team-*'], logsNotOf: ['team-secret'] });
  expect(include).toEqual(['/var/log/pods/shop_*_*/*/*.log', '/var/log/pods/team-*_*_*/*/*.log']);
  expect(exclude).toHaveLength(3);
  expect(exclude).toContain('/var/log/pods/team-secret_*_*/*/*.log');
});

test("the agent takes the gateway's address, token and authority from the gateway", () => {
  const tls = {
    certificate: secretKey('tls', 'tls.crt'),
    key: secretKey('tls', 'tls.key'),
    certificateAuthority: secretKey('tls', 'ca.crt'),
  };
  const manifests = manifestsOf((app) => {
    const gateway = new Gateway(chartOf(app), 'gateway', { tls, token: secretKey('otlp', 'token') });
    new NodeAgent(chartOf(app, 'node', 'node'), 'collector', { gateway, cluster: 'prod' });
  });
  expect(parse(fileOf(manifests, 'collector-config', 'config.yaml'))).toMatchObject({
    exporters: {
      'otlp_grpc/gateway': {
        endpoint: 'gateway.agents.svc:4317',
        tls: { ca_file: '/etc/secrets/tls/ca.crt' },
        auth: { authenticator: 'bearertokenauth/gateway' },
      },
    },
  });
});

// The agent has no certificate to show, so the gateway would refuse every line it sends.
test('a gateway that asks senders for certificates is refused, or the agent has one', () => {
  const tls: GatewayProps['tls'] = {
    certificate: secretKey('tls', 'tls.crt'),
    key: secretKey('tls', 'tls.key'),
    clientCertificateAuthority: secretKey('clients', 'ca.crt'),
  };
  const problems = problemsOf((app) => {
    const gateway = new Gateway(chartOf(app), 'gateway', { tls });
    new NodeAgent(chartOf(app, 'node', 'node'), 'collector', { gateway });
  });
  expect(problems).toContain('[node/collector]');
});
