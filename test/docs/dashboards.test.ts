import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { definitions } from '../../dashboards';
import { PICTURES, dashboardsReference } from '../../docs/dashboards';
import { everyView } from '../stacks/dashboards';

const docs = join(__dirname, '..', '..', 'docs');
const page = readFileSync(join(docs, 'dashboards.md'), 'utf8');
const seen = readdirSync(join(docs, PICTURES)).map((file) => file.replace('.png', ''));

test('the page of dashboards is up to date (else: npm run docs)', () => {
  expect(page).toBe(dashboardsReference(everyView(), seen));
});

test('every dashboard is on it, for whom it is, and the question that it answers', () => {
  const absent = definitions(everyView()).filter(
    ({ title, audience, question }) => !page.includes(`### ${title}\n\nFor ${audience}: ${question}\n`),
  );
  expect(absent.map(({ uid }) => uid)).toEqual([]);
});

test('the pictures on it are there, and none is left of what is gone', () => {
  const shown = [...page.matchAll(/\(images\/dashboards\/([^)]+)\.png\)/g)].map(([, uid = '']) => uid);
  expect(shown.filter((uid) => !existsSync(join(docs, PICTURES, `${uid}.png`)))).toEqual([]);
  expect(seen.filter((uid) => !shown.includes(uid))).toEqual([]);
});
