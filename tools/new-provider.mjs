// `npm run new:provider mistral`: a folder with a provider that compiles and satisfies the contract, and its line in
// the list. What the producer really sends goes into its dialect; a recording then shows what is missing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const id = process.argv[2] ?? '';
const root = process.argv[3] ?? join(import.meta.dirname, '..');
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error(`npm run new:provider <name>: a name in lower case with hyphens, not "${id}"`);
  process.exit(2);
}
const name = id.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const title = id.replaceAll(/(^|-)([a-z0-9])/g, (_, dash, letter) => (dash ? ' ' : '') + letter.toUpperCase());
const metricPrefix = id.replaceAll('-', '_');
const folder = join(root, 'src/providers', id);
if (existsSync(folder)) {
  console.error(`src/providers/${id} is there already`);
  process.exit(2);
}

const files = {
  'dialect.ts': `import { type Dialect, plain } from '../dialect';

/** What ${title} sends. Replace it by what a recording shows: \`npx signalbox schema ${id} recording.jsonl\`. */
export const ${name}Dialect: Dialect = {
  versions: [],
  scopes: { metrics: ['${id}'], logs: ['${id}'], spans: ['${id}'] },
  resource: { optional: plain('service.name', 'service.version', 'service.instance.id', 'team.name', 'project.name') },
  common: { optional: plain('session.id') },
  metrics: {
    '${metricPrefix}.token.usage': { kind: 'counter', unit: '{token}', optional: plain('model', 'type') },
  },
  events: {
    // What people and models wrote is of a class, and removed unless it is asked for.
    '${metricPrefix}.request': {
      optional: { ...plain('event.name', 'model', 'status_code', 'duration_ms'), prompt: 'prompts' },
    },
  },
  spans: { '*': {} },
  spanEvents: {},
};
`,
  'counts.ts': `import { llmRequestDuration, llmRequests, llmTokens } from '../../catalogue/llm';
import type { Count } from '../contract';

const model = { firstOf: ['model'] } as const;
const answered = { event: '${metricPrefix}.request' } as const;

/** What of its telemetry is counted as what. Types of tokens are disjoint: take away what is contained. */
export const ${name}Counts: readonly Count[] = [
  {
    facet: 'usage',
    metric: llmTokens,
    from: { metric: '${metricPrefix}.token.usage' },
    amount: 'value',
    priced: true,
    labels: { model, type: { firstOf: ['type'], rename: { cached: 'cache_read' } } },
  },
  {
    facet: 'requests',
    metric: llmRequests,
    from: answered,
    when: { status_code: '200' },
    amount: 'one',
    labels: { model, outcome: 'ok', status: '200' },
  },
  {
    facet: 'requests',
    metric: llmRequests,
    from: answered,
    when: { status_code: { not: ['200'] } },
    amount: 'one',
    labels: { model, outcome: 'error', status: { firstOf: ['status_code'] } },
  },
  {
    facet: 'requests',
    metric: llmRequestDuration,
    from: answered,
    amount: { attribute: 'duration_ms', times: 0.001 },
    labels: { model },
  },
];
`,
  'prices.ts': `import type { PriceTable } from '../prices/table';

/** Dollars for a million tokens. A model that is missing here counts into llm_unpriced_tokens_total. */
export const ${name}Prices: PriceTable = {
  asOf: '2026-01-01',
  source: 'the price list of the vendor',
  prices: [{ model: '${id}-large', input: 2, output: 6 }],
};
`,
  [`${id}.ts`]: `import { client } from '../client';
import type { Provider } from '../contract';
import { otelVariables } from '../env';
import { ${name}Counts } from './counts';
import { ${name}Dialect } from './dialect';
import { ${name}Prices } from './prices';

/** ${title}. */
export function ${name}(): Provider {
  return client({
    id: '${id}',
    title: '${title}',
    vendor: '${id}',
    recognise: { scopes: ['${id}'] },
    dialect: ${name}Dialect,
    counts: ${name}Counts,
    prices: [${name}Prices],
    env: (at) => ({ variables: otelVariables(at) }),
  });
}
`,
};

mkdirSync(folder);
for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
const list = join(root, 'src/providers/clients.ts');
writeFileSync(list, `${readFileSync(list, 'utf8')}export { ${name} } from './${id}/${id}';\n`);
console.log(
  `src/providers/${id}: edit dialect.ts and counts.ts; then \`npm test\`. ${name}() goes into charts/main.ts.`,
);
