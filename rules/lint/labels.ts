import type { Expression, Selector } from '../../src/promql/ast';
import { keptLabels } from '../../src/promql/kept-labels';
import type { Subject } from './view';

/** The labels that the answer to an expression may have; undefined where nobody knows. */
export function labelsOf(expression: Expression, subject: Subject): readonly string[] | undefined {
  return keptLabels(expression, (selector) => labelsOfSeries(selector, subject));
}

/** The labels of the series of a name: scraped ones as the catalogue has them, recorded ones as their queries leave them. */
export function labelsOfSeries({ name = '' }: Selector, subject: Subject): readonly string[] | undefined {
  const recordings = subject.recordings.filter((recording) => recording.name === name);
  const scraped = subject.known.get(name)?.labels;
  if (recordings.length === 0) return scraped;
  const of = recordings.map(({ query, labels }) => {
    // A recording that reads its own name would be asked for ever.
    const others = { ...subject, recordings: subject.recordings.filter((other) => other.name !== name) };
    const kept = query.labels ?? labelsOf(query.expression, others);
    return kept && [...kept, ...Object.keys(labels)];
  });
  return of.some((labels) => labels === undefined)
    ? undefined
    : [...new Set([...(scraped ?? []), ...of.flatMap((labels) => labels ?? [])])];
}
