export type { RuleFileOptions } from './rule/from-yaml';
export { RuleGroup } from './rule/group';
export { recorded } from './rule/recorded';
export { type RuleFile, type RuleLinks, ruleFile } from './rule/rule-file';
export type { AlertRule, RecordingRule, Severity, WrittenAlert, WrittenDuration } from './rule/rules';
