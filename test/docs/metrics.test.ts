import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allMetrics } from '../../charts/metrics';
import { type Producer, metricsPage, metricsReference } from '../../docs/metrics';
import { counter, otel } from '../../src/catalogue';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'metrics.md'), 'utf8');

test('the page of metrics is up to date (else: npm run docs)', () => {
  expect(page).toBe(metricsReference());
});

test('every metric of the catalogue is on it, with what it says', () => {
  const absent = allMetrics().filter(({ name, help }) => !page.includes(`| \`${name}\` |`) || !page.includes(help));
  expect(absent.map(({ name }) => name)).toEqual([]);
});

test('a row has name, kind, unit, labels, origin and meaning', () => {
  const things = counter('things_total', { unit: 'count', labels: ['a', 'b'], help: 'Things that were made | sold.' });
  const speed = otel.gauge('shop.speed', { unit: 'bytes', ucum: 'By/s', origin: 'sdk', help: 'How fast it goes.' });
  const text = metricsPage([{ title: 'Shop', about: 'About a shop.', metrics: { things, speed } }], []);
  expect(text).toContain('## Shop\n\nAbout a shop.\n\n| metric | kind | unit | labels | origin | what it says |\n');
  expect(text).toContain(
    '| `things_total` | counter | count | `a` `b` | program | Things that were made \\| sold. |\n',
  );
  expect(text).toContain(
    '| `shop_speed_bytes_per_second` | gauge | bytes |  | your code | How fast it goes. In OpenTelemetry: `shop.speed`. |\n',
  );
});

test('what a producer sends stands under the name that Prometheus gives it', () => {
  const none = {};
  const nothing = { events: none, spans: none, spanEvents: none, resource: none, common: none };
  const dialect: Producer['dialect'] = {
    ...nothing,
    versions: ['1.2'],
    scopes: { metrics: [], logs: [], spans: [] },
    metrics: {
      'shop.sales': { kind: 'counter', unit: 'USD', required: { 'shop.name': 'plain' } },
      'shop.debug.*': { kind: 'gauge', unit: '' },
    },
  };
  const silent = { title: 'Nobody', dialect: { ...dialect, metrics: none } };
  const text = metricsPage([], [{ title: 'Shop', dialect }, silent]);
  expect(text).toContain('## Sent by Shop\n\nWhat Shop sends, seen in version 1.2,');
  expect(text).toContain('| `shop.sales` | counter | `USD` | `shop_sales_USD_total` | `shop_name` |\n');
  expect(text).toContain('| `shop.debug.*` | gauge |  |  |  |\n');
  expect(text).not.toContain('Nobody');
});
