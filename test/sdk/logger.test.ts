import { AgentMonitor, type Fields } from '../../src/sdk';
import { remembering } from './memory';

/** What one line says, as who reads it gets it. */
function written(message: string, fields?: Fields, options = {}): Record<string, unknown> {
  const { monitor, lines } = remembering(options);
  monitor.logger.info(message, fields);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}

test('a line is JSON: when, how bad, what, who, and what else', () => {
  expect(written('task planned', { steps: 3, tools: ['grep', 'edit'] }, { environment: 'staging' })).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
    level: 'info',
    message: 'task planned',
    agent: 'coder',
    team: 'platform',
    project: 'shop',
    environment: 'staging',
    steps: 3,
    tools: ['grep', 'edit'],
  });
});

test('a line stays one line, whatever is in it', () => {
  expect(written('first\nsecond')['message']).toBe('first\nsecond');
});

test('a line inside of a task is linked with its span', async () => {
  const { monitor, lines, spans } = remembering();
  await monitor.trackTask('feature', async () => {
    await Promise.resolve();
    monitor.logger.debug('inside');
  });
  monitor.logger.error('outside');
  const [inside, outside] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const [span] = await spans();
  expect(inside).toMatchObject({
    level: 'debug',
    trace_id: span?.spanContext().traceId,
    span_id: span?.spanContext().spanId,
  });
  expect(outside).not.toHaveProperty('trace_id');
});

test('another agent writes under its own name', () => {
  const { monitor, lines } = remembering();
  monitor.as('reviewer').logger.warn('hm');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ agent: 'reviewer', level: 'warn' });
});

test('fields do not overwrite who speaks and when', () => {
  expect(written('m', { level: 'fatal', agent: 'somebody', time: 0 })).toMatchObject({ level: 'info', agent: 'coder' });
});

test('errors are written by their class; what they say only if that is asked for', () => {
  class BudgetError extends Error {}
  const fields = { error: new BudgetError('the prompt was …') };
  expect(written('m', fields)['error']).toEqual({ type: 'BudgetError' });
  expect(written('m', fields, { keepErrorMessages: true })['error']).toEqual({
    type: 'BudgetError',
    message: 'the prompt was …',
  });
});

test('what JSON cannot hold does not stop the program', () => {
  const loop: Record<string, unknown> = { name: 'loop' };
  loop['self'] = loop;
  expect(
    written('m', { loop, big: 10n, when: new Date(0), at: new URL('http://example.com/'), none: undefined }),
  ).toMatchObject({
    big: '10',
    when: '1970-01-01T00:00:00.000Z',
    at: 'http://example.com/',
  });
});

describe('what looks like a credential is masked', () => {
  // Put together here, so that no scanner takes them for real ones.
  const credentials = {
    'a key of a vendor': ['sk', 'ant', 'api03', 'abcdefghijklmnop'].join('-'),
    'a key of a cloud': ['AKIA', 'IOSFODNN7EXAMPLE'].join(''),
    'a token of a forge': ['ghp', 'abcdefghijklmnopqrstuvwxyz0123456789'].join('_'),
    'a token of a chat': ['xoxb', '123456789012', 'abcdefghij'].join('-'),
    'a header': ['Bearer', 'abcdefgh12345678'].join(' '),
    'a signed token': ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'c2ln'].join('.'),
    'a password in an address': ['postgres:/', 'shop:hunter2hunter2@db:5432', 'shop'].join('/'),
    'a private key': ['BEGIN', 'END']
      .map((edge) => `-----${edge} PRIVATE KEY-----`)
      .join('\nMIIEvQIBADANBgkqhkiG9w0BAQ\n'),
  };

  test.each(Object.entries(credentials))('%s, in a message, a field and a list', (_, secret) => {
    const line = JSON.stringify(
      written(`calling with ${secret} now`, { note: secret, deep: { list: [`x ${secret}`] } }),
    );
    const core = secret.replaceAll('\n', '\\n').replace(/^postgres:\/\/|@db.*$/g, '');
    expect(line).not.toContain(core);
    expect(line.match(/\[masked\]/g)).toHaveLength(3);
  });

  test.each(['password', 'apiKey', 'api_key', 'Authorization', 'access-token', 'clientSecret', 'credentials'])(
    'a field called %s, whatever is in it',
    (name) => {
      expect(written('m', { inner: { [name]: 'short' } })['inner']).toEqual({ [name]: '[masked]' });
      expect(written('m', { [name]: { value: 'short' } })[name]).toBe('[masked]');
    },
  );

  test('but numbers of tokens are none', () => {
    expect(written('used 12 tokens', { tokens: 12, input_tokens: 10, token: 3 })).toMatchObject({
      message: 'used 12 tokens',
      tokens: 12,
      token: 3,
    });
  });
});

test('lines go to standard output unless somebody says otherwise', () => {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const monitor = new AgentMonitor({ agent: 'a', team: 't', project: 'p', console: true });
    monitor.logger.info('to the node agent');
    expect(write.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining('to the node agent')]);
  } finally {
    write.mockRestore();
  }
});
