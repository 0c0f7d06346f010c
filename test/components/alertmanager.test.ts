import { Alertmanager, type Notify, secretKey, slack } from '../../src';
import { type AlertmanagerSettings, alertmanagerConfig } from '../../src/components/alertmanager/config';
import { fileOf } from '../harness/config-maps';
import { manifestsOf } from '../harness/manifests';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const agents = slack({ channel: '#agents', url: secretKey('slack', 'agents') });

interface NativeRoute {
  readonly matchers: readonly string[];
  readonly mute_time_intervals?: readonly string[];
}

describe('inhibition', () => {
  const own = { source: { alertname: 'ClusterDown' }, target: { severity: 'warning' }, equal: ['cluster'] };
  const ofRules = [{ source: { alertname: 'A' }, target: { alertname: 'B' }, equal: ['team'] }];
  const rules = (inhibitions?: AlertmanagerSettings['inhibitions']) =>
    alertmanagerConfig({ notify: { default: agents }, inhibitions }, ofRules).inhibit_rules;
  const native = [
    { source_matchers: ['alertname="A"'], target_matchers: ['alertname="B"'], equal: ['team'] },
    { source_matchers: ['alertname="ClusterDown"'], target_matchers: ['severity="warning"'], equal: ['cluster'] },
  ];

  test('own rules are added to those that follow from the alerts', () => {
    expect(rules()).toEqual(native.slice(0, 1));
    expect(rules([own])).toEqual(native);
  });

  test('nothing is kept back where that is said', () => {
    expect(rules('none')).toEqual([]);
  });

  test('what is known only later is in the file too', () => {
    const manifests = manifestsOf((app) => {
      new Alertmanager(chartOf(app), 'pager', { notify: { default: agents } }).inhibit(own);
    });
    expect(fileOf(manifests, 'pager-config', 'alertmanager.yml')).toContain('alertname="ClusterDown"');
  });
});

describe('in quiet hours', () => {
  const nights = { times: [{ from: '22:00', to: '24:00' }], location: 'Europe/Berlin' };
  const weekends = { weekdays: ['saturday:sunday'] as const };
  const config = (quiet: NonNullable<Notify['quiet']>, routes: Notify['routes'] = []) =>
    alertmanagerConfig({ notify: { default: agents, quiet, routes } });
  /** Branches that are silent then, by what they match. */
  const muted = (native: { readonly route: { readonly routes?: readonly NativeRoute[] } }) =>
    Object.fromEntries(
      (native.route.routes ?? []).flatMap(({ matchers, mute_time_intervals: names }) =>
        names === undefined ? [] : [[matchers.join(), names]],
      ),
    );
  test('nobody is told of warnings and of what is worth knowing, also where they have no receiver of their own', () => {
    expect(muted(config(nights))).toEqual({ 'severity="warning"': ['quiet'], 'severity="info"': ['quiet'] });
  });

  test('branches of users are silent only where they say so', () => {
    const routes = [{ match: { team: 'x' } }, { match: { team: 'y' }, muteDuring: ['quiet'] }];
    expect(Object.keys(muted(config(nights, routes)))).toEqual(['team="y"', 'severity="warning"', 'severity="info"']);
    const notify = { default: agents, quiet: nights, routes };
    expect(problemsOf((app) => new Alertmanager(chartOf(app), 'pager', { notify }))).toBe('');
  });

  test('each of several parts of the week counts', () => {
    expect(config([nights, weekends]).time_intervals).toEqual([
      {
        name: 'quiet',
        time_intervals: [
          { times: [{ start_time: '22:00', end_time: '24:00' }], location: 'Europe/Berlin' },
          { weekdays: ['saturday', 'sunday'], location: 'UTC' },
        ],
      },
    ]);
  });

  test('a night, and a week that ends on Monday, are two spans for Alertmanager', () => {
    const weekdays = ['friday:monday', 'tuesday:thursday', 'sunday'] as const;
    const times = [
      { from: '22:00', to: '07:00' },
      { from: '12:00', to: '13:00' },
      { from: '20:00', to: '00:00' },
    ];
    const [quiet] = config({ weekdays, times }).time_intervals;
    expect(quiet).toMatchObject({
      time_intervals: [
        {
          weekdays: ['friday:saturday', 'sunday:monday', 'tuesday:thursday', 'sunday'],
          times: [
            { start_time: '22:00', end_time: '24:00' },
            { start_time: '00:00', end_time: '07:00' },
            { start_time: '12:00', end_time: '13:00' },
            { start_time: '20:00', end_time: '24:00' },
          ],
        },
      ],
    });
  });

  test('the name is taken', () => {
    const text = problemsOf(
      (app) => new Alertmanager(chartOf(app), 'p', { notify: { default: agents }, timeIntervals: { quiet: nights } }),
    );
    expect(text).toContain('timeIntervals: "quiet" is the name of notify.quiet: choose another');
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
