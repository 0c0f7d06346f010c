import { type Receiver, email, heartbeat, pagerDuty, secretKey, slack, teams, webhook } from '../../src';
import { NOTIFICATION_TEMPLATE } from '../../src/components/alertmanager/template';

const secret = secretKey('team', 'value');
const FILE = '/etc/secrets/team/value';
const auth = { username: 'signalbox', password: secret };
const mail = {
  to: ['a@example.com', 'b@example.com'],
  from: 'signalbox@example.com',
  smarthost: 'smtp.example.com:587',
};

/** Each receiver, with the native fields that hold a secret. */
const receivers: readonly (readonly [name: string, receiver: Receiver, secretFields: readonly string[]])[] = [
  ['slack', slack({ channel: '#agents', url: secret }), ['api_url_file']],
  ['pagerDuty', pagerDuty({ routingKey: secret }), ['routing_key_file']],
  ['email', email({ ...mail, auth }), ['auth_password_file']],
  ['teams', teams({ url: secret }), ['webhook_url_file']],
  ['webhook', webhook({ url: secret, token: secret }), ['url_file', 'credentials_file']],
  ['heartbeat', heartbeat({ url: secret }), ['url_file']],
];

/** Every field of a native configuration with a text in it, at any depth. */
function texts(native: unknown, field = ''): [field: string, text: string][] {
  if (typeof native === 'string') return [[field, native]];
  if (Array.isArray(native)) return native.flatMap((item) => texts(item, field));
  if (typeof native !== 'object' || native === null) return [];
  return Object.entries(native).flatMap(([key, value]) => texts(value, key));
}

describe.each(receivers)('%s', (_, receiver, secretFields) => {
  test('reads its secrets from files and from nowhere else', () => {
    const files = texts(receiver.native).filter(([, text]) => text === FILE);
    expect(files.map(([field]) => field)).toEqual(secretFields);
    const named = texts(receiver.native).map(([field]) => field);
    const inline = /^(api_url|routing_key|service_key|auth_password|auth_secret|webhook_url|url|credentials|password)$/;
    expect(named.filter((field) => inline.test(field))).toEqual([]);
  });

  test('declares every secret that it reads, with what it is for', () => {
    expect(receiver.secrets).toHaveLength(secretFields.length);
    for (const { secret: declared, purpose } of receiver.secrets) {
      expect(declared).toEqual(secret);
      expect(purpose).not.toBe('');
    }
  });

  test('says which port it calls', () => {
    expect(receiver.reaches).toEqual([{ title: expect.any(String) as string, port: expect.any(Number) as number }]);
  });

  test('uses only texts that the notification template defines', () => {
    const defined = [...NOTIFICATION_TEMPLATE.matchAll(/define "([^"]+)"/g)].map(([, name]) => name);
    const used = texts(receiver.native).flatMap(([, text]) => [...text.matchAll(/template "([^"]+)"/g)]);
    expect(defined).toEqual(expect.arrayContaining(used.map(([, name]) => name)));
  });
});

test("everybody is told when an alert resolves, except a dead man's switch", () => {
  const told = receivers.map(([name, { native }]) => [
    name,
    (Object.values(native) as [readonly [{ readonly send_resolved: boolean }]])[0][0].send_resolved,
  ]);
  expect(Object.fromEntries(told)).toEqual({
    slack: true,
    pagerDuty: true,
    email: true,
    teams: true,
    webhook: true,
    heartbeat: false,
  });
});

test('slack posts to its channel', () => {
  expect(slack({ channel: '@ana', url: secret }).native).toMatchObject({ slack_configs: [{ channel: '@ana' }] });
});

test('mail goes to all its addresses over TLS, with or without a password', () => {
  expect(email({ ...mail, auth }).native).toMatchObject({
    email_configs: [{ to: 'a@example.com, b@example.com', require_tls: true, auth_username: 'signalbox' }],
  });
  const open = email(mail);
  expect(open.secrets).toEqual([]);
  expect(JSON.stringify(open.native)).not.toContain('auth_');
});

test('mail reaches the port of its server, and a server without one is refused', () => {
  expect(email(mail).reaches).toEqual([{ title: 'Mail server', port: 587 }]);
  expect(() => email({ ...mail, smarthost: 'smtp.example.com' })).toThrow(
    'email: smarthost "smtp.example.com" names no port: write "host:587"',
  );
});

test('a webhook without a token asks for no authorization', () => {
  expect(webhook({ url: secret }).native).toEqual({ webhook_configs: [{ send_resolved: true, url_file: FILE }] });
});

test('a webhook on another port says so, because its address is secret', () => {
  expect(webhook({ url: secret, port: 8443 }).reaches).toEqual([{ title: 'Webhook', port: 8443 }]);
  expect(heartbeat({ url: secret, port: 8443 }).reaches).toEqual([{ title: "Dead man's switch", port: 8443 }]);
});

test('the template defines each text once, and every text that another one uses', () => {
  const defined = [...NOTIFICATION_TEMPLATE.matchAll(/define "([^"]+)"/g)].map(([, name]) => name);
  const used = [...NOTIFICATION_TEMPLATE.matchAll(/template "([^"]+)"/g)].map(([, name]) => name);
  expect([...new Set(defined)]).toEqual(defined);
  expect(defined).toEqual(expect.arrayContaining(['signalbox.title', 'signalbox.text', 'signalbox.markdown', ...used]));
});

test('every block of the template is closed', () => {
  const opened = NOTIFICATION_TEMPLATE.match(/\{\{-? ?(define|if|range|with) /g) ?? [];
  const closed = NOTIFICATION_TEMPLATE.match(/\{\{-? ?end ?-?\}\}/g) ?? [];
  expect(closed).toHaveLength(opened.length);
});
