/**
 * What the compiler refuses about the stack. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import { Duration } from 'cdk8s';
import { postgres } from '../../rules';
import {
  type ObservabilityProps,
  type WrittenAlert,
  counted,
  heartbeat,
  pagerDuty,
  seconds,
  secretKey,
  slack,
  vector,
  webhook,
} from '../../src';

const url = secretKey('slack', 'webhook-url');
const notify = { default: slack({ channel: '#agents', url }) };
const least: ObservabilityProps = { cluster: 'c', notify };

// The least that it needs.
({ cluster: 'c', notify }) satisfies ObservabilityProps;
// @ts-expect-error every series has the label `cluster`
({ notify }) satisfies ObservabilityProps;
// @ts-expect-error somebody must be told
({ cluster: 'c' }) satisfies ObservabilityProps;

// Nobody is forgotten: what no other receiver is for goes to the default one.
({ ...least, notify: { ...notify, critical: notify.default } }) satisfies ObservabilityProps;
// @ts-expect-error the default receiver is missing
({ ...least, notify: { critical: notify.default } }) satisfies ObservabilityProps;

// Only what is there is offered.
({ ...least, size: 'small' }) satisfies ObservabilityProps;
// @ts-expect-error larger sizes are not made yet
({ ...least, size: 'medium' }) satisfies ObservabilityProps;
({ ...least, nodeAgent: 'off' }) satisfies ObservabilityProps;
// @ts-expect-error it is 'off'
({ ...least, nodeAgent: false }) satisfies ObservabilityProps;

// Keys are written as they are called.
({ ...least, namespace: 'monitoring' }) satisfies ObservabilityProps;
// @ts-expect-error it is `namespace`
({ ...least, nameSpace: 'monitoring' }) satisfies ObservabilityProps;
({ ...least, loki: { retention: Duration.days(90) } }) satisfies ObservabilityProps;
// @ts-expect-error it is `retention`
({ ...least, loki: { retentionDays: 90 } }) satisfies ObservabilityProps;
// @ts-expect-error a length of time has its unit with it
({ ...least, loki: { retention: 90 } }) satisfies ObservabilityProps;
// @ts-expect-error what the parts are wired with is the stack's own business
({ ...least, grafana: { datasources: [] } }) satisfies ObservabilityProps;

// Secrets are named, never written.
slack({ channel: '#agents', url });
// @ts-expect-error this text would be in Git
slack({ channel: '#agents', url: 'https://hooks.example.com/services/T0/B0/abc' });
// @ts-expect-error and so would this key
pagerDuty({ routingKey: '0123456789abcdef0123456789abcdef' });
// @ts-expect-error and an address that is a secret as a whole
heartbeat({ url: 'https://hc.example.com/ping/abc' });
// @ts-expect-error and a token besides an address
webhook({ url, token: 'abc' });
({ ...least, gateway: { token: secretKey('otlp', 'token') } }) satisfies ObservabilityProps;
// @ts-expect-error and the token of those who send
({ ...least, gateway: { token: 'abc' } }) satisfies ObservabilityProps;
// @ts-expect-error and the password of the first administrator
({ ...least, grafana: { admin: { user: 'admin', password: 'admin' } } }) satisfies ObservabilityProps;

// A pack knows its alerts, and their parameters with units.
({
  ...least,
  packs: [postgres({ alerts: { DatabaseDeadlocks: { threshold: counted(50) } } })],
}) satisfies ObservabilityProps;
// @ts-expect-error deadlocks are counted, not timed
postgres({ alerts: { DatabaseDeadlocks: { threshold: seconds(50) } } });
postgres({ alerts: { DatabaseDown: 'off' } });
// @ts-expect-error that alert is in another pack
postgres({ alerts: { QueueBacklog: 'off' } });

// Names of others are chosen by what they are used for.
({ ...least, aliases: ['sessions'] }) satisfies ObservabilityProps;
// @ts-expect-error nothing is used for that
({ ...least, aliases: ['session'] }) satisfies ObservabilityProps;

// Lengths of time of an alert are written with one unit; those of a file have been checked.
({ alert: 'A', when: vector(1), for: '90m', labels: {}, annotations: {} }) satisfies WrittenAlert;
// @ts-expect-error nobody has checked it
({ alert: 'A', when: vector(1), for: '1h30m', labels: {}, annotations: {} }) satisfies WrittenAlert;
