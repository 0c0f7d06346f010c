import { Alertmanager, secretKey, slack } from '../../src';
import { type AlertmanagerSettings, alertmanagerConfig } from '../../src/components/alertmanager/config';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const agents = slack({ channel: '#agents', url: secretKey('slack', 'agents') });

describe('inhibition', () => {
  const rules = (settings: Partial<AlertmanagerSettings>) =>
    alertmanagerConfig({ notify: { default: agents }, ...settings }).inhibit_rules;

  test('a worse alert keeps back the lesser ones of the same name and place', () => {
    const equal = ['alertname', 'cluster', 'namespace'];
    expect(rules({})).toEqual([
      { source_matchers: ['severity="critical"'], target_matchers: ['severity=~"warning|info"'], equal },
      { source_matchers: ['severity="warning"'], target_matchers: ['severity="info"'], equal },
    ]);
  });

  test('own rules replace those', () => {
    const own = { source: { alertname: 'ClusterDown' }, target: { severity: 'warning' }, equal: ['cluster'] };
    expect(rules({ inhibitions: [own] })).toEqual([
      { source_matchers: ['alertname="ClusterDown"'], target_matchers: ['severity="warning"'], equal: ['cluster'] },
    ]);
    expect(rules({ inhibitions: [] })).toEqual([]);
  });
});

test('time intervals are given in the zone that they say, else in UTC', () => {
  const timeIntervals = {
    nights: { times: [{ from: '22:00', to: '24:00' }], location: 'Europe/Berlin' },
    holidays: { daysOfMonth: ['24:26'], months: ['december'], weekdays: ['monday:friday'] as const },
  };
  expect(alertmanagerConfig({ notify: { default: agents }, timeIntervals }).time_intervals).toEqual([
    {
      name: 'nights',
      time_intervals: [{ times: [{ start_time: '22:00', end_time: '24:00' }], location: 'Europe/Berlin' }],
    },
    {
      name: 'holidays',
      time_intervals: [
        { weekdays: ['monday:friday'], days_of_month: ['24:26'], months: ['december'], location: 'UTC' },
      ],
    },
  ]);
});

describe('at synthesis', () => {
  const refused = (settings: AlertmanagerSettings): string =>
    problemsOf((app) => new Alertmanager(chartOf(app), 'pager', settings));
  const times = { times: [{ from: '08:00', to: '18:00' }] };

  test('a time interval that nobody defined is an error that names those there are', () => {
    const inner = { match: { a: 'b' }, activeDuring: ['offcie'] };
    const notify = { default: agents, routes: [{ match: { team: 'x' }, muteDuring: ['nights'], routes: [inner] }] };
    const text = refused({ notify, timeIntervals: { office: times } });
    expect(text).toContain('[chart/pager] routes: there is no time interval "nights"; timeIntervals has office');
    expect(text).toContain('[chart/pager] routes: there is no time interval "offcie"; timeIntervals has office');
    expect(refused({ notify })).toContain('timeIntervals has none');
  });

  test('time intervals that are defined are accepted', () => {
    const notify = { default: agents, routes: [{ match: { team: 'x' }, muteDuring: ['office'] }] };
    expect(refused({ notify, timeIntervals: { office: times } })).toBe('');
  });

  test('an inhibition that would keep back everything is refused', () => {
    const inhibitions = [{ source: { severity: 'critical' }, target: { severity: 'info' }, equal: [] }];
    expect(refused({ notify: { default: agents }, inhibitions })).toContain(
      '[chart/pager] inhibitions: `equal` is empty',
    );
  });

  // Such a file is mounted and never read, and one called `alertmanager.yml` replaces the configuration.
  test('a template under a name that Alertmanager does not read is refused', () => {
    const templates = { 'mine.txt': '{{ define "mine" }}{{ end }}' };
    const text = problemsOf(
      (app) => new Alertmanager(chartOf(app), 'pager', { notify: { default: agents }, templates }),
    );
    expect(text).toContain('[chart/pager]');
  });
});
