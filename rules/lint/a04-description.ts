import type { Expression } from '../../src/promql';
import { withAlert } from './example';
import { all, conditionsOf, hasGrowth, threshold } from './expressions';
import { type Fault, type Lint, ofAlerts } from './lint';
import { isSentence, labelsNamed, valuesWritten } from './templates';
import { type UnitName, unitOf } from './units';
import type { LintedAlert, Subject } from './view';

/** At night nobody opens a dashboard to learn which one, and how much. */
export const description: Lint = {
  id: 'A04',
  says: 'a description names the one that it is about, and the value as people read it',
  check: ofAlerts((alert, subject) => {
    const { description: text, when } = alert;
    if (text === undefined || text === '') return [{ wrong: 'there is no description', instead: 'a sentence or two' }];
    const isAboutMany =
      when.labels === undefined ? all(when.expression, 'selector').length > 0 : when.labels.length > 0;
    return [
      ...(isSentence(text)
        ? []
        : [{ wrong: 'the description is no sentence', instead: 'a capital first, a full stop last' }]),
      ...(isAboutMany && labelsNamed(text).length === 0
        ? [{ wrong: 'the description does not say which one it is', instead: 'name a label: {{ $labels.agent }}' }]
        : []),
      ...ofValues(valuesWritten(text), alert, subject),
    ];
  }),
  good: withAlert({ description: '{{ $value | humanizePercentage }} of the tasks of {{ $labels.agent }} failed.' }),
  bad: withAlert({ description: '{{ $value | humanizeDuration }} of the tasks of {{ $labels.agent }} failed.' }),
};

function ofValues(written: readonly string[], { whole }: LintedAlert, subject: Subject): Fault[] {
  const unit = unitOf(whole, subject);
  const fitting = formatsOf(unit, threshold(conditionsOf(whole)[0] ?? whole)?.value);
  return written.flatMap((format) => {
    if (format === '' && isWhole(whole, unit)) return [];
    if (format === '')
      return [{ wrong: 'the value has all its digits', instead: `{{ $value | ${fitting[0] ?? 'humanize'} }}` }];
    if (fitting.length === 0 || fitting.includes(format)) return [];
    return [
      {
        wrong: `the value is in ${unit ?? ''} and written by ${format}`,
        instead: `write it by ${fitting.join(' or ')}`,
      },
    ];
  });
}

const PLAIN = ['humanize', 'printf'];

/** How a value of a unit is written; nothing where that is not certain. A share that may exceed 1 is a factor. */
function formatsOf(unit: UnitName, limit: number | undefined): readonly string[] {
  if (unit === undefined || unit === 'number' || unit === 'boolean') return [];
  if (unit === 'ratio') {
    if (limit === undefined) return ['humanizePercentage', ...PLAIN];
    return limit > 1 ? [...PLAIN, 'humanizePercentage'] : ['humanizePercentage'];
  }
  if (unit.startsWith('usd')) return ['printf'];
  return FORMATS.get(unit) ?? PLAIN;
}

const FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['seconds', ['humanizeDuration']],
  ['seconds per count', ['humanizeDuration']],
  ['bytes', ['humanize1024']],
  ['bytes per second', ['humanize1024']],
  ['timestamp', ['humanizeTimestamp']],
]);

/** Whether a value is a whole number by itself: how many there are, not how much something grew. */
const isWhole = (of: Expression, unit: UnitName): boolean =>
  (unit === 'count' || unit === 'boolean' || unit === 'cores') &&
  !hasGrowth(of) &&
  all(of, 'binary').every(({ operator }) => operator !== '/') &&
  all(of, 'aggregation').every(({ operator }) => operator !== 'avg');
