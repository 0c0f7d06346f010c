import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTIFICATION_TEMPLATE } from '../../../src/components/alertmanager/template';
import { run } from '../../harness/process';

const folder = mkdtempSync(join(tmpdir(), 'signalbox-notifications-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly status: 'firing' | 'resolved';
  readonly agent: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What the real template engine makes of some alerts of one name. */
async function rendered(template: string, alerts: readonly Told[]): Promise<string> {
  writeFileSync(join(folder, 'signalbox.tmpl'), NOTIFICATION_TEMPLATE);
  const common = { alertname: 'AgentFailureRate', severity: 'critical' };
  const summary = 'An agent fails at its tasks.';
  const told = alerts.map(({ status, agent, annotations }) => ({
    status,
    labels: { ...common, agent },
    annotations: { summary, description: `${agent} fails.`, ...annotations },
  }));
  const shared = Object.entries(told[0]?.annotations ?? {}).filter(([name, value]) =>
    told.every(({ annotations }) => (annotations as Record<string, string>)[name] === value),
  );
  const data = join(folder, 'data.json');
  writeFileSync(
    data,
    JSON.stringify({
      status: alerts.some(({ status }) => status === 'firing') ? 'firing' : 'resolved',
      receiver: 'default',
      alerts: told,
      groupLabels: { alertname: common.alertname, cluster: 'prod' },
      commonLabels: common,
      commonAnnotations: Object.fromEntries(shared),
      externalURL: 'https://alerts.example.com',
    }),
  );
  const { ended, stdout, stderr } = await run('amtool', [
    'template',
    'render',
    `--template.glob=${join(folder, '*.tmpl')}`,
    `--template.text={{ template "signalbox.${template}" . }}`,
    `--template.data=${data}`,
  ]);
  if (ended !== 'code 0') throw new Error(stderr);
  return stdout.trim();
}

const links = (agent: string) => ({
  runbook: 'docs/runbooks/AgentFailureRate.md',
  runbook_url: 'https://example.com/runbooks/AgentFailureRate.md',
  dashboard_url: `https://grafana.example.com/d/alerts-agents?var-agent=${agent}`,
});

test('each alert of a notification leads to its own panel, and all to one runbook', async () => {
  const alerts = ['planner', 'writer'].map(
    (agent) => ({ status: 'firing', agent, annotations: links(agent) }) as const,
  );
  expect(await rendered('text', alerts)).toBe(`An agent fails at its tasks.

- planner fails.
  Dashboard: https://grafana.example.com/d/alerts-agents?var-agent=planner
- writer fails.
  Dashboard: https://grafana.example.com/d/alerts-agents?var-agent=writer

Runbook: https://example.com/runbooks/AgentFailureRate.md
Silence: https://alerts.example.com/#/silences/new?filter=%7Balertname%3D%22AgentFailureRate%22%2Cseverity%3D%22critical%22%7D`);
});

test('without addresses a notification names the page of the runbook', async () => {
  const annotations = { runbook: 'docs/runbooks/AgentFailureRate.md' };
  const text = await rendered('markdown', [{ status: 'resolved', agent: 'planner', annotations }]);
  expect(text).toContain('• (resolved) planner fails.\n');
  expect(text).toContain('Runbook: docs/runbooks/AgentFailureRate.md\n');
  expect(text).not.toContain('Dashboard');
});

test('a receiver that takes one link to a panel gets that of the first alert', async () => {
  const alerts = ['planner', 'writer'].map(
    (agent) => ({ status: 'firing', agent, annotations: links(agent) }) as const,
  );
  expect(await rendered('dashboard', alerts)).toBe(links('planner').dashboard_url);
  expect(await rendered('title', alerts)).toBe('[CRITICAL] AgentFailureRate in prod (2)');
});
