import type { OtlpAttribute } from '../../../src/providers/otlp';
import type { RecordedRequest } from '../recordings';
import type { Owner } from './owner';
import type { Tally } from './tally';

const DAYS_AGO = 10;

const attributes = (values: Readonly<Record<string, string>>): OtlpAttribute[] =>
  Object.entries(values).map(([key, stringValue]) => ({ key, value: { stringValue } }));

/**
 * What no recording has: commits and pull requests of Claude Code, a model with an id in its name, a metric that
 * nobody knows, and a line that is too old for Loki.
 */
export function unrecorded(tally: Tally, owner: Owner): RecordedRequest[] {
  const labels = { ...owner, client: 'claude-code' };
  tally.add('agent_commits_total', labels, 2);
  tally.add('agent_pull_requests_total', labels, 1);
  tally.add('llm_tokens_total', { ...labels, model: 'other', type: 'input' }, 10);
  const resource = {
    attributes: attributes({
      'service.name': 'claude-code',
      'team.name': owner.team,
      'project.name': owner.project,
      'deployment.environment.name': owner.environment,
    }),
  };
  const scope = { name: 'com.anthropic.claude_code' };
  const metrics = [
    added('claude_code.commit.count', 2),
    added('claude_code.pull_request.count', 1),
    added('claude_code.token.usage', 10, { type: 'input', model: 'tuned-0123456789abcdef' }),
    added('claude_code.weather', 1),
  ];
  const timeUnixNano = String(BigInt(Date.now() - DAYS_AGO * 86_400_000) * 1_000_000n);
  const logRecords = [{ timeUnixNano, body: { stringValue: 'claude_code.late' }, attributes: [] }];
  return [
    { path: '/v1/metrics', ts: 0, body: { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics }] }] } },
    { path: '/v1/logs', ts: 0, body: { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords }] }] } },
  ];
}

function added(name: string, value: number, labels: Readonly<Record<string, string>> = {}) {
  const timeUnixNano = String(BigInt(Date.now()) * 1_000_000n);
  const dataPoints = [{ timeUnixNano, asDouble: value, attributes: attributes(labels) }];
  return { name, sum: { isMonotonic: true, aggregationTemporality: 1, dataPoints } };
}
