import { manifestsOf } from '../harness/manifests';
import { stackWithBudgets } from '../harness/past/stack';
import { World } from '../harness/past/world';
import { sumsOf, unequalSums } from './dashboards/additive';
import { broken } from './dashboards/broken';
import { known } from './dashboards/known';
import { addressOf, faultsOf, linkFindings, partsOf, urlsOf } from './dashboards/links';
import { type Finding, findingsOf } from './dashboards/look';
import { differences, failedShare, panelOf, shown } from './dashboards/numbers';
import { type Page, pagesIn, panelsOf } from './dashboards/page';
import { reportOf, unexcused, unneeded } from './dashboards/report';
import type { Given } from './dashboards/variables';
import { Viewer, scrapeIn } from './dashboards/viewer';
import { pastTests } from './past';

const manifests = manifestsOf(stackWithBudgets);
const pages = pagesIn(manifests);
const uids = pages.map(({ uid }) => uid);

let world: World;
let viewer: Viewer;
beforeAll(async () => {
  world = await World.begin();
  viewer = new Viewer(world, scrapeIn(manifests));
}, 400_000);
afterAll(() => world.end(), 60_000);

function pageOf(uid: string): Page {
  const page = pages.find((one) => one.uid === uid);
  if (page === undefined) throw new Error(`there is no dashboard ${uid}`);
  return page;
}

/** Everybody, and one team at a time. */
const WHO: readonly (readonly [who: string, of: Readonly<Record<string, string>>])[] = [
  ['everybody', {}],
  ...['platform', 'payments', 'unknown'].map((team) => [`the team ${team}`, { team }] as const),
];

/** Choices of one value each. */
function given(chosen: Readonly<Record<string, string>>): Given {
  return Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]]));
}

describe('the past of the world', () => {
  pastTests(() => world);
});

describe('queries of dashboards', () => {
  let reports: ReadonlyMap<string, readonly Finding[]>;
  beforeAll(async () => {
    const all = pages.map(async (page) => [page.uid, await reportOf(page, viewer)] as const);
    reports = new Map(await Promise.all(all));
  }, 180_000);

  test.each(uids)('of %s are answered with what their panels promise', (uid) => {
    expect(unexcused(reports.get(uid) ?? [])).toEqual([]);
  });

  test('each exception is needed', () => {
    expect(unneeded([...reports.values()].flat())).toEqual([]);
  });

  test.each(broken)('%s is found', async (_, page, found) => {
    const all = await findingsOf(page, await viewer.open(page));
    expect(all.map(({ where, what }) => `${where}: ${what}`).join('\n')).toMatch(found);
  });
});

describe('numbers', () => {
  describe.each(WHO)('of %s', (_, of) => {
    test.each(known)('$uid: $title $column', async (one) => {
      const page = pageOf(one.uid);
      const chosen = { ...one.chosen, ...of };
      const rows = await shown(panelOf(page, one.title), await viewer.open(page, given(chosen)));
      expect(differences(rows, one, world.truth, chosen)).toEqual([]);
    });

    test.each(['overview', 'models'])('%s: the share of requests that failed', async (uid) => {
      const page = pageOf(uid);
      const [row] = await shown(panelOf(page, 'Failed requests'), await viewer.open(page, given(of)));
      expect(Object.values(row?.cells ?? {})).toEqual([expect.closeTo(failedShare(world.truth, of), 3)]);
    });
  });

  test('cost: the share of an unknown team', async () => {
    const page = pageOf('cost');
    const [row] = await shown(panelOf(page, 'Of an unknown team'), await viewer.open(page));
    const spent = (where = {}): number => world.truth.total('llm_cost_usd_total', where);
    const share = spent({ team: 'unknown' }) / spent();
    expect(Object.values(row?.cells ?? {})).toEqual([expect.closeTo(share, 5)]);
  });

  test.each(uids)('%s: everything is the sum over all that can be chosen', async (uid) => {
    expect(await unequalSums(pageOf(uid), viewer)).toEqual([]);
  });

  test('many numbers are such sums', () => {
    expect(pages.flatMap(sumsOf).length).toBeGreaterThan(30);
  });

  test('a number that is off by a twentieth is found', async () => {
    const page = pageOf('overview');
    const rows = await shown(panelOf(page, 'Tokens'), await viewer.open(page));
    const wrong = rows.map((row) => ({ ...row, cells: { Tokens: (Object.values(row.cells)[0] ?? 0) * 1.05 } }));
    const tokens = { uid: 'overview', title: 'Tokens', metric: 'llm_tokens_total' };
    expect(differences(rows, tokens, world.truth)).toEqual([]);
    expect(differences(wrong, tokens, world.truth)).not.toEqual([]);
  });
});

describe('clicks', () => {
  test.each(uids)('on %s lead to dashboards that are there, with choices that are offered', async (uid) => {
    const page = pageOf(uid);
    expect(await linkFindings(page, pages, await viewer.open(page))).toEqual([]);
  });

  test.each([
    ['/d/nowhere?from=1&to=2', 'leads to a dashboard that is not there'],
    ['/d/models?var-planet=mars', 'chooses by planet, which one cannot do there'],
    ['/d/models?var-team=nobody', 'chooses team "nobody", which is not offered there'],
  ])('to %s are found to lead nowhere', async (address, fault) => {
    expect(await faultsOf(address, pages, await viewer.open(pageOf('models')))).toEqual([fault]);
  });

  test.each(['claude-code', 'gemini-cli'])('on a session of %s show its lines and its traces', async (service) => {
    const page = pageOf('sessions');
    const opened = await viewer.open(page);
    const [list] = panelsOf(page).filter(({ type, title }) => type === 'table' && title === 'Sessions');
    const [url = ''] = list === undefined ? [] : urlsOf(list);
    const rows = list === undefined ? [] : await shown(list, opened);
    const row = rows.find(({ labels }) => labels['service_name'] === service);
    const there = partsOf(addressOf(url, row?.labels ?? {}, opened));
    expect(there).toMatchObject({ pathname: '/d/sessions', given: { service_name: [service] } });
    const found = await findingsOf(page, await viewer.open(page, there.given));
    expect(found.filter(({ where }) => / \/ (Lines|Traces) \/ /.test(where))).toEqual([]);
  });
});
