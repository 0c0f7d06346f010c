import { App } from 'cdk8s';
import { Observability, secretKey, slack } from '../../src';
import { report, secretsReport, warningsReport, wideReport } from '../../src/kubernetes/report';
import type { Edge, Peer } from '../../src/kubernetes/network/edge';
import type { SecretRequest } from '../../src/kubernetes/secret-key';

const request = (name: string, key: string, more: Partial<SecretRequest> = {}): SecretRequest => ({
  secret: secretKey(name, key),
  namespace: 'agents',
  purpose: `Part: ${key}`,
  random: false,
  ...more,
});

test('each Secret is one command, whose values come from the environment of the reader', () => {
  expect(secretsReport([request('slack', 'webhook-url')])).toBe(
    [
      'Secrets that must exist before the pods can start:',
      '',
      '  # webhook-url: Part: webhook-url',
      '  kubectl create secret generic slack --namespace agents \\',
      '    --from-literal=webhook-url="$SLACK_WEBHOOK_URL"',
    ].join('\n'),
  );
});

test('keys of one Secret are created together, and each is asked for once', () => {
  const text = secretsReport([request('tls', 'tls.key'), request('tls', 'tls.crt'), request('tls', 'tls.crt')]);
  expect(text.match(/kubectl create/g)).toHaveLength(1);
  expect(text).toContain('\\\n    --from-literal=tls.crt="$TLS_TLS_CRT" \\\n    --from-literal=tls.key="$TLS_TLS_KEY"');
});

test('a value that only the stack knows is made at random', () => {
  expect(secretsReport([request('grafana-admin', 'password', { random: true })])).toContain(
    '--from-literal=password="$(openssl rand -hex 24)"',
  );
});

test('one Secret is created in each namespace that reads it', () => {
  const text = secretsReport([request('otlp', 'token', { namespace: 'b' }), request('otlp', 'token')]);
  expect(text.match(/--namespace \w+/g)).toEqual(['--namespace agents', '--namespace b']);
});

test('every purpose of a key is told', () => {
  const text = secretsReport([request('a', 'b', { purpose: 'X: one' }), request('a', 'b', { purpose: 'Y: two' })]);
  expect(text).toContain('  # b: X: one\n  # b: Y: two\n  kubectl');
});

test('the order of wiring does not show', () => {
  const requests = [
    request('b', 'x'),
    request('a', 'y'),
    request('a', 'x', { purpose: 'Other: x' }),
    request('a', 'x'),
  ];
  expect(secretsReport([...requests].reverse())).toBe(secretsReport(requests));
});

test('without secrets nothing is said about them', () => {
  expect(secretsReport([])).toBe('');
});

const pods: Peer = { kind: 'pods', title: 'Alertmanager', namespace: 'agents', labels: {} };
const world: Peer = { kind: 'addresses', title: 'Slack', cidrs: ['0.0.0.0/0'] };
const wide = (more: Partial<Edge> = {}): Edge => ({
  from: pods,
  to: world,
  ports: [{ number: 443, protocol: 'TCP' }],
  what: 'notifications',
  narrowBy: 'network.egress',
  ...more,
});

test('an edge that is wider than it has to be is told, with the setting that narrows it', () => {
  expect(wideReport([wide(), wide({ narrowBy: undefined })])).toBe(
    [
      'Network access that is wide, because its addresses are not known here:',
      '  Alertmanager -> Slack: any address, port 443; narrow it with network.egress',
    ].join('\n'),
  );
});

test('an edge is told once, and one without ports as what it is', () => {
  expect(wideReport([wide(), wide()]).split('\n')).toHaveLength(2);
  expect(wideReport([wide({ ports: [] })])).toContain('any address, any port;');
});

test('narrow edges are not worth a word', () => {
  expect(wideReport([wide({ narrowBy: undefined })])).toBe('');
});

test('what is worth a look is told once, and nothing where nothing is', () => {
  expect(warningsReport(['b', 'a', 'b'])).toBe('Worth a look:\n  a\n  b');
  expect(warningsReport([])).toBe('');
});

test('the report of a stack says what was written, which secrets it needs and what is open', () => {
  const app = new App();
  const network = {
    apiServer: { cidrs: ['10.0.0.1/32'] },
    nodes: { cidrs: ['10.0.0.0/24'] },
    egress: ['192.0.2.0/24'],
  };
  const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) };
  new Observability(app, 'observability', { cluster: 'test', notify, network });
  const text = report(app, [], 'dist');
  expect(text).toMatch(/^Wrote 0 objects to dist\/, one file each\.\n\nSecrets that must exist/);
  expect(text).toContain('kubectl create secret generic slack --namespace observability');
  expect(text).toContain('kubectl create secret generic grafana-admin --namespace observability');
  expect(text).not.toContain('wide');
  expect(text.endsWith('\n')).toBe(true);
});

// The gateway asks for a random value and the node agent for a variable: two tokens that never match.
test('a token that two namespaces share is the same in both', () => {
  const app = new App();
  const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) };
  const gateway = { token: secretKey('otlp', 'token') };
  new Observability(app, 'observability', { cluster: 'test', notify, gateway });
  const values = [...report(app, [], 'dist').matchAll(/--from-literal=token="(.*)"/g)].map(([, value]) => value);
  expect(values).toHaveLength(2);
  expect(values[0]).toBe(values[1]);
  expect(values[0]).not.toContain('rand');
});
