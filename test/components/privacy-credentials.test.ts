import { CREDENTIALS, CREDENTIAL_KEYS, NO_CREDENTIALS } from '../../src/components/collector/privacy/credentials';
import { fieldsOf } from '../../src/providers/dialect';
import { everyProvider } from '../stacks/providers';

/** RE2's flags at the beginning of a pattern, as flags of JavaScript. The real collector decides in test/e2e/privacy. */
function regExp(pattern: string): RegExp {
  const [, flags = '', source = ''] = /^(?:\(\?([is]+)\))?(.*)$/s.exec(pattern) ?? [];
  return new RegExp(source, `g${flags}`);
}

function masked(text: string): string {
  if (NO_CREDENTIALS.some((pattern) => regExp(pattern).test(text))) return text;
  return CREDENTIALS.reduce((rest, pattern) => rest.replaceAll(regExp(pattern), '****'), text);
}

/** For each pattern, in their order: what it masks and what is near it and stays. */
const EXAMPLES: readonly (readonly [secrets: readonly string[], others: readonly string[]])[] = [
  [
    ['sk-ant-api03-Abcdefghij0123456789', 'sk-proj-0123456789abcdef', 'pk-lf-0123456789abcdef'],
    ['task-0123456789abcdef01', 'sk-short', 'disk-0123456789abcdef'],
  ],
  [
    ['AKIAIOSFODNN7EXAMPLE', 'ASIAY34FZKBOKMUTVV7A'],
    ['AKIA-1', 'ASIA AND EUROPE'],
  ],
  [
    ['AIzaSyA1234567890abcdefghijklmnopqrstuv', 'GOCSPX-abcdefghijklmnopqrstuvwx'],
    ['AIza', 'GOCSPX-short'],
  ],
  [
    ['ghp_0123456789abcdefghijABCDEFGHIJ012345', 'github_pat_11ABCDEFG0123456789', 'glpat-abcdefghij0123456789'],
    ['ghp_short', 'single-threaded-executor', 'github_pat'],
  ],
  [
    ['xoxb-1234567890-abcdefghij', 'xapp-1-A0123456789-01'],
    ['xoxo-kisses', 'app-0123456789'],
  ],
  [
    ['sk_live_0123456789abcdef', 'rk_test_0123456789abcdef'],
    ['sk_buff_allocation_failure', 'sk_live_x'],
  ],
  [
    ['hf_abcdefghijklmnopqrstuvwxyzABCDEF', 'gsk_0123456789abcdefghijklm', 'npm_0123456789abcdefghij0123456789abcdef'],
    ['npm_config_cache', 'half_0123456789abcdefghijklm'],
  ],
  [
    ['hvs.CAESIJ0123456789abcdefghij', 'SG.0123456789abcdef.0123456789abcdef'],
    ['msg.0123456789abcdef0123', 'SG.short'],
  ],
  [['https://hooks.slack.com/services/T000/B000/XXXX'], ['https://slack.com/services']],
  [['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl'], ['eyJ is how JSON begins', 'eyJh.x']],
  [
    [
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIB\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----\nMIIB, and the rest is cut',
    ],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'BEGIN PRIVATE KEY'],
  ],
  [
    ['postgres://user:pass@db:5432/shop', 'https://token@example.com'],
    ['http://db:5432/a@b', 'https://example.com?to=@x'],
  ],
  [
    ['https://x.net/a?sig=Ab%2Bcd9876', '?a=1&X-Amz-Signature=0123456789'],
    ['?signal=metrics', '?key=a', '?keys=abcdef'],
  ],
  [
    ['Authorization: Token abcd efgh', 'set-cookie: a=b; Path=/', '{\\"cookie\\": \\"sid=12345\\"}'],
    ['authorization: no', 'authorization was denied', 'cookies=12345'],
  ],
  [
    ['bearer abcdef0123456789', 'Basic dXNlcjpwYXNzd29yZA=='],
    ['basic authentication', 'Bearer tokens are read'],
  ],
  [
    [
      ...[
        'password=hunter2',
        'DB_PASSWORD: hunter2',
        'client_secret="s3cr3t"',
        'aws_secret_access_key = Ab/cd',
        'token: abcd',
      ],
      ...['{\\"password\\":\\"hunter2\\"}', "'api-key': 'abcd'", 'STRIPE_KEY=abcd', 'refresh_token=abcdefgh'],
    ],
    [
      'input_tokens: 12345',
      'max_tokens=4096',
      'passwordless: true',
      'token_count=1234',
      'the key = value',
      'keys: 1234',
    ],
  ],
  [
    ['canary.user@example.com', 'a+b@mail.example.co.uk'],
    ['@scope/package', 'user@localhost', 'react@19.2.0'],
  ],
  [
    ['4111111111111111', '4111 1111 1111 1111', '5500-0000-0000-0004', '378282246310005'],
    ['4111111111111', '1795246559918275', '84111111111111111'],
  ],
];

test('every pattern has examples', () => {
  expect(EXAMPLES).toHaveLength(CREDENTIALS.length);
});

describe.each(EXAMPLES.map(([secrets, others], index) => [CREDENTIALS[index] ?? '', secrets, others] as const))(
  '%s',
  (pattern, secrets, others) => {
    test.each(secrets)('masks %j', (secret) => {
      expect(secret).toMatch(regExp(pattern));
      expect(masked(`found ${secret}`)).toContain('****');
    });

    test.each(secrets)('masks %j behind a line break of JSON, a colour, and in an address', (secret) => {
      for (const before of ['\\n', '\\u003c', '\u001b[31m', '%3D']) {
        expect(masked(`x${before}${secret}`)).not.toContain(secret);
      }
    });

    test.each(others)('leaves %j', (other) => {
      expect(masked(`found ${other}`)).toBe(`found ${other}`);
      expect(masked(other)).toBe(other);
    });
  },
);

test('nothing is masked in part only: of a private key, a header and a URL all goes', () => {
  expect(masked('a -----BEGIN PRIVATE KEY-----\nMII-B\n-----END PRIVATE KEY----- b')).toBe('a **** b');
  expect(masked('authorization: Basic dXNl\ncookie: a=b; c=d')).toBe('****\n****');
  expect(masked('GET https://user:pa%20ss@example.com/x')).toBe('GET https****example.com/x');
});

test('values that are never looked at hold none of the secrets', () => {
  const skipped = EXAMPLES.flatMap(([secrets]) => secrets).filter((secret) =>
    NO_CREDENTIALS.some((pattern) => regExp(pattern).test(secret)),
  );
  expect(skipped).toEqual([]);
});

test.each(['0.4111111111111111', '-4.111111111111111e-7', '42', 'claude_code.tool.blocked_on_user', 'gpt-5.4-mini'])(
  'a value like %j is not looked at',
  (value) => {
    expect(NO_CREDENTIALS.some((pattern) => regExp(pattern).test(value))).toBe(true);
  },
);

test('no client has a plain attribute whose key is that of a secret', () => {
  const plain = everyProvider().flatMap(({ dialect }) => fieldsOf(dialect).filter(([, field]) => field === 'plain'));
  const secret = plain.filter(([key]) => CREDENTIAL_KEYS.some((pattern) => regExp(pattern).test(key)));
  expect(secret).toEqual([]);
});
