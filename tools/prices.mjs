// `npm run prices -- <model_prices_and_context_window.json> <its version> <YYYY-MM-DD>`: writes the price tables anew out
// of LiteLLM's public price file. What is counted stays as it was: only tokens that arrive later cost the new price.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [file, version, asOf] = process.argv.slice(2);
if (file === undefined || version === undefined || !/^\d{4}-\d\d-\d\d$/.test(asOf ?? '')) {
  console.error('npm run prices -- <model_prices_and_context_window.json> <its version> <YYYY-MM-DD>');
  process.exit(2);
}

const VENDORS = {
  anthropic: {
    providers: ['anthropic'],
    about: 'Writing to the cache for five minutes; for an hour it costs more, and telemetry does not tell them apart.',
  },
  openai: {
    providers: ['openai'],
    about: 'Short contexts: very long ones cost more with some models, which telemetry does not tell.',
  },
  google: {
    providers: ['gemini', 'vertex_ai-language-models'],
    about: 'Short contexts: very long ones cost more with some models, which telemetry does not tell.',
  },
};

/** Prices that vendors have announced for a day to come. */
const ANNOUNCED = {
  google: [{ model: 'gemini-3.6-flash', from: '2027-01-01', input: 1.5, output: 7.5, cacheRead: 0.15 }],
};

/** Snapshots are counted under the name of their model; these do other things than read and write text. */
const LEFT_OUT =
  /[-@](20\d{6}|20\d\d-\d\d-\d\d|\d\d-20\d\d)$|latest$|^ft:|audio|tts|robotics|computer-use|search|gemma|-exp-|deep-research|rosalind|cyber/;

const table = JSON.parse(readFileSync(file, 'utf8'));
const million = (dollars) => Number((dollars * 1_000_000).toPrecision(10));

function pricesOf(vendor) {
  const found = new Map();
  for (const [name, entry] of Object.entries(table)) {
    const model = name.split('/').at(-1).toLowerCase();
    if (!VENDORS[vendor].providers.includes(entry.litellm_provider)) continue;
    if (!['chat', 'responses', 'embedding'].includes(entry.mode) || LEFT_OUT.test(model)) continue;
    if (!(entry.input_cost_per_token > 0) || (entry.deprecation_date ?? '9999') < asOf) continue;
    found.set(model, {
      model,
      input: million(entry.input_cost_per_token),
      output: million(entry.output_cost_per_token ?? 0),
      ...(entry.cache_read_input_token_cost > 0 && { cacheRead: million(entry.cache_read_input_token_cost) }),
      ...(entry.cache_creation_input_token_cost > 0 && { cacheWrite: million(entry.cache_creation_input_token_cost) }),
    });
  }
  const later = (ANNOUNCED[vendor] ?? []).filter(({ from }) => from > asOf);
  return [...[...found.values()].sort((a, b) => (a.model < b.model ? -1 : 1)), ...later];
}

for (const vendor of Object.keys(VENDORS)) {
  const entries = pricesOf(vendor).map((price) => {
    const fields = Object.entries(price).map(
      ([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : value}`,
    );
    return `    { ${fields.join(', ')} },\n`;
  });
  writeFileSync(
    join(import.meta.dirname, '../src/providers/prices', `${vendor}.ts`),
    `import type { PriceTable } from './table';

/** ${VENDORS[vendor].about} Written by tools/prices.mjs. */
export const ${vendor}Prices: PriceTable = {
  asOf: '${asOf}',
  source: 'LiteLLM ${version}, model_prices_and_context_window.json',
  prices: [
${entries.join('')}  ],
};
`,
  );
  console.log(`${vendor}: ${entries.length} prices`);
}
