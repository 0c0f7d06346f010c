import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv, type SchemaObject } from 'ajv';
import { shippedDashboards } from './shipped';

const FIXTURES = join(__dirname, '..', 'fixtures');
const text = readFileSync(join(FIXTURES, 'grafana-dashboard.schema.json'), 'utf8');
// The schema uses words that strict mode wants said twice.
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(text) as SchemaObject);

/** Where a dashboard departs from Grafana's types. */
function departures(dashboard: unknown): string[] {
  validate(dashboard);
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const shipped = shippedDashboards();

test('the schema is what the installed version of @grafana/schema says', async () => {
  const script = join(FIXTURES, 'derive-dashboard-schema.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--print']);
  expect(text).toBe(stdout);
  const packageJson = join(__dirname, '..', '..', 'node_modules', '@grafana', 'schema', 'package.json');
  const { version } = JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string };
  expect(text).toContain(`"Derived from @grafana/schema ${version}"`);
}, 30_000);

test.each(shipped.map(({ where, json }) => [where, json] as const))('%s is what Grafana expects', (_, dashboard) => {
  expect(departures(dashboard)).toEqual([]);
});

/** What can be broken in one panel of a dashboard, and the path that the message names. */
const breaks: readonly (readonly [what: string, from: string, to: string, path: string])[] = [
  ['a misspelt field', '"editable"', '"editible"', ''],
  ['a misspelt field of a panel', '"description":"The worst', '"descripton":"The worst', '/panels/1'],
  ['a panel of a type that nobody has', '"type":"stat"', '"type":"stats"', '/panels/1/type'],
  ['an option of another type of panel', '"colorMode":"background"', '"colourMode":"background"', '/panels/1/options'],
  ['a value that the option does not have', '"graphMode":"none"', '"graphMode":"off"', '/panels/1/options/graphMode'],
  ['a misspelt field setting', '"lineWidth":1', '"lineWitdh":1', '/panels/\\d+/panels/0/fieldConfig/defaults/custom'],
  ['text for a number', '"w":24', '"w":"24"', '/panels/0/gridPos/w'],
];

/** The same in the panels and queries of each kind, in the dashboards that have them. */
const others: readonly (readonly [what: string, uid: string, from: string, to: string, path: string])[] = [
  ['an option of a table', 'overview', '"cellHeight"', '"cellHeigth"', 'options'],
  ['an option of a heatmap', 'models', '"cellGap"', '"cellgap"', 'options'],
  ['an option of states over time', 'alerts', '"mergeValues"', '"mergeValue"', 'options'],
  ['an option of lines of logs', 'sessions', '"wrapLogMessage"', '"wrapLogMesage"', 'options'],
  ['the language of words', 'executive', '"mode":"markdown"', '"mode":"md"', 'options/mode'],
  ['a field of a query of metrics', 'overview', '"legendFormat"', '"legend"', 'targets/\\d+'],
  ['a format of a query of metrics', 'overview', '"format":"table"', '"format":"tables"', 'targets/\\d+/format'],
  ['a field of a query of logs', 'sessions', '"queryType":"range"', '"queryTyp":"range"', 'targets/\\d+'],
  ['a field of a search for traces', 'sessions', '"queryType":"search"', '"queryTyp":"search"', 'targets/\\d+'],
  ['a field of a mark', 'overview', '"titleFormat"', '"titelFormat"', 'annotations/list/\\d+'],
];

test.each(others)('%s that Grafana does not have is refused', (_, uid, from, to, path) => {
  const { json } = shipped.find(({ where }) => where.startsWith(`${uid}.json`)) ?? { json: {} };
  const broken = JSON.stringify(json).replace(from, to);
  expect(broken).not.toBe(JSON.stringify(json));
  expect(departures(JSON.parse(broken))).toContainEqual(expect.stringMatching(new RegExp(`${path} must`)));
});

test.each(breaks)('%s is refused', (_, from, to, path) => {
  const { json } = shipped.find(({ where }) => where.startsWith('stack-health')) ?? { json: {} };
  const broken = JSON.stringify(json).replace(from, to);
  expect(broken).not.toBe(JSON.stringify(json));
  expect(departures(JSON.parse(broken))).toContainEqual(expect.stringMatching(new RegExp(`^${path} must`)));
});
