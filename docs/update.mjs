// Writes what is generated into the pages: `npm run docs`. Tests hold that they are up to date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { GitOpsApp, Inventory, Observability, mermaid, print, secretKey, slack } = require('../lib/src');
const clients = require('../lib/src/providers/clients');
const { metricsReference } = require('../lib/docs/metrics');
const { alertsReference, commentsIn } = require('../lib/docs/alerts');
const { PICTURES, dashboardsReference } = require('../lib/docs/dashboards');
const { kafka, packRules, postgres, rabbitmq, shippedRules } = require('../lib/rules');

const project = join(import.meta.dirname, '..');

function between(text, begin, language, content) {
  const start = text.indexOf(begin) + begin.length;
  const end = text.indexOf('<!-- end -->', start);
  return `${text.slice(0, start)}\n\`\`\`${language}\n${content}\`\`\`\n${text.slice(end)}`;
}

const app = new GitOpsApp();
const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) };
// As charts/main.ts has it.
const providers = Object.values(clients).map((client) => client({ proxies: [] }));
const { stack } = new Observability(app, 'observability', { cluster: 'my-cluster', providers, notify });

// Everything that an alert can be about.
const parts = [
  stack.prometheus,
  stack.gateway,
  stack.nodeAgent,
  stack.loki,
  stack.jaeger,
  stack.alertmanager,
  stack.grafana,
];
const packs = [postgres(), rabbitmq(), kafka()];
const context = {
  parts: [...parts, ...packs.map(({ emits }) => ({ scrape: [], emits }))],
  budgets: [{ team: 'platform', monthlyUsd: 4000 }],
};

const alerts = [...shippedRules(context), ...packRules(packs, context)].flatMap(({ rules }) =>
  rules.filter((rule) => 'alert' in rule),
);

for (const page of ['README.md', 'docs/guide.md', 'docs/promql.md', 'docs/slo.md']) {
  const path = join(project, page);
  let text = readFileSync(path, 'utf8');
  for (const [marker, example] of text.matchAll(/<!-- (examples\/.+\.ts) -->/g)) {
    text = between(text, marker, 'ts', readFileSync(join(project, example), 'utf8'));
  }
  for (const [marker, name] of text.matchAll(/<!-- prints (\w+) -->/g)) {
    const { when } = alerts.find(({ alert }) => alert === name);
    text = between(text, marker, 'promql', `${print(when)}\n`);
  }
  const drawing = '<!-- topology -->';
  if (text.includes(drawing)) text = between(text, drawing, 'mermaid', mermaid(Inventory.of(app).edges));
  writeFileSync(path, text);
}

writeFileSync(join(project, 'docs/metrics.md'), metricsReference());

const sources = readdirSync(join(project, 'rules'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.behaviour.ts'))
  .map((file) => readFileSync(join(project, 'rules', file), 'utf8'));
writeFileSync(join(project, 'docs/alerts.md'), alertsReference(context, commentsIn(sources)));
const seen = readdirSync(join(project, 'docs', PICTURES)).map((file) => file.replace('.png', ''));
const view = { parts, providers, rules: shippedRules(context) };
writeFileSync(join(project, 'docs/dashboards.md'), dashboardsReference(view, seen));
