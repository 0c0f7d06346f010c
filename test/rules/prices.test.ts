import { llmPrices } from '../../rules';
import { print } from '../../src/promql';
import { anthropic, codex, gemini, openai } from '../../src/providers';

function printed(groups = llmPrices([anthropic(), codex(), gemini(), openai()])): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap(({ rules }) =>
      rules.map((rule) => {
        if (!('record' in rule)) throw new Error('only recordings');
        return [`${rule.labels?.['model'] ?? ''} ${rule.labels?.['type'] ?? ''}`, print(rule.query)];
      }),
    ),
  );
}

test('each model and type has exactly one price, for one token', () => {
  const groups = llmPrices([openai(), codex()]);
  const rules = groups.flatMap((group) => group.rules);
  expect(rules).toHaveLength(Object.keys(printed(groups)).length);
  expect(printed()['claude-sonnet-5 cache_read']).toBe('vector(2e-7)');
});

test('an announced price takes over on its day', () => {
  const day = Date.UTC(2027, 0, 1) / 1000;
  expect(printed()['gemini-3.6-flash input']).toBe(
    `(vector(7.5e-7) and (vector(time()) < ${day})) or vector(0.0000015)`,
  );
});

test('without a price there is no group', () => {
  expect(llmPrices([])).toEqual([]);
});
