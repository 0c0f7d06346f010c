import type { Matchers } from '../matcher';
import { series } from '../select';
import type { QueryUnit } from '../unit';
import type { Series } from '../vector';
import type { RecordingRule } from './rules';

/** The series that a recording rule makes, for the rules after it and for panels: a gauge, whatever was asked. */
export function recorded<L extends string, U extends QueryUnit>(
  rule: RecordingRule<L, U>,
  matchers: Matchers<NoInfer<L>> = {},
): Series<'gauge', L, U> {
  return series('gauge', rule.record, rule.query.labels, matchers);
}
