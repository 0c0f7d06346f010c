import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dashboardFile, dashboardJson } from '../../../dashboards';

const shop = { uid: 'shop', title: 'Shop', panels: [] };
const folder = 'Shop';

/** What is said about a text that is no dashboard, or nothing. */
function refusal(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  try {
    dashboardJson(text, { folder });
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

test('a dashboard that was drawn in Grafana stays as it is', () => {
  const panels = [{ type: 'stat', title: 'Orders', targets: [{ refId: 'A', expr: 'sum(orders_total)' }] }];
  expect(dashboardJson(JSON.stringify({ ...shop, panels }), { folder })).toMatchObject({
    folder: 'Shop',
    uid: 'shop',
    model: { ...shop, panels },
  });
});

test('but for the numbers that its Grafana gave it', () => {
  const { model } = dashboardJson(JSON.stringify({ ...shop, id: 17, version: 4 }), { folder });
  expect(model).not.toHaveProperty('id');
  expect(model).not.toHaveProperty('version');
});

describe('from a file', () => {
  const place = mkdtempSync(join(tmpdir(), 'signalbox-'));
  const file = join(place, 'shop.json');
  afterAll(() => {
    rmSync(place, { recursive: true });
  });

  test('it is read as it is from a text', () => {
    writeFileSync(file, JSON.stringify(shop));
    expect(dashboardFile(file, { folder })).toEqual(dashboardJson(JSON.stringify(shop), { folder }));
  });

  test('a refusal names the file', () => {
    writeFileSync(file, '{}');
    expect(() => dashboardFile(file, { folder })).toThrow(`${file} cannot be used:\n  it has no \`uid\``);
    writeFileSync(file, '{');
    expect(() => dashboardFile(file, { folder })).toThrow(`${file} is no JSON: `);
  });
});

test.each<[what: string, content: unknown, advice: string]>([
  ['no JSON', '{ uid: shop }', 'is no JSON: '],
  ['several', [shop], 'it must be one object'],
  ['nothing', 'null', 'it must be one object'],
  [
    'without an address',
    { title: 'Shop' },
    'it has no `uid`, which its address is made of: add one that never changes',
  ],
  ['with an empty address', { ...shop, uid: '' }, 'it has no `uid`'],
  ['without a title', { uid: 'shop' }, 'it has no `title`: add the one that people look for'],
  ['in the answer of an interface', { dashboard: shop, meta: {} }, 'keep what is under `dashboard`'],
  [
    'in a resource',
    { apiVersion: 'dashboard.grafana.app/v1beta1', kind: 'Dashboard', metadata: { name: 'shop' }, spec: shop },
    'keep what is under `spec`, with `metadata.name` as its `uid`',
  ],
  ['in the second form', { title: 'Shop', elements: {}, layout: {} }, 'export it again in the classic form'],
  [
    'in a resource in the second form',
    { apiVersion: 'dashboard.grafana.app/v2', spec: { title: 'Shop', elements: {}, layout: {} } },
    'export it again in the classic form',
  ],
  [
    'to be shared',
    { ...shop, __inputs: [{ name: 'DS_PROMETHEUS', type: 'datasource' }] },
    'it was exported to be shared, and nobody fills in "DS_PROMETHEUS" here: export it without that',
  ],
])('%s is refused with what to do', (_, content, advice) => {
  expect(refusal(content)).toContain(advice);
});

test('all that is wrong is said at once', () => {
  expect(refusal({}).split('\n')).toHaveLength(3);
});

test('a resource is told once what it is, and not what it lacks', () => {
  expect(refusal({ dashboard: {} })).not.toContain('uid');
});
