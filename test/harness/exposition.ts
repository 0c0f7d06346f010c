/** One series of a scraped endpoint. */
export interface ExposedSeries {
  /** As written: for a histogram with `_bucket`, `_sum` or `_count`. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What an endpoint exposes under one name. */
export interface Family {
  readonly name: string;
  readonly type: string;
  readonly series: readonly ExposedSeries[];
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** Reads Prometheus' text format, by name. */
export function exposition(text: string): Map<string, Family> {
  const families = new Map<string, Family & { series: ExposedSeries[] }>();
  for (const line of text.split('\n')) {
    const [, declared = '', type = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (declared !== '') families.set(declared, { name: declared, type, series: [] });
    const [, name = '', labels = '', value] = line.startsWith('#') ? [] : (SAMPLE.exec(line) ?? []);
    if (name === '') continue;
    const family = families.get(name) ?? families.get(name.replace(/_(bucket|sum|count)$/, ''));
    if (family === undefined) throw new Error(`${name} has no type`);
    const pairs = [...labels.matchAll(LABEL)].map(([, label = '', text = '']) => [label, unescape(text)]);
    family.series.push({ name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) });
  }
  return families;
}

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

/** Labels that any series of a family has. */
export function labelsOf({ series, type }: Family): string[] {
  const names = new Set(series.flatMap(({ labels }) => Object.keys(labels)));
  if (type === 'histogram') names.delete('le');
  return [...names].sort();
}

/** Asks a scraped endpoint. */
export async function scrape(url: string): Promise<Map<string, Family>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return exposition(await response.text());
}
