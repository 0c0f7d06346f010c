import type { RuleGroup } from '../../src/promql';
import { type RuleContext, emittedNames, isFed } from '../context';
import { ofAgentSystems } from './agent-systems';
import { ofAgents } from './agents';
import type { Aliases } from './alias';
import { ofExporters } from './exporters';
import { ofFrameworks } from './frameworks';
import { ofProviders } from './providers';
import { ofSessions } from './sessions';

/** Every name that is kept alive, by what it is used for. */
export const ALIASES: readonly Aliases[] = [
  ofProviders,
  ofFrameworks,
  ofAgentSystems,
  ofExporters,
  ofSessions,
  ofAgents,
];

/** Which names of others are recorded: all, none, or those that are used for some things. */
export type AliasChoice = 'all' | 'none' | readonly Aliases['usedFor'][];

/**
 * Records what is measured under the names that others know it by. A name is left out where nothing in the stack emits
 * what it stands for.
 */
export function aliasRules(context: RuleContext, choice: AliasChoice = 'all'): RuleGroup[] {
  if (choice === 'none') return [];
  const emitted = emittedNames(context);
  return ALIASES.filter(({ usedFor }) => choice === 'all' || choice.includes(usedFor)).flatMap(({ name, rules }) => {
    const fed = rules.filter(({ query }) => isFed([query], emitted));
    return fed.length === 0 ? [] : [{ name, rules: fed }];
  });
}
