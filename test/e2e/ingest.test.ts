import { request } from 'node:https';
import { Chart } from 'cdk8s';
import { Gateway, secretKey } from '../../src';
import { TEST_CERTIFICATE, TEST_KEY } from '../harness/certificates';
import { Life } from '../harness/life';
import { manifestsOf } from '../harness/manifests';
import { waitFor } from '../harness/process';

const TOKEN = 'a-token-for-tests';
const SECRETS: Readonly<Record<string, string>> = { token: TOKEN, 'tls.crt': TEST_CERTIFICATE, 'tls.key': TEST_KEY };

const manifests = manifestsOf((app) => {
  new Gateway(new Chart(app, 'door', { namespace: 'observability' }), 'gateway', {
    token: secretKey('otlp', 'token'),
    tls: { certificate: secretKey('gateway-tls', 'tls.crt'), key: secretKey('gateway-tls', 'tls.key') },
    debug: 'detailed',
    privacy: { keep: ['applicationLogs'] },
  });
});
const life = new Life(manifests, {
  namespace: 'observability',
  parts: ['gateway'],
  secrets: (_, key) => SECRETS[key] ?? '',
});

const line = { timeUnixNano: `${Date.now()}000000`, body: { stringValue: 'a line for tests' } };
const logs = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [line] }] }] });

/** Sends a log line over TLS, and gives back the status. */
function send(headers: Readonly<Record<string, string>>, body = logs): Promise<number | undefined> {
  const { hostname } = new URL(life.url('gateway', 4318));
  const options = { hostname, port: 4318, path: '/v1/logs', method: 'POST', ca: TEST_CERTIFICATE };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...options,
        servername: 'gateway.observability.svc',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.on('error', reject).end(body);
  });
}

beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

test('a sender with the token is let in over TLS, and the console shows what is stored of it', async () => {
  expect(await send({ authorization: `Bearer ${TOKEN}` })).toBe(200);
  await waitFor('the line on the console', () => life.program('gateway').output().includes('a line for tests'), 30_000);
});

test('a sender without the token, or with another, is refused', async () => {
  expect(await send({})).toBe(401);
  expect(await send({ authorization: 'Bearer something-else' })).toBe(401);
});

test('plain text is not spoken where TLS was asked for', async () => {
  const plain = fetch(`${life.url('gateway', 4318)}/v1/logs`, { method: 'POST', body: logs });
  await expect(plain.then((response) => response.ok)).resolves.toBe(false);
});

test('a message beyond the limit is refused', async () => {
  const huge = JSON.stringify({
    resourceLogs: [{ scopeLogs: [{ logRecords: [{ body: { stringValue: 'x'.repeat(17 * 1024 ** 2) } }] }] }],
  });
  const status = await send({ authorization: `Bearer ${TOKEN}` }, huge).catch(() => 'connection closed');
  expect(status).not.toBe(200);
});
