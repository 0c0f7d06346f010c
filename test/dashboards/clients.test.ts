import { definitions } from '../../dashboards/all';
import { claudeCode, codex, framework, geminiCli, litellm, openai } from '../../src/providers';
import type { Provider } from '../../src/providers';
import { everyView } from '../stacks/dashboards';
import { drawn } from './drawn';
import { type DashboardModel, contentOf } from './model';

const context = everyView();

/** The dashboard of one client among others. */
function clientOf(id: string, ...providers: readonly Provider[]): DashboardModel {
  const model = drawn({ ...context, providers }, `client-${id}`);
  if (model === undefined) throw new Error(`${id} has no dashboard`);
  return model;
}

const titlesOf = (model: DashboardModel): string[] => contentOf(model).map(({ title = '' }) => title);
const queriesOf = (model: DashboardModel): string[] =>
  contentOf(model).flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => expr ?? []));

test('every client that is configured has a dashboard, and no other has', () => {
  const { providers } = context;
  const uids = definitions(context).map(({ uid }) => uid);
  expect(uids.filter((uid) => uid.startsWith('client-')).sort()).toEqual(
    providers.map(({ id }) => `client-${id}`).sort(),
  );
});

test('each metric on it is asked for the client alone', () => {
  for (const query of queriesOf(clientOf('codex', claudeCode(), codex())).filter((text) => !text.startsWith('{'))) {
    const selectors = query.match(/\b(llm|agent|telemetry)_\w+(\{[^}]*\})?/g) ?? [];
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) expect(selector).toContain('client="codex"');
  }
});

test('it asks only what the client tells: LiteLLM knows nothing of tools and sessions', () => {
  const asked = queriesOf(clientOf('litellm', litellm({ proxies: [] }))).join('\n');
  expect(asked).toContain('llm_cost_usd_total');
  expect(asked).not.toContain('agent_');
  expect(queriesOf(clientOf('claude-code', claudeCode())).join('\n')).toContain('agent_tool_calls_total');
});

test('what a proxy counts is on the dashboard of the proxy, and both say so', () => {
  const providers = [claudeCode(), litellm({ proxies: ['claude-code'] })];
  const behind = clientOf('claude-code', ...providers);
  expect(queriesOf(behind).join('\n')).not.toContain('llm_');
  expect(queriesOf(behind).join('\n')).toContain('agent_sessions_total');
  expect(JSON.stringify(behind)).toContain(
    'The tokens and cost and requests of Claude Code are counted by **LiteLLM**',
  );
  expect(JSON.stringify(clientOf('litellm', ...providers))).toContain('of Claude Code are counted here');
});

test('a client whose every number another one counts shows what arrives of it', () => {
  const behind = clientOf('openai', openai(), litellm({ proxies: ['openai'] }));
  expect(titlesOf(behind)).toEqual(expect.arrayContaining(['Spans', 'Log records', 'Records by signal']));
});

test('one chooses among the teams of the client, not of all', () => {
  const { templating } = clientOf('gemini-cli', geminiCli());
  expect(templating?.list?.find(({ name }) => name === 'team')?.query).toMatchObject({
    query: 'label_values(llm_tokens_total{client="gemini-cli", cluster=~"$cluster"}, team)',
  });
});

test('its lines are those that the gateway recognises it by', () => {
  const [lines] = queriesOf(clientOf('codex', codex())).filter((query) => query.startsWith('{'));
  expect(lines).toContain('scope_name=~"codex|codex_otel\\\\.log_only|');
  const [vendor] = queriesOf(clientOf('openai', openai(), geminiCli())).filter((query) => query.startsWith('{'));
  expect(vendor).toContain('gen_ai_system=~"openai|');
  expect(vendor).toContain('scope_name!~"gemini-cli"');
});

test('a client that logs nothing has no lines', () => {
  expect(titlesOf(clientOf('framework', framework()))).not.toContain('Events');
});
