export * from './functions';
export { print } from './print';
export {
  type Matcher,
  type Matchers,
  type Vector,
  type Window,
  buckets,
  matches,
  not,
  notMatches,
  select,
} from './query';
export { type AlertRule, type RecordingRule, type RuleGroup, type Severity, ruleFile } from './rule';
export { type Signal, signal } from './signal';
