import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENTS, clientOf } from '../../src/cli/clients';
import { env } from '../../src/cli/env';
import { schema } from '../../src/cli/schema';
import { recordedText } from '../harness/recordings';

const to = ['--endpoint', 'http://gateway:4318/', '--team', 'payments', '--project', 'check out'];

describe('signalbox env', () => {
  test.each(CLIENTS.filter((client) => client.env).map(({ id }) => id))(
    '%s is told where to send, as differences, and for whom',
    (id) => {
      const printed = env([id, ...to]) + (id === 'codex' ? env([id, ...to, '--format', 'file']) : '');
      expect(printed).toContain('http://gateway:4318');
      expect(printed).not.toContain('4318//');
      expect(printed).toContain('OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE="delta"');
      expect(printed).toContain('service.instance.id=$(uuidgen),team.name=payments,project.name=check%20out');
    },
  );

  test('a Dockerfile has no instance: all containers of the image would share it', () => {
    const printed = env(['openai', ...to, '--format', 'dockerfile']);
    expect(printed).toContain('ENV OTEL_RESOURCE_ATTRIBUTES="team.name=payments,project.name=check%20out"\n');
    expect(printed).not.toMatch(/uuidgen|<instance>/);
  });

  test("Claude Code's managed settings are JSON without an instance, and keep content at the source", () => {
    const { env: variables } = JSON.parse(env(['claude-code', ...to, '--format', 'file'])) as {
      env: Record<string, string>;
    };
    expect(variables).toMatchObject({
      CLAUDE_CODE_ENABLE_TELEMETRY: '1',
      OTEL_LOG_USER_PROMPTS: '0',
      OTEL_RESOURCE_ATTRIBUTES: 'team.name=payments,project.name=check%20out',
    });
  });

  test('Codex gets whole addresses, and no spans unless they are kept', () => {
    const printed = env(['codex', ...to, '--format', 'file']);
    expect(printed).toContain('endpoint = "http://gateway:4318/v1/metrics"');
    expect(printed).toContain('log_user_prompt = false');
    expect(printed).not.toContain('trace_exporter');
  });

  test('a token is an expression for the shell to fill', () => {
    expect(env(['gemini-cli', ...to, '--token', '$TOKEN'])).toContain(
      'OTEL_EXPORTER_OTLP_HEADERS="Authorization=Bearer%20$TOKEN"',
    );
  });

  test.each([
    [['mistral', ...to], 'there is no client "mistral": there are anthropic, claude-code,'],
    [['codex'], '--endpoint is missing'],
    [['codex', ...to, '--format', 'yaml'], '--format yaml: there are shell, dockerfile, file'],
    [['litellm', ...to], 'LiteLLM does not send: the gateway reads its metrics'],
    [['openai', ...to, '--format', 'file'], 'this client reads no settings of its own'],
  ])('%j is refused with what to write', (args, message) => {
    expect(() => env(args)).toThrow(message);
  });
});

describe('signalbox schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-schema-'));
  const file = join(folder, 'recording.jsonl');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('has nothing to say of a recording in the dialect', () => {
    writeFileSync(file, recordedText('claude/success'));
    expect(schema(['claude-code', file])).toBe('');
  });

  test('says what a changed producer sends otherwise', () => {
    writeFileSync(file, recordedText('claude/success').replaceAll('claude_code.token.usage', 'claude_code.tokens'));
    expect(schema(['claude-code', file])).toContain('claude_code.tokens');
  });

  test('asks for a recording', () => {
    expect(() => schema(['claude-code'])).toThrow('which recording?');
  });
});

test('a client is known by its name', () => {
  expect(clientOf('claude-code').title).toBe('Claude Code');
});
