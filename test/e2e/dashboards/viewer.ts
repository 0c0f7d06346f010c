import { parse as parseYaml } from 'yaml';
import type { Manifest } from '../../../src';
import type { World } from '../../harness/past/world';
import type { Looking } from './asking';
import type { Page } from './page';
import { Sources } from './sources';
import type { Span } from './span';
import { type Given, type Resolved, resolved } from './variables';

/** Somebody who looks at the dashboards of a world. */
export class Viewer {
  /** All of the past. */
  readonly past: Span;
  private readonly sources: Sources;

  constructor(
    world: Pick<World, 'prometheus' | 'loki' | 'jaeger' | 'from' | 'to'>,
    private readonly scrape: string,
  ) {
    this.sources = new Sources(world);
    this.past = { from: world.from * 1000, to: world.to * 1000 };
  }

  /** Opens a dashboard, and chooses. */
  async open(page: Page, given: Given = {}, span = this.past): Promise<Opened> {
    const { sources, scrape } = this;
    const choices = await resolved(page, given, { sources, span });
    return { sources, scrape, span, choices };
  }
}

/** A page that is open, with what can be chosen. */
export interface Opened extends Looking {
  readonly choices: ReadonlyMap<string, Resolved>;
}

interface Provisioned {
  readonly datasources?: readonly { readonly type: string; readonly jsonData: { readonly timeInterval?: string } }[];
}

/** The least time between two points that the data source of Prometheus states. */
export function scrapeIn(manifests: readonly Manifest[]): string {
  const files = manifests.filter(({ kind }) => kind === 'ConfigMap').flatMap(({ data }) => Object.entries(data ?? {}));
  const sources = files
    .filter(([file]) => file === 'datasources.yaml')
    .flatMap(([, text]) => (parseYaml(String(text)) as Provisioned).datasources ?? []);
  const interval = sources.find(({ type }) => type === 'prometheus')?.jsonData.timeInterval;
  if (interval === undefined) throw new Error('nobody says how often Prometheus scrapes');
  return interval;
}
