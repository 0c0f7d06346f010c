import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitions } from '../../dashboards';
import { UNSEEN, dashboardsReference } from '../../docs/dashboards';
import { everyView } from '../stacks/dashboards';

const docs = join(__dirname, '..', '..', 'docs');
const page = readFileSync(join(docs, 'dashboards.md'), 'utf8');

test('the page of dashboards is up to date (else: npm run docs)', () => {
  expect(page).toBe(dashboardsReference(everyView()));
});

test('every dashboard is on it, with a picture that is there', () => {
  const pictures = [...page.matchAll(/\((images\/[^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.filter((path) => !existsSync(join(docs, path)))).toEqual([]);
  const absent = definitions(everyView()).filter(({ uid }) => !pictures.includes(`images/dashboards/${uid}.png`));
  expect(absent.map(({ uid }) => uid)).toEqual(UNSEEN);
});
