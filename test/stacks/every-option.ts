import { Duration, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import { kafka, postgres, rabbitmq } from '../../rules';
import { Observability, email, heartbeat, otlpVendor, pagerDuty, secretKey, slack, teams, webhook } from '../../src';
import { everyPodOption } from './every-pod-option';
import { everyProviderOption } from './every-provider-option';

/** A stack with every option of size `small` turned on, so that the real programs see what each of them writes. */
export function everyOption(scope: Construct): Observability {
  const team = slack({ channel: '#platform', url: secretKey('slack', 'platform-url') });
  return new Observability(scope, 'everything', {
    cluster: 'prod-eu-1',
    namespace: 'monitoring',
    runbookUrl: 'https://example.com/runbooks',
    providers: everyProviderOption(),
    packs: [postgres({ alerts: { DatabaseDeadlocks: 'off' } }), rabbitmq(), kafka()],
    aliases: 'all',
    network: {
      apiServer: { cidrs: ['10.96.0.1/32'], ports: [443] },
      nodes: { cidrs: ['10.0.0.0/16'] },
      dns: { cidrs: ['169.254.20.10/32'] },
      egress: ['203.0.113.0/24'],
      allowFrom: [{ 'kubernetes.io/metadata.name': 'ingress' }],
    },
    notify: {
      default: slack({ channel: '#agents', url: secretKey('slack', 'agents-url') }),
      critical: pagerDuty({ routingKey: secretKey('pagerduty', 'routing-key') }),
      warning: teams({ url: secretKey('teams', 'url') }),
      info: email({
        to: ['agents@example.com', 'platform@example.com'],
        from: 'signalbox@example.com',
        smarthost: 'smtp.example.com:587',
        auth: { username: 'signalbox', password: secretKey('smtp', 'password') },
      }),
      heartbeat: heartbeat({ url: secretKey('dead-mans-switch', 'url'), every: Duration.minutes(2) }),
      quiet: [
        { times: [{ from: '22:00', to: '07:00' }], location: 'Europe/Berlin' },
        { weekdays: ['saturday:sunday'] },
      ],
      routes: [
        {
          match: { team: 'platform' },
          to: team,
          continue: true,
          groupBy: ['alertname', 'team'],
          groupWait: Duration.seconds(10),
          groupInterval: Duration.minutes(1),
          repeat: Duration.hours(1),
          muteDuring: ['nights'],
          routes: [
            {
              match: [{ label: 'severity', operator: '!=', value: 'critical' }],
              to: webhook({ url: secretKey('tickets', 'url'), token: secretKey('tickets', 'token') }),
              activeDuring: ['office-hours'],
            },
          ],
        },
      ],
    },
    alertmanager: {
      externalUrl: 'https://alerts.example.com/',
      retention: Duration.days(7),
      inhibitions: [
        { source: { severity: 'critical' }, target: { severity: 'warning' }, equal: ['alertname', 'cluster'] },
      ],
      timeIntervals: {
        nights: { times: [{ from: '22:00', to: '24:00' }], location: 'Europe/Berlin' },
        'office-hours': {
          weekdays: ['monday:friday'],
          times: [{ from: '08:00', to: '18:00' }],
          daysOfMonth: ['1:28'],
          months: ['1:12'],
        },
      },
      templates: { 'mine.tmpl': '{{ define "mine" }}{{ .Status }}{{ end }}' },
    },
    prometheus: {
      knownMetrics: ['probe_*'],
      strict: true,
      interval: Duration.seconds(15),
      retention: { time: Duration.days(90), size: Size.gibibytes(80) },
      outOfOrderWindow: Duration.hours(1),
      kubelets: { verifyCertificates: true },
      discover: {
        pods: { namespaces: ['shop'], ports: [8080] },
        services: { namespaces: ['shop', 'billing'] },
      },
      staticTargets: [
        { job: 'database', addresses: ['db.shop.svc:9187'], namespace: 'shop', labels: { tier: 'data' } },
        { job: 'appliance', addresses: ['203.0.113.9:443', '203.0.113.10'], scheme: 'https', path: '/probe' },
      ],
      scrapeJobs: [
        {
          job: {
            job_name: 'blackbox',
            metrics_path: '/probe',
            static_configs: [{ targets: ['blackbox.shop.svc:9115'] }],
          },
          reaches: [{ namespace: 'shop', labels: { app: 'blackbox' }, ports: [9115] }],
        },
      ],
      remoteWrite: [
        { name: 'archive', url: 'https://metrics.example.com/api/v1/write', token: secretKey('archive', 'token') },
        {
          name: 'second',
          url: 'https://mirror.example.com:8443/write',
          basicAuth: { username: 'signalbox', password: secretKey('mirror', 'password') },
          relabel: [{ action: 'keep', source_labels: ['__name__'], regex: 'llm_.*' }],
        },
      ],
      limits: { samples: 50_000, labels: 40, labelValueLength: 1024, body: Size.mebibytes(32) },
      storage: { size: Size.gibibytes(100), storageClass: 'fast', whenDeleted: 'Delete', whenScaled: 'Delete' },
      ...everyPodOption(),
    },
    gateway: {
      token: secretKey('otlp', 'token'),
      tls: {
        certificate: secretKey('gateway-tls', 'tls.crt'),
        key: secretKey('gateway-tls', 'tls.key'),
        certificateAuthority: secretKey('gateway-tls', 'ca.crt'),
        clientCertificateAuthority: secretKey('clients', 'ca.crt'),
      },
      vendors: [
        otlpVendor({
          name: 'vendor',
          url: 'https://otlp.example.com/otlp',
          headers: { Authorization: secretKey('vendor', 'authorization') },
          kinds: ['metrics', 'logs', 'traces'],
        }),
      ],
      tailSampling: { share: 0.1, slowerThan: Duration.seconds(10), wait: Duration.seconds(20) },
      debug: 'basic',
      stages: [
        {
          processors: { 'resource/team': { attributes: [{ key: 'team', value: 'platform', action: 'insert' }] } },
          kinds: ['logs', 'traces'],
        },
      ],
      ingestFrom: [{ 'kubernetes.io/metadata.name': 'shop' }, { agents: 'yes' }],
      privacy: { keep: ['errorMessages', 'filePaths', 'applicationLogs'] },
      workers: { count: 3, front: 2 },
      seriesExpiry: Duration.hours(48),
      ledgerLife: Duration.days(60),
      maxSeries: 200_000,
      queue: Size.gibibytes(3),
      storage: { size: Size.gibibytes(20), labels: { backup: 'no' }, annotations: { note: 'queues' } },
      ...everyPodOption(),
    },
    loki: { retention: Duration.days(90), maxLineKibibytes: 2048, ingestMebibytesPerSecond: 32, ...everyPodOption() },
    jaeger: { retention: Duration.days(14), storage: 'ephemeral', ...everyPodOption() },
    grafana: {
      admin: { user: 'root', password: secretKey('grafana-root', 'password') },
      encryptionKey: secretKey('grafana-key', 'key'),
      externalUrl: 'https://grafana.example.com/',
      ...everyPodOption(),
    },
    nodeAgent: {
      logsOf: ['shop', 'billing-*'],
      logsNotOf: ['shop-secret'],
      certificate: { certificate: secretKey('agent-tls', 'tls.crt'), key: secretKey('agent-tls', 'tls.key') },
      tolerations: [{ operator: 'Exists' }],
    },
  });
}
