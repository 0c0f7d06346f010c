import { Duration } from 'cdk8s';
import { type Notify, Observability, heartbeat, secretKey, webhook } from '../../src';
import { Life } from '../harness/life';
import { manifestsOf } from '../harness/manifests';
import { waitFor } from '../harness/process';
import { everyProvider } from '../stacks/providers';
import { type AlertLabels, Receivers, has } from './alertmanager/told';

const ALWAYS = {};

/** Alertmanager as the whole stack configures it, which waits a second for more instead of half a minute. */
function lifeOf(notify: Partial<Notify>, network: string, receivers: Receivers): Life {
  const manifests = manifestsOf(
    (app) =>
      new Observability(app, 'observability', {
        cluster: 'prod',
        providers: everyProvider(),
        notify: {
          default: webhook({ url: secretKey('all', 'url') }),
          heartbeat: heartbeat({ url: secretKey('alive', 'url'), every: Duration.seconds(2) }),
          ...notify,
        },
        alertmanager: {
          config: (native) => ({ ...native, route: { ...native.route, group_wait: '1s', group_interval: '1s' } }),
        },
      }),
  );
  return new Life(manifests, {
    namespace: 'observability',
    parts: ['alertmanager'],
    network,
    secrets: (name) => receivers.url(name),
  });
}

interface State {
  readonly labels: AlertLabels;
  readonly status: { readonly state: string };
}

class Pager {
  readonly receivers: Receivers;
  private life: Life | undefined;

  constructor(
    private readonly notify: Partial<Notify>,
    private readonly network: string,
  ) {
    this.receivers = new Receivers(`${network}.2`);
  }

  async start(...alerts: readonly AlertLabels[]): Promise<void> {
    await this.receivers.listen();
    this.life = lifeOf(this.notify, this.network, this.receivers);
    await this.life.start();
    const body = JSON.stringify(alerts.map((labels) => ({ labels: { cluster: 'prod', ...labels } })));
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.alerts(), { method: 'POST', headers, body });
    expect(response.status).toBe(200);
  }

  async end(): Promise<void> {
    await this.life?.end();
    await this.receivers.close();
  }

  /** How Alertmanager regards an alert: `active`, `suppressed`, or `unprocessed` until it has looked. */
  async stateOf(wanted: AlertLabels): Promise<string | undefined> {
    const all = (await (await fetch(this.alerts())).json()) as readonly State[];
    return all.find(({ labels }) => has(labels, wanted))?.status.state;
  }

  async told(wanted: AlertLabels): Promise<void> {
    await waitFor(`word of ${JSON.stringify(wanted)}`, () => this.receivers.knows(wanted), 10_000);
  }

  private alerts(): string {
    return `${this.life?.url('alertmanager', 9093) ?? ''}/api/v2/alerts`;
  }
}

const error = (agent: string, severity: string): AlertLabels => ({
  ...{ alertname: 'HighErrorRate', severity, service: 'agents' },
  ...{ team: 'platform', project: 'checkout', agent },
});
const failing = (agent: string): AlertLabels => ({ ...error(agent, 'critical'), alertname: 'AgentFailureRate' });
const info = (alertname: string, service: string): AlertLabels => ({ alertname, service, severity: 'info' });

describe('while a critical alert about an agent fires', () => {
  const pager = new Pager({}, '127.0.21');
  beforeAll(async () => {
    await pager.start(
      ...[error('planner', 'critical'), error('planner', 'warning')],
      ...[failing('tester'), error('tester', 'warning')],
      ...[error('writer', 'warning'), error('reader', 'warning')],
      ...[info('LowToolAcceptance', 'agents'), info('LabelGrowth', 'telemetry')],
      { alertname: 'InfoInhibitor', service: 'telemetry', severity: 'none' },
    );
    await Promise.all([pager.told(error('planner', 'critical')), pager.told(error('writer', 'warning'))]);
    await pager.told(info('LowToolAcceptance', 'agents'));
  }, 60_000);
  afterAll(() => pager.end());

  test('the same as a warning is kept back, and so is what follows from another', async () => {
    for (const agent of ['planner', 'tester']) {
      expect(await pager.stateOf(error(agent, 'warning'))).toBe('suppressed');
      expect(pager.receivers.knows(error(agent, 'warning'))).toBe(false);
    }
  });

  test('warnings about other agents are told, all in one notification', () => {
    const [notification] = pager.receivers.about(error('writer', 'warning'));
    expect(notification?.alerts.map(({ agent }) => agent).toSorted()).toEqual(['reader', 'writer']);
  });

  test('what is worth knowing is kept back alone, and told beside a warning about the same service', async () => {
    expect(await pager.stateOf(info('LabelGrowth', 'telemetry'))).toBe('suppressed');
    expect(pager.receivers.knows(info('LabelGrowth', 'telemetry'))).toBe(false);
    expect(pager.receivers.knows(info('LowToolAcceptance', 'agents'))).toBe(true);
  });

  test('nobody is told of what only other alerts want to know', () => {
    expect(pager.receivers.knows({ alertname: 'InfoInhibitor' })).toBe(false);
  });
});

test('who has a receiver of their own for what is worth knowing is told of it alone', async () => {
  const pager = new Pager({ info: webhook({ url: secretKey('info', 'url') }) }, '127.0.22');
  try {
    const alone = info('LabelGrowth', 'telemetry');
    await pager.start(alone, { alertname: 'InfoInhibitor', service: 'telemetry', severity: 'none' });
    await pager.told(alone);
    expect(pager.receivers.about(alone).map(({ to }) => to)).toEqual(['/info']);
  } finally {
    await pager.end();
  }
}, 60_000);

test('in quiet hours critical alerts and the watchdog come through, and nothing else', async () => {
  const pager = new Pager({ quiet: ALWAYS }, '127.0.23');
  try {
    const watchdog = { alertname: 'Watchdog', severity: 'none' };
    const lesser = [error('writer', 'warning'), info('LowToolAcceptance', 'agents')];
    await pager.start(watchdog, failing('tester'), ...lesser);
    await Promise.all([pager.told(watchdog), pager.told(failing('tester'))]);
    // The watchdog comes every two seconds: when it came three times, each group has been looked at.
    await waitFor('three heartbeats', () => pager.receivers.about(watchdog).length >= 3, 15_000);
    for (const one of lesser) expect(pager.receivers.knows(one)).toBe(false);
  } finally {
    await pager.end();
  }
}, 60_000);
