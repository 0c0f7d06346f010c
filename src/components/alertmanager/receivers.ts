import { Duration } from 'cdk8s';
import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import type { NativeConfig } from '../contracts';

/** Somebody who is told about alerts. Each answers for itself: its configuration, its secrets, where it lives. */
export interface Receiver {
  /** Fields of Alertmanager's receiver besides its name. */
  readonly native: NativeConfig;
  readonly secrets: readonly { readonly secret: SecretKey; readonly purpose: string }[];
  /** The services outside the cluster that it needs, with their ports. */
  readonly reaches: readonly { readonly title: string; readonly port: number }[];
  /** Expects to hear all the time; see `heartbeat`. */
  readonly every?: Duration;
}

const HTTPS = 443;
const FIVE_MINUTES = Duration.minutes(5);

export interface SlackProps {
  /** `#channel`, or `@user`. */
  readonly channel: string;
  /** Incoming-webhook URL. */
  readonly url: SecretKey;
}

/** A Slack channel, through an incoming webhook. */
export function slack({ channel, url }: SlackProps): Receiver {
  return {
    native: {
      slack_configs: [
        {
          send_resolved: true,
          api_url_file: secretFile(url),
          channel,
          color: '{{ template "signalbox.color" . }}',
          title: '{{ template "signalbox.title" . }}',
          text: '{{ template "signalbox.markdown" . }}',
          fallback: '{{ template "signalbox.title" . }}',
        },
      ],
    },
    secrets: [{ secret: url, purpose: `Slack webhook of ${channel}` }],
    reaches: [{ title: 'Slack', port: HTTPS }],
  };
}

export interface PagerDutyProps {
  /** Integration key of an Events API v2 service. */
  readonly routingKey: SecretKey;
}

/** A PagerDuty service. */
export function pagerDuty({ routingKey }: PagerDutyProps): Receiver {
  return {
    native: {
      pagerduty_configs: [
        {
          send_resolved: true,
          routing_key_file: secretFile(routingKey),
          severity: '{{ template "signalbox.pagerduty.severity" . }}',
          description: '{{ template "signalbox.title" . }}',
          details: { firing: '{{ template "signalbox.text" . }}' },
          links: [
            { href: '{{ template "signalbox.runbook" . }}', text: 'Runbook' },
            { href: '{{ template "signalbox.dashboard" . }}', text: 'Dashboard' },
          ],
        },
      ],
    },
    secrets: [{ secret: routingKey, purpose: 'PagerDuty integration key' }],
    reaches: [{ title: 'PagerDuty', port: HTTPS }],
  };
}

export interface EmailProps {
  /** Addresses, at least one. */
  readonly to: readonly string[];
  readonly from: string;
  /** `host:port` of the mail server. TLS is required. */
  readonly smarthost: string;
  /** Login at the mail server. @default none */
  readonly auth?: { readonly username: string; readonly password: SecretKey };
}

/** Mail through an SMTP server. */
export function email({ to, from, smarthost, auth }: EmailProps): Receiver {
  const port = Number(/:(\d+)$/.exec(smarthost)?.[1]);
  if (!Number.isInteger(port)) throw new Error(`email: smarthost "${smarthost}" names no port: write "host:587"`);
  return {
    native: {
      email_configs: [
        {
          send_resolved: true,
          to: to.join(', '),
          from,
          smarthost,
          require_tls: true,
          ...(auth && { auth_username: auth.username, auth_password_file: secretFile(auth.password) }),
          headers: { Subject: '{{ template "signalbox.title" . }}' },
          html: '',
          text: '{{ template "signalbox.text" . }}',
        },
      ],
    },
    secrets: auth ? [{ secret: auth.password, purpose: `password of ${auth.username} at the mail server` }] : [],
    reaches: [{ title: 'Mail server', port }],
  };
}

export interface TeamsProps {
  /** URL of a Power Automate workflow that posts to the channel. */
  readonly url: SecretKey;
}

/** A Microsoft Teams channel, through a workflow. */
export function teams({ url }: TeamsProps): Receiver {
  return {
    native: {
      msteamsv2_configs: [
        {
          send_resolved: true,
          webhook_url_file: secretFile(url),
          title: '{{ template "signalbox.title" . }}',
          text: '{{ template "signalbox.markdown" . }}',
        },
      ],
    },
    secrets: [{ secret: url, purpose: 'Teams workflow URL' }],
    reaches: [{ title: 'Microsoft Teams', port: HTTPS }],
  };
}

export interface WebhookProps {
  readonly url: SecretKey;
  /** Bearer token sent along. @default none */
  readonly token?: SecretKey;
  /** Port of the URL: the URL itself is secret. @default 443 */
  readonly port?: number;
}

/** Any service that takes Alertmanager's own JSON. */
export function webhook({ url, token, port = HTTPS }: WebhookProps): Receiver {
  return {
    native: {
      webhook_configs: [
        {
          send_resolved: true,
          url_file: secretFile(url),
          ...(token && { http_config: { authorization: { credentials_file: secretFile(token) } } }),
        },
      ],
    },
    secrets: [
      { secret: url, purpose: 'webhook URL' },
      ...(token ? [{ secret: token, purpose: 'token for the webhook' }] : []),
    ],
    reaches: [{ title: 'Webhook', port }],
  };
}

export interface HeartbeatProps {
  /** URL of a dead man's switch that alarms when it is not called in time. */
  readonly url: SecretKey;
  /** How often it is called. @default 5 minutes */
  readonly every?: Duration;
  /** Port of the URL: the URL itself is secret. @default 443 */
  readonly port?: number;
}

/** A dead man's switch: called as long as Prometheus and Alertmanager work, it alarms when they do not. */
export function heartbeat({ url, every, port = HTTPS }: HeartbeatProps): Receiver & { readonly every: Duration } {
  return {
    native: { webhook_configs: [{ send_resolved: false, url_file: secretFile(url), max_alerts: 1 }] },
    secrets: [{ secret: url, purpose: "dead man's switch URL" }],
    reaches: [{ title: "Dead man's switch", port }],
    every: every ?? FIVE_MINUTES,
  };
}
