import { Duration } from 'cdk8s';
import { type Notify, heartbeat, secretKey, slack, webhook } from '../../src';
import { alertmanagerConfig } from '../../src/components/alertmanager/config';

const agents = slack({ channel: '#agents', url: secretKey('slack', 'agents') });
const platform = slack({ channel: '#platform', url: secretKey('slack', 'platform') });
const tickets = webhook({ url: secretKey('tickets', 'url') });

interface NativeRoute {
  readonly receiver?: string;
  readonly matchers?: readonly string[];
  readonly routes?: readonly NativeRoute[];
}

const route = (notify: Notify): NativeRoute => alertmanagerConfig({ notify }).route;
const names = (notify: Notify): string[] => alertmanagerConfig({ notify }).receivers.map(({ name }) => name);
const branches = (notify: Notify): readonly NativeRoute[] => route(notify).routes ?? [];

describe('the route tree', () => {
  test('whatever nothing else takes goes to the default receiver, one notification for all agents or pods', () => {
    expect(route({ default: agents })).toMatchObject({
      receiver: 'default',
      group_by: ['alertname', 'cluster', 'service'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: '12h',
    });
  });

  test("without a dead man's switch the watchdog is kept from everybody", () => {
    expect(branches({ default: agents })[0]).toEqual({ receiver: 'nobody', matchers: ['alertname="Watchdog"'] });
    expect(alertmanagerConfig({ notify: { default: agents } }).receivers[0]).toEqual({ name: 'nobody' });
  });

  test("a dead man's switch hears the watchdog before anything else, at its own pace", () => {
    const every = heartbeat({ url: secretKey('switch', 'url'), every: Duration.minutes(2) });
    expect(branches({ default: agents, heartbeat: every })[0]).toEqual({
      receiver: 'heartbeat',
      matchers: ['alertname="Watchdog"'],
      group_by: ['alertname'],
      group_wait: '0s',
      group_interval: '1m',
      repeat_interval: '2m',
    });
  });

  test("a dead man's switch is called every 5 minutes unless it is said", () => {
    expect(branches({ default: agents, heartbeat: heartbeat({ url: secretKey('switch', 'url') }) })[0]).toMatchObject({
      group_interval: '150s',
      repeat_interval: '5m',
    });
  });

  test('what only other alerts want to know goes to nobody, whatever branches there are', () => {
    expect(branches({ default: agents, routes: [{ match: { service: 'agents' } }] })[1]).toEqual({
      receiver: 'nobody',
      matchers: ['severity="none"'],
    });
  });

  test('each severity is a branch, in order, with its receiver or the default, and critical is repeated more often', () => {
    expect(branches({ default: agents, info: tickets, critical: platform }).slice(2)).toEqual([
      { receiver: 'critical', matchers: ['severity="critical"'], repeat_interval: '4h' },
      { receiver: 'default', matchers: ['severity="warning"'] },
      { receiver: 'info', matchers: ['severity="info"'] },
    ]);
  });

  test('own branches come before those of the severities', () => {
    const tree = branches({ default: agents, critical: tickets, routes: [{ match: { team: 'x' }, to: platform }] });
    expect(tree.map(({ receiver }) => receiver)).toEqual([
      ...['nobody', 'nobody', 'route-1', 'critical', 'default', 'default'],
    ]);
  });

  test('a branch says only what it was told, and its children likewise', () => {
    const bare = branches({ default: agents, routes: [{ match: { team: 'x' } }] })[2];
    expect(bare).toEqual({ matchers: ['team="x"'] });
    const full = branches({
      default: agents,
      routes: [
        {
          match: { team: 'x' },
          to: platform,
          continue: true,
          groupBy: ['alertname'],
          groupWait: Duration.seconds(10),
          groupInterval: Duration.minutes(1),
          repeat: Duration.hours(1),
          muteDuring: ['nights'],
          activeDuring: ['office'],
          routes: [{ match: { severity: 'critical' }, to: tickets }],
        },
      ],
    })[2];
    expect(full).toEqual({
      receiver: 'route-1',
      matchers: ['team="x"'],
      continue: true,
      group_by: ['alertname'],
      group_wait: '10s',
      group_interval: '1m',
      repeat_interval: '1h',
      mute_time_intervals: ['nights'],
      active_time_intervals: ['office'],
      routes: [{ receiver: 'route-1-1', matchers: ['severity="critical"'] }],
    });
  });

  test('labels are compared as they are told, and quoted', () => {
    const match = [
      { label: 'team', value: 'a "b" \\c' },
      { label: 'severity', operator: '=~', value: 'warning|info' },
      { label: 'cluster', operator: '!=', value: 'dev' },
    ] as const;
    expect(branches({ default: agents, routes: [{ match }] })[2]?.matchers).toEqual([
      'team="a \\"b\\" \\\\c"',
      'severity=~"warning|info"',
      'cluster!="dev"',
    ]);
  });
});

describe('receivers', () => {
  test('each is listed once, however often it is used', () => {
    expect(names({ default: agents, critical: agents, routes: [{ match: {}, to: agents }] })).toEqual([
      'nobody',
      'default',
    ]);
  });

  test('a branch never names a receiver that is not listed', () => {
    const notify: Notify = {
      default: agents,
      warning: platform,
      heartbeat: heartbeat({ url: secretKey('switch', 'url') }),
      routes: [
        {
          match: { a: 'b' },
          routes: [
            { match: { c: 'd' }, to: tickets },
            { match: { e: 'f' }, to: platform },
          ],
        },
      ],
    };
    const used = (node: NativeRoute): (string | undefined)[] => [node.receiver, ...(node.routes ?? []).flatMap(used)];
    const named = used(route(notify)).filter((name) => name !== undefined);
    expect(named).toEqual([
      ...['default', 'heartbeat', 'nobody', 'route-1-1', 'warning', 'default', 'warning', 'default'],
    ]);
    expect(names(notify)).toEqual(expect.arrayContaining(named));
  });
});
