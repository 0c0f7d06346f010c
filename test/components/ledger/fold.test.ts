import { FOLDED, foldedMark, folding } from '../../../src/components/collector/ledger/fold';
import { type OttlRecord, runs } from '../../harness/ottl';

const statements = folding('log', ['model', 'tool']).map((statement) => runs(statement));

/** The attributes of a record after its labels were bounded. */
function folded(attributes: object): unknown {
  const record: OttlRecord = { 'log.attributes': { ...attributes } };
  for (const run of statements) run(record);
  return record['log.attributes'];
}

describe('a label stays as it is when it is a name', () => {
  test.each([
    ...['Bash', 'exec_command', 'mcp__github__create_pull_request', 'WebFetch', 'str-replace', 'run_shell_command'],
    ...['a', '', 'notebook.edit', 'tool2', 'apply_patch_v10'],
  ])('%s', (tool) => {
    expect(folded({ tool })).toEqual({ tool });
  });
});

describe('a label is folded when it would make a series for each session, file or person:', () => {
  test.each([
    ['a path', '/home/someone/project/main.ts'],
    ['a path of Windows', 'C:\\Users\\someone'],
    ['a sentence', 'read the file'],
    ['an address', 'someone@example.com'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['an id', 'toolu_0123456789abcdef01'],
    ['a number', 'job-20261121'],
    ['a long text', 'x'.repeat(65)],
    ['what was masked', '****'],
    ['a key', 'sk-abcdefghijklmnopqrst'],
    ['a bearer token', 'Bearer-abc'.replace('-', ' ')],
  ])('%s', (_, tool) => {
    expect(folded({ tool })).toEqual({ tool: FOLDED, [foldedMark('tool')]: true });
  });
});

test('what is not there is not folded', () => {
  expect(folded({})).toEqual({});
});

describe('a model has one name', () => {
  test.each([
    ['claude-sonnet-5', 'claude-sonnet-5'],
    ['GPT-5.4', 'gpt-5.4'],
    ['openrouter/anthropic/claude-opus-5', 'claude-opus-5'],
    ['claude-sonnet-5[1m]', 'claude-sonnet-5'],
    ['claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
    ['claude-haiku-4-5@20251001', 'claude-haiku-4-5'],
    ['gpt-4o-2024-08-06', 'gpt-4o'],
    ['models/gemini-3.1-pro-preview', 'gemini-3.1-pro-preview'],
    ['anthropic/claude-sonnet-5-20260115[1m]', 'claude-sonnet-5'],
  ])('%s is %s', (written, model) => {
    expect(folded({ model: written })).toEqual({ model });
  });

  test('unless it has none', () => {
    expect(folded({ model: 'ft:gpt-4o:someone@example.com' })).toMatchObject({ model: FOLDED });
  });
});
