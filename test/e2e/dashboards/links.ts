import { type Looking, ask } from './asking';
import { ALL } from './interpolation';
import { type Page, type Panel, panelsOf } from './page';
import { type Asked, rowsOf } from './rows';
import { type Given, resolved } from './variables';

type Labels = Readonly<Record<string, string>>;

/** What is wrong with where the links of a dashboard lead: of each series and row that is there to be clicked on. */
export async function linkFindings(page: Page, pages: readonly Page[], looking: Looking): Promise<string[]> {
  const addresses = await Promise.all(panelsOf(page).map((panel) => addressesOf(panel, looking)));
  const faults = [...new Set(addresses.flat())].map(async (address) =>
    (await faultsOf(address, pages, looking)).map((fault) => `${page.uid}: ${address} ${fault}`),
  );
  return (await Promise.all(faults)).flat();
}

/** Every address that a click on the panel leads to. */
async function addressesOf(panel: Panel, looking: Looking): Promise<string[]> {
  const urls = urlsOf(panel);
  if (urls.length === 0) return [];
  const asked = await Promise.all(
    (panel.targets ?? []).map(async (query): Promise<Asked> => ({ query, answer: await ask(panel, query, looking) })),
  );
  const clicked = panel.type === 'table' ? rowsOf(panel, asked) : asked.flatMap(({ answer: { series } }) => series);
  return clicked.flatMap(({ labels }) => urls.map((url) => addressOf(url, labels, looking)));
}

/** Where its links lead, as they are written. */
export function urlsOf({ fieldConfig }: Panel): string[] {
  const { defaults = {}, overrides = [] } = fieldConfig ?? {};
  const others = overrides.flatMap(({ properties }) => properties.filter(({ id }) => id === 'links'));
  const links = [...(defaults.links ?? []), ...others.flatMap(({ value }) => value as { readonly url: string }[])];
  return [...new Set(links.map(({ url }) => url))];
}

/** An address of a link as it is opened from what has some labels. */
export function addressOf(url: string, labels: Labels, { choices, span }: Pick<Looking, 'choices' | 'span'>): string {
  return url
    .replaceAll(/\$\{__(?:field\.labels|data\.fields)\.(\w+)\}/g, (_, label: string) =>
      encodeURIComponent(labels[label] ?? ''),
    )
    .replaceAll('${__url_time_range}', `from=${span.from}&to=${span.to}`)
    .replaceAll(/\$\{(\w+):queryparam\}/g, (_, name: string) =>
      (choices.get(name)?.values ?? []).map((value) => `var-${name}=${encodeURIComponent(value)}`).join('&'),
    );
}

/** Where an address leads, and what it chooses there. */
export function partsOf(address: string): { readonly pathname: string; readonly given: Given } {
  const { pathname, searchParams } = new URL(address, 'http://grafana');
  const names = new Set([...searchParams.keys()].filter((name) => name.startsWith('var-')));
  const given = [...names].map((name) => [name.slice('var-'.length), searchParams.getAll(name)] as const);
  return { pathname, given: Object.fromEntries(given) };
}

/** What is wrong with an address: a page or a choice that is not there. */
export async function faultsOf(address: string, pages: readonly Page[], looking: Looking): Promise<string[]> {
  const { pathname, given } = partsOf(address);
  const page = pages.find(({ uid }) => pathname === `/d/${uid}`);
  return page === undefined ? ['leads to a dashboard that is not there'] : wrongChoices(page, given, looking);
}

async function wrongChoices(page: Page, given: Given, looking: Looking): Promise<string[]> {
  const there = await resolved(page, given, looking);
  return Object.entries(given).flatMap(([name, values]) => {
    const variable = there.get(name);
    if (variable === undefined) return [`chooses by ${name}, which one cannot do there`];
    const { options } = variable;
    const odd = values.filter((value) => value !== ALL && options?.includes(value) === false);
    return odd.map((value) => `chooses ${name} "${value}", which is not offered there`);
  });
}
