import { type Window, firstOf, multiply } from '../../src/promql';
import { checkOptions } from './checks';
import { type Events, MINIMUM_BAD, type Slo, type SloOptions } from './slo';

/** What can be said of a promise about whatever is counted. */
export interface CustomOptions extends SloOptions {
  /** Events that break the promise, as a query of a window. Where it finds none, none were bad. */
  readonly bad: Events;
  /** All events, with the labels of the bad ones. */
  readonly total: Events;
}

/** A promise about whatever two queries count. */
export function custom({ bad, total, ...options }: CustomOptions): Slo {
  // Filling would keep what both have and hide the rest.
  labelsOf({ name: options.name, bad, total });
  return sloOf({ ...options, total, bad: (window: Window) => firstOf(bad(window), multiply(total(window), 0)) });
}

/** An SLO of two queries that find the same sets of labels. */
export function sloOf(options: CustomOptions): Slo {
  checkOptions(options);
  const { name, objective, bad, total } = options;
  const { title = name.replaceAll('-', ' '), service = 'agents', minimumEvents = 20, page = true } = options;
  const minimumBad = { ...MINIMUM_BAD, ...options.minimumBad };
  return { name, objective, title, service, minimumEvents, minimumBad, page, bad, total, by: labelsOf(options) };
}

function labelsOf({ name, bad, total }: Pick<CustomOptions, 'name' | 'bad' | 'total'>): readonly string[] {
  const [ofBad, ofTotal] = [bad('5m').labels, total('5m').labels];
  const isSame = ofTotal?.every((label) => ofBad?.includes(label)) === true && ofBad?.length === ofTotal.length;
  if (ofTotal === undefined || !isSame) {
    const sides = [ofBad, ofTotal].map((labels) => labels?.join(', ') ?? 'unknown').join(' and ');
    throw new Error(`the SLO ${name} counts bad and all events by different labels (${sides}): sum both by the same`);
  }
  return ofTotal;
}
