import type { KeptClass } from '../../../src';
import { truth } from '../../harness/recordings';
import { recordingFrom, replay } from '../replay';
import { type Found, contentOf } from './content';
import { gatewayWithSink } from './gateway';
import { Sink, records } from './sink';

const CANARIES = ['claude/canary', 'codex/canary', 'gemini/canary', 'gen-ai/canary'];

/** What comes when a class is kept, and nothing else: in the recordings, by their own keys. */
const PLACES: Readonly<Record<KeptClass, readonly string[]>> = {
  prompts: [
    ...['body content', 'log gen_ai.input.messages', 'log prompt', 'log prompt_text', 'log request_text'],
    ...['span gen_ai.input.messages', 'span user_prompt'],
  ],
  responses: [
    ...['body message', 'log gen_ai.output.messages', 'log reasoning', 'log response', 'log response_text'],
    ...['point routing.reasoning', 'span gen_ai.output.messages'],
  ],
  instructions: [
    ...['log gen_ai.request.stop_sequences', 'log gen_ai.system_instructions', 'span gen_ai.agent.description'],
    ...['span gen_ai.system_instructions', 'span gen_ai.tool.definitions', 'span gen_ai.tool.description'],
  ],
  toolInputs: [
    ...['body tool_calls', 'log arguments', 'log function_args', 'log tool_input', 'log tool_parameters'],
    ...['span gen_ai.input.messages', 'span gen_ai.output.messages', 'span gen_ai.tool.call.arguments', 'span key'],
  ],
  toolOutputs: [
    ...['body content', 'log metadata', 'log output', 'span gen_ai.output.messages', 'span gen_ai.tool.call.result'],
  ],
  commandLines: [
    ...['resource process.command', 'resource process.command_args', 'span bash_argv0', 'span full_command'],
  ],
  filePaths: [
    ...['log extension', 'point extension', 'resource process.executable.name', 'resource process.executable.path'],
    ...['span code.file.path', 'span event code.file.path', 'span file_path'],
  ],
  errorMessages: [
    ...['body', 'log error', 'log error.message', 'point error', 'point reason', 'span error', 'span status'],
  ],
  accounts: ['log installation.id', 'log user.id', 'point installation.id', 'point user.id', 'span user.id'],
  hosts: [
    ...['log mcp_server_origin', 'log server.address', 'point server.address', 'resource host.name'],
    ...['resource process.owner', 'span server.address'],
  ],
  // A line of Codex's own log.
  applicationLogs: ['body'],
};

/** Classes in which the recordings have what was planted. */
const PLANTED: readonly KeptClass[] = [
  'prompts',
  'responses',
  'toolInputs',
  'toolOutputs',
  'commandLines',
  'filePaths',
];

/** What is stored of the recordings. */
async function stored(...keep: readonly KeptClass[]): Promise<readonly Found[]> {
  const requests = CANARIES.flatMap((name) => recordingFrom(name, new Date()).requests);
  const sink = new Sink();
  const life = gatewayWithSink({ keep });
  await sink.open();
  try {
    await life.start();
    await replay({ requests }, life.url('gateway', 4318));
    return (await sink.everything(requests.flatMap(({ body }) => records(body)).length)).flatMap(contentOf);
  } finally {
    await life.end();
    await sink.close();
  }
}

const line = ({ place, text }: Found): string => `${place}: ${text}`;
const [sentence = '', ...secrets] = truth('claude/canary').canaries?.planted ?? [];
let usual: ReadonlySet<string>;

beforeAll(async () => {
  usual = new Set((await stored()).map(line));
}, 60_000);

test('of what was planted nothing is kept by default', () => {
  expect([sentence, ...secrets].filter((secret) => [...usual].some((each) => each.includes(secret)))).toEqual([]);
});

test.each(Object.entries(PLACES) as [KeptClass, readonly string[]][])(
  'who keeps %s gets them and no other class, without credentials',
  async (kept, places) => {
    const more = (await stored(kept)).filter((each) => !usual.has(line(each)));
    expect([...new Set(more.map(({ place }) => place))].sort()).toEqual([...places].sort());
    const texts = more.map(({ text }) => text).join('\n');
    expect(texts.includes(sentence)).toBe(PLANTED.includes(kept) || kept === 'errorMessages');
    expect(secrets.filter((secret) => texts.includes(secret))).toEqual([]);
  },
);
