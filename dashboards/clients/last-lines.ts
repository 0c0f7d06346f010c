import { type LogQuery, anyOf, is, logs, matches, pipe, where } from '../../src/logql';
import type { Provider } from '../../src/providers/contract';
import type { Section } from '../definition';
import { logLines } from '../panels';
import { either } from '../questions/either';
import { readable } from '../questions/readable';

/** The events that it logged last; none of a client that logs none. */
export function lastLines(provider: Provider, providers: readonly Provider[]): Section[] {
  const { title, dialect } = provider;
  if (Object.keys(dialect.events).length === 0) return [];
  return [
    {
      title: 'What did it log last?',
      collapsed: true,
      panels: [
        logLines({
          title: 'Events',
          description: `What ${title} logged, of all teams and projects, the latest first: open a line for its fields and its trace. What people and models wrote is not among them, unless the gateway was told to keep it.`,
          query: readable(eventsOf(provider, providers)),
        }),
      ],
    },
  ];
}

/** The lines of a client, by what the gateway recognises it by: its programs may have any name of a service. */
function eventsOf({ recognise: { scopes = [], vendors = [] } }: Provider, providers: readonly Provider[]): LogQuery {
  const all = logs({ service_name: matches('.+') });
  if (scopes.length > 0) return pipe(all, where('scope_name', '=~', either(scopes)));
  // Clients that have scopes of their own name vendors as well.
  const others = providers.flatMap(({ recognise }) => recognise.scopes ?? []);
  const whose = either(vendors);
  const named = pipe(all, where(anyOf(is('gen_ai_provider_name', '=~', whose), is('gen_ai_system', '=~', whose))));
  return others.length === 0 ? named : pipe(named, where('scope_name', '!~', either(others)));
}
