import { storedNames } from '../../src/catalogue/series-names';
import { telemetryFolded, telemetryRecords } from '../../src/catalogue/telemetry';
import { narrow } from '../../src/promql';
import { countedMetrics } from '../../src/providers/counted';
import type { Provider } from '../../src/providers/contract';
import { decideOwnership } from '../../src/providers/ownership';
import type { Section } from '../definition';
import { fed } from '../fed';
import type { View } from '../panels/view';

/** Names of the series that one client is told of by: what it is counted by, unless another provider counts it. */
export function toldBy({ id, counts }: Provider, providers: readonly Provider[]): ReadonlySet<string> {
  const owned = decideOwnership(providers).get(id) ?? [];
  const counted = countedMetrics({ counts: counts.filter(({ facet }) => owned.includes(facet)) });
  return storedNames([...counted, telemetryRecords, telemetryFolded]);
}

/** What is left of a section for a client: the questions that it tells of, asked of it alone. */
export function askedOf(client: string, told: ReadonlySet<string>): (section: Section) => Section[] {
  return (section) =>
    fed(section, told).map((left) => ({ ...left, panels: left.panels.map((view) => ofClient(view, client)) }));
}

function ofClient(view: View, client: string): View {
  const asks = view.asks.map((ask) => {
    if (ask.query.type !== 'vector') return ask;
    const query = narrow(ask.query, ({ matchers }) =>
      matchers.some(({ label }) => label === 'client') ? [] : [{ label: 'client', operator: '=', value: client }],
    );
    return { ...ask, query };
  });
  return { ...view, asks };
}
