import { agentTasks } from '../../src/catalogue/framework';
import type { Facet, Provider } from '../../src/providers/contract';
import type { Section } from '../definition';
import { notice } from '../panels';

const WORDS: Readonly<Record<Facet, string>> = {
  usage: 'tokens and cost',
  requests: 'requests',
  work: 'sessions, prompts and tools',
};

/** What a reader would look for here and finds elsewhere. */
export function notices(
  { id, title, sees: own }: Provider,
  providers: readonly Provider[],
  told: ReadonlySet<string>,
): Section[] {
  const titles = (ids: readonly string[]): string =>
    listed(ids.map((one) => providers.find((provider) => provider.id === one)?.title ?? one));
  const words = (facets: readonly Facet[]): string => listed(facets.map((facet) => WORDS[facet]));
  const texts = [
    ...providers.flatMap(({ title: taker, sees: { clients = [], takes = [] } = {} }) =>
      clients.includes(id) && takes.length > 0
        ? [
            `The ${words(takes)} of ${title} are counted by **${taker}**, which its calls pass: see the dashboard of that.`,
          ]
        : [],
    ),
    ...(own?.clients.length && own.takes?.length
      ? [`The ${words(own.takes)} of ${titles(own.clients)} are counted here, because their calls pass ${title}.`]
      : []),
    ...(own?.clients.length && own.leaves?.length
      ? [`${title} runs ${titles(own.clients)}: their ${words(own.leaves)} are counted there.`]
      : []),
    ...(own?.clients.length === 0
      ? [
          `Clients whose calls ${title} sees as well, and that report them themselves, must be named where it is configured: otherwise they are counted twice.`,
        ]
      : []),
    ...(told.has(agentTasks.name)
      ? ['Tasks, quality, deliveries and workflows have dashboards of their own in the folder **Framework**.']
      : []),
  ];
  if (texts.length === 0) return [];
  return [
    {
      title: 'Good to know',
      panels: [
        notice({
          title: 'What is counted elsewhere',
          description: 'Each token, dollar and call is counted once, by one client; this says by which.',
          text: texts.join('\n\n'),
          height: 2 + texts.length,
        }),
      ],
    },
  ];
}

/** Words as people list them: `a, b and c`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
