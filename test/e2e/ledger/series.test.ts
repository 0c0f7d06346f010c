import { replay } from '../replay';
import { Ledger, gatewayAlone, refusedPoints } from './gateway';
import { Session, type SessionProps } from './session';

const life = gatewayAlone();
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

type Requests = readonly ReturnType<Session['metrics']>[];
const send = (requests: Requests): Promise<void> => replay({ requests }, life.url('gateway', 4318));

let last = new Ledger([]);

/** What the ledger says, and what it says more than when it was asked before. */
async function settled(): Promise<{ readonly ledger: Ledger; readonly added: Ledger }> {
  const before = last;
  last = await Ledger.settled(life, ['gateway'], 3);
  return { ledger: last, added: last.since(before) };
}

const TEAMS = ['payments', 'search', 'platform'];
const MODELS = ['claude-sonnet-5', 'claude-haiku-4-5'];

/** Sessions of every team with every model, one after the other, in as many streams as they are. */
async function work(sessions: number): Promise<void> {
  const waiting = Array.from({ length: sessions }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      for (const index of waiting) {
        const session = new Session({
          temporality: index % 4 < 2 ? 'delta' : 'cumulative',
          team: TEAMS[index % 3],
          project: 'checkout',
          model: MODELS[index % 2],
        });
        session.use({ input: 10, output: 1, cacheRead: 5, cacheCreation: 2, usd: 0.001 });
        await send([session.metrics(), session.events('api_request', [{}]), session.events('tool_result', [{}])]);
      }
    }),
  );
}

describe('sessions of the same teams with the same models', () => {
  let few: Ledger;
  let many: Ledger;
  beforeAll(async () => {
    await work(10);
    few = (await settled()).ledger;
    await work(1000 - 10);
    many = (await settled()).ledger;
  }, 90_000);

  test('make as many series when they are 1,000 as when they are 10', () => {
    expect(many.total('agent_sessions_total')).toBe(1000);
    expect(few.size).toBeGreaterThan(100);
    expect(many.size).toBe(few.size);
    console.info(`series of the ledger, histograms by bucket: ${few.size} after 10 sessions, ${many.size} after 1,000`);
  });

  test('leave no id of a session, user, request, prompt or process in a label', () => {
    const ids = many.values.filter((value) => /[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{16}|req_|toolu_/i.test(value));
    expect(ids).toEqual([]);
  });
});

describe('values of labels that look unbounded', () => {
  /** 300 of them, no two alike. */
  const strange = Array.from({ length: 50 }, (_, index) => {
    const hex = (index * 7919 + 0x1000_0000).toString(16).padStart(8, '0');
    return [
      `/home/dev/project-${index}/run.sh`,
      `C:\\work\\${index}`,
      `${hex}-1111-4222-8333-${hex}0000`,
      `dev${index}@example.com`,
      `please look at the file number ${index}`,
      `a${'-long'.repeat(15)}-${index}`,
    ];
  }).flat();

  test('are one tool, and each is counted as folded', async () => {
    const session = new Session({ temporality: 'delta', team: 'strange' });
    await send([
      session.events(
        'tool_result',
        strange.map((tool_name) => ({ tool_name })),
      ),
    ]);
    const { added } = await settled();
    expect(added.by('agent_tool_calls_total', ['tool'], { team: 'strange' })).toEqual({ other: 300 });
    expect(added.by('telemetry_folded_labels_total', ['client', 'label'])).toEqual({ 'claude-code tool': 300 });
  });

  test('are one model, and each is counted as folded', async () => {
    const session = new Session({ temporality: 'delta', team: 'strange-models' });
    // A path before a model is the route to it, and is taken away; the rest is its name.
    const models = strange.filter((model) => !model.startsWith('/'));
    await send([
      session.events(
        'api_request',
        models.map((model) => ({ model })),
      ),
    ]);
    const { added } = await settled();
    expect(added.by('llm_requests_total', ['model'], { team: 'strange-models' })).toEqual({ other: models.length });
    expect(added.by('telemetry_folded_labels_total', ['client', 'label'])).toEqual({
      'claude-code model': models.length,
    });
  });

  test('are one team, but for words with blanks between them', async () => {
    const teams = strange.filter((team) => !team.includes(' '));
    for (const team of teams) await send([one({ team })]);
    const { added } = await settled();
    expect(added.by('agent_sessions_total', ['team'])).toEqual({ other: teams.length });
    // One point for the session, one for its cost, four for its tokens.
    expect(added.by('telemetry_folded_labels_total', ['client', 'label'])).toEqual({
      'claude-code team': 6 * teams.length,
    });
  });

  test('are refused nowhere', async () => {
    expect(await refusedPoints(life)).toBe(0);
  });
});

describe('the team and project of a sender', () => {
  const sessionsOf = async (all: readonly Partial<SessionProps>[]): Promise<Record<string, number>> => {
    for (const props of all) await send([one(props)]);
    return (await settled()).added.by('agent_sessions_total', ['team', 'project']);
  };

  test('are the same however they are written', async () => {
    const spellings = ['Backend', 'backend', ' BACKEND ', 'backend\t'];
    const all = spellings.map((team) => ({ team, project: team }));
    expect(await sessionsOf(all)).toEqual({ 'backend backend': 4 });
  });

  test('keep their words together', async () => {
    const spellings = ['Web Shop', 'web_shop', 'web-shop', 'WEB  SHOP'];
    expect(await sessionsOf(spellings.map((team) => ({ team, project: 'p' })))).toEqual({ 'web-shop p': 4 });
  });

  test('are unknown when nobody says them, or says nothing', async () => {
    expect(await sessionsOf([{}, { team: '' }, { team: ' ', project: '' }])).toEqual({ 'unknown unknown': 3 });
  });
});

function one(props: Partial<SessionProps>): Requests[number] {
  return new Session({ temporality: 'delta', ...props }).metrics();
}
