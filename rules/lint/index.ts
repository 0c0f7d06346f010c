export type { LabelValues, LintFacts } from './facts';
export type { Finding, LintId } from './lint';
export { lintRules } from './lint-rules';
export { LABEL_VALUES } from './values';
