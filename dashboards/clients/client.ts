import { agentSessions, agentToolCalls } from '../../src/catalogue/agent';
import { llmRequests, llmTokens } from '../../src/catalogue/llm';
import { telemetryRecords } from '../../src/catalogue/telemetry';
import type { Provider } from '../../src/providers/contract';
import { type DashboardDefinition, dashboard } from '../definition';
import { answers } from './answers';
import { arrival } from './arrival';
import { lastLines } from './last-lines';
import { notices } from './notices';
import { askedOf, toldBy } from './told';
import { tools } from './tools';
import { usage } from './usage';
import { well } from './well';
import { who } from './who';
import { work } from './work';

/** What it is about, and can be chosen by: the first that it tells. */
const ABOUT = [llmTokens, llmRequests, agentSessions, agentToolCalls];

/** One client: everything that it tells, and nothing else. */
export function clientDashboard(provider: Provider, providers: readonly Provider[]): DashboardDefinition {
  const { id, title } = provider;
  const told = toldBy(provider, providers);
  const alone = askedOf(id, told);
  const about = ABOUT.find((metric) => told.has(metric.name)) ?? telemetryRecords;
  // Of a client whose every number another one counts, nobody knows whose records they are.
  const names = ['cluster', ...['team', 'project'].filter((label) => about.labels.some((own) => own === label))];
  return dashboard({
    uid: `client-${id}`,
    title,
    folder: 'Clients',
    audience: `whoever looks after ${title}`,
    question: 'what does it use, what does that cost, what does it do for it, and what goes wrong?',
    about,
    labels: names.map((label, index) => ({
      label,
      of: about.name,
      after: names.slice(0, index),
      where: { client: id },
    })),
    sections: () => [
      ...alone(well(told)),
      ...notices(provider, providers, told),
      ...[usage, answers, work, tools].flatMap((section) => alone(section(provider))),
      ...[who, arrival].flatMap(alone),
      ...lastLines(provider, providers),
    ],
  });
}
