import { number } from '../../panels';
import type { View } from '../../panels';
import { silentClients, strangeRecords } from '../../questions/telemetry';
import { unpricedTokens } from '../../questions/tokens';

/** What the numbers above do not say, because nobody told it. */
export const missing: readonly View[] = [
  number({
    title: 'Silent clients',
    description:
      'Clients that the gateway knows and that sent nothing in the range; the table of clients shows them with noughts. If somebody works with them, follow the runbook ClientSilent.',
    unit: 'count',
    empty: '0',
    query: silentClients('$__range'),
    links: [{ title: 'Alerts', to: 'alerts' }],
  }),
  number({
    title: 'Tokens without a price',
    description:
      'Tokens of models that the price table does not know: what they cost is in no sum. Follow the runbook UnpricedModel to add the model.',
    unit: 'tokens',
    empty: '0',
    query: unpricedTokens('$__range'),
    links: [{ title: 'Cost and budgets', to: 'cost' }],
  }),
  number({
    title: 'Records that are not counted',
    description:
      'Points, log records and spans of senders that are no client, or under names that their client does not have. The runbooks TelemetryFromUnknownClients and SchemaDrift say what to do.',
    unit: 'count',
    empty: '0',
    query: strangeRecords('$__range'),
    links: [{ title: 'Alerts', to: 'alerts' }],
  }),
];
