import { agentTasks } from '../../src/catalogue/framework';
import { type Expression, above, increase, select, sum } from '../../src/promql';
import type { LabelMatcher, Selector } from '../../src/promql/ast';
import { acceptsAbsent } from '../../src/promql/matcher';
import { withAlert } from './example';
import { all } from './expressions';
import { labelsOf, labelsOfSeries } from './labels';
import { type Fault, type Lint, ofQueries } from './lint';
import type { Subject } from './view';

/** A query that names what nobody emits answers nothing, and an alert of it never fires. */
export const catalogue: Lint = {
  id: 'A26',
  says: 'queries name series, labels and values that can exist',
  check: ofQueries(({ expression }, subject) => [
    ...all(expression, 'selector').flatMap((selector) => ofSelector(selector, subject)),
    ...ofGroupings(expression, subject),
  ]),
  good: withAlert({
    when: above(sum(increase(select(agentTasks, { outcome: 'error' }), '10m'), { by: ['agent'] }), 0),
  }),
  bad: withAlert({
    when: above(sum(increase(select(agentTasks, { outcome: 'failed' }), '10m'), { by: ['agent'] }), 0),
  }),
};

function ofSelector(selector: Selector, subject: Subject): Fault[] {
  const { matchers } = selector;
  const name = selector.name ?? matchers.find(({ label, operator }) => label === '__name__' && operator === '=')?.value;
  if (name === undefined) {
    return matchers.some(({ label }) => label === '__name__')
      ? []
      : [{ wrong: 'a selector names no metric', instead: 'its name first' }];
  }
  const isKnown = subject.known.has(name) || subject.recordings.some((recording) => recording.name === name);
  if (!isKnown) return [{ wrong: `nothing emits ${name}`, instead: 'a metric of the catalogue, or a recording' }];
  const labels = labelsOfSeries({ ...selector, name }, subject);
  return matchers
    .filter(({ label }) => label !== '__name__')
    .flatMap((matcher) => ofMatcher(name, matcher, labels, subject));
}

function ofMatcher(
  name: string,
  matcher: LabelMatcher,
  labels: readonly string[] | undefined,
  subject: Subject,
): Fault[] {
  const { label } = matcher;
  if (labels?.includes(label) === false) {
    return [{ wrong: `${name} has no label ${label}`, instead: `one of ${labels.join(', ')}` }];
  }
  const values = valuesOf(name, label, subject);
  return values === undefined ||
    acceptsAbsent({ ...matcher, operator: asked(matcher) }) ||
    values.some((value) => isMet(matcher, value))
    ? []
    : [{ wrong: `${label} of ${name} is never ${matcher.value}`, instead: `one of ${values.join(', ')}` }];
}

const asked = ({ operator }: LabelMatcher): LabelMatcher['operator'] => (operator.endsWith('~') ? '=~' : '=');

/** What can stand in a label; undefined where it may be anything. */
function valuesOf(name: string, label: string, { facts }: Subject): readonly string[] | undefined {
  const base = name.replace(/_(bucket|sum|count)$/, '');
  const values = (facts.values?.[name] ?? facts.values?.[base])?.[label];
  // Kubelets are scraped by Prometheus itself, and are no part's.
  return values ?? (label === 'job' ? facts.whole?.jobs : undefined);
}

/** Whether a value is among those that a matcher is about, be it for or against them. */
function isMet({ operator, value: pattern }: LabelMatcher, value: string): boolean {
  if (!operator.endsWith('~')) return pattern === value;
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(value);
  } catch {
    return true; // Go's syntax has forms that this engine does not know.
  }
}

/** Aggregations by labels that what they aggregate does not have. */
function ofGroupings(query: Expression, subject: Subject): Fault[] {
  return all(query, 'aggregation').flatMap(({ operator, grouping, of }) => {
    const labels = labelsOf(of, subject);
    if (grouping?.mode !== 'by' || labels === undefined) return [];
    return grouping.labels
      .filter((label) => !labels.includes(label))
      .map((label) => ({
        wrong: `${operator} by ${label}, which is not there`,
        instead: `some of ${labels.join(', ')}`,
      }));
  });
}
