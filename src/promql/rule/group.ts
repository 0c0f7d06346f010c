import { type RuleFileOptions, fromYaml, fromYamlText } from './from-yaml';
import type { Rules } from './rules';

/** Rules that are evaluated together, in order. */
export type RuleGroup = Rules;

/** Groups that somebody wrote in Prometheus' own form. */
export const RuleGroup = {
  /**
   * The groups of a rule file, each query read and checked; throws an error that names everything that is wrong.
   *
   * @param file path, from the folder in which the program runs
   */
  fromYaml: (file: string, options?: RuleFileOptions): RuleGroup[] => fromYaml(file, options),
  /** The same of the text of such a file. */
  fromYamlText: (text: string, options?: RuleFileOptions): RuleGroup[] => fromYamlText(text, options),
} as const;
