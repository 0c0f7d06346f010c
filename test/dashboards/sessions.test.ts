import { lokiMetrics } from '../../src/components/loki/metrics';
import { claudeCode, codex, geminiCli, litellm, openai } from '../../src/providers';
import type { Metric } from '../../src/catalogue/metric';
import type { Provider } from '../../src/providers';
import { everyView } from '../stacks/dashboards';
import { drawn } from './drawn';
import { type DashboardModel, type Panel, contentOf } from './model';

const context = everyView();
const CLIENTS = [claudeCode(), codex(), geminiCli()];

function sessions(providers: readonly Provider[] = CLIENTS, parts = context.parts): DashboardModel | undefined {
  return drawn({ ...context, providers, parts }, 'sessions');
}

const content = contentOf(sessions() ?? {});
const panel = (title: string, type?: string): Panel | undefined =>
  content.find((one) => one.title === title && (type === undefined || one.type === type));
const queriesOf = ({ targets = [] }: Panel = { type: '' }): string[] => targets.flatMap(({ expr }) => expr ?? []);

test('ids of sessions are asked of logs and traces alone: no metric has them', () => {
  const asked = content.flatMap(({ targets = [] }) => targets.map(({ datasource }) => datasource?.type));
  expect(new Set(asked)).toEqual(new Set(['loki', 'jaeger']));
});

test('a session is looked for under every name that clients give its id, and among events alone', () => {
  const offered = sessions()?.templating?.list?.find(({ name }) => name === 'service_name');
  expect(JSON.stringify(offered?.query)).toContain('k8s_container_name=');
  for (const query of content.flatMap(queriesOf)) {
    expect(query).toContain('k8s_container_name=""');
    for (const id of ['session_id', 'conversation_id', 'gen_ai_conversation_id']) {
      expect(query).toContain(`${id}!="" and ${id}=~"$session.*"`);
    }
  }
});

test('calls of tools are those that the ledger counts: of Codex not the wrapper of a call', () => {
  const [, , , , , calls = ''] = queriesOf(panel('Sessions', 'table'));
  expect(calls).toContain('event_name="codex.tool_result" and tool_name!~"exec"');
  expect(calls).toContain('event_name="gemini_cli.tool_call"');
});

test('tokens are the sum of those fields that do not overlap', () => {
  const [tokens = ''] = queriesOf(panel('Tokens'));
  expect(tokens).toContain('add (int .input_tokens) (int .cache_read_tokens) (int .cache_creation_tokens)');
  // It contains what was cached.
  expect(tokens).not.toContain('cached_token_count');
});

test('what happened is ended well or failed, never both', () => {
  const [, ok = '', failed = ''] = queriesOf(panel('Events'));
  expect(ok).toContain('event_name="api_request"');
  expect(ok).not.toContain('event_name="api_error"');
  expect(failed).toContain('event_name="api_error"');
  expect(failed).not.toContain('event_name="api_request"');
});

test('a click on a session shows it alone, with its service, which the search for traces needs', () => {
  expect(JSON.stringify(panel('Sessions', 'table'))).toContain(
    '/d/sessions?${__url_time_range}&var-session=${__data.fields.session}&var-service_name=${__data.fields.service_name}',
  );
  expect(panel('Traces')?.targets).toMatchObject([
    { queryType: 'search', service: '$service_name', tags: 'gen_ai.conversation.id="$session"', limit: 50 },
  ]);
});

test('clients that tell nothing of sessions have no part in it', () => {
  expect(sessions([openai(), litellm({ proxies: [] })])).toBeUndefined();
  expect(
    contentOf(sessions([openai(), codex()]) ?? {})
      .flatMap(queriesOf)
      .join('\n'),
  ).not.toContain('"api_request"');
});

test('without a store of logs there is none', () => {
  const told = new Set<Metric>(Object.values(lokiMetrics));
  const parts = context.parts.map((part) => ({
    ...part,
    emits: part.emits?.filter((metric) => !told.has(metric)),
  }));
  expect(sessions(CLIENTS, parts)).toBeUndefined();
});
