import { Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { processMetrics } from '../../catalogue/process';
import { statefulSet } from '../../kubernetes/controllers';
import type { Image } from '../../kubernetes/image';
import type { ServiceEndpoint } from '../../kubernetes/network/endpoint';
import { outside } from '../../kubernetes/network/settings';
import type { Resources } from '../../kubernetes/resources';
import type { Storage } from '../../kubernetes/storage';
import { Workload } from '../../kubernetes/workload';
import type { Signal } from '../../promql/signal';
import type { Datasource, DatasourceConfig, Inhibition, Monitored, Notifiable, ScrapeTarget } from '../contracts';
import { goDuration } from '../native/duration';
import { type PartProps, configText, partIdentity } from '../part';
import { checkRouting, checkTemplates } from './check';
import {
  ALERTMANAGER_DATA,
  ALERTMANAGER_PORT,
  type AlertmanagerConfig,
  type AlertmanagerSettings,
  TEMPLATES_FOLDER,
  TEMPLATE_FILE,
  alertmanagerConfig,
} from './config';
import { receivers } from './routing';
import { alertmanagerMetrics, alertmanagerSignals } from './signals';
import { NOTIFICATION_TEMPLATE } from './template';

/** The version that is deployed; the tests run the server of 0.31.1, the last that builds from its module alone. */
export const ALERTMANAGER_IMAGE: Image = { registry: 'quay.io', repository: 'prometheus/alertmanager', tag: 'v0.34.1' };

const RESOURCES: Resources = { cpuMillis: 20, memory: Size.mebibytes(128) };

export interface AlertmanagerProps extends PartProps<AlertmanagerConfig>, AlertmanagerSettings {
  /** Address at which people open it, for links in notifications. @default its address within the cluster */
  readonly externalUrl?: string;
  /** How long silences and what was sent are remembered. @default 5 days */
  readonly retention?: Duration;
  /** More notification templates, by file name, which must end in `.tmpl`. @default none */
  readonly templates?: Readonly<Record<string, string>>;
  /** Holds silences and what was sent. @default 1 GiB, retained */
  readonly storage?: Storage | 'ephemeral';
}

/** Alertmanager in one pod: groups alerts, keeps back the lesser ones, and tells people. */
export class Alertmanager extends Construct implements Monitored, Notifiable, Datasource {
  readonly title = 'Alertmanager';
  readonly role = 'alerts';
  readonly uid: string;
  readonly queryEndpoint: ServiceEndpoint;
  readonly alerts: readonly ServiceEndpoint[];
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly emits = [...Object.values(alertmanagerMetrics), ...Object.values(processMetrics)];
  readonly workload: Workload;
  private readonly inhibitions: Inhibition[] = [];

  constructor(scope: Construct, id: string, props: AlertmanagerProps) {
    super(scope, id);
    const identity = partIdentity(this, props, 'alertmanager', 'alerts');
    const externalUrl = props.externalUrl ?? `http://${identity.name}.${identity.namespace}.svc:${ALERTMANAGER_PORT}`;

    this.workload = new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: statefulSet(props.storage ?? { size: Size.gibibytes(1) }),
      options: props,
      network: props.network ?? {},
      program: {
        name: 'alertmanager',
        image: ALERTMANAGER_IMAGE,
        user: 65534,
        args: () => [
          '--config.file=/etc/alertmanager/alertmanager.yml',
          `--storage.path=${ALERTMANAGER_DATA}`,
          `--data.retention=${goDuration(props.retention ?? Duration.days(5))}`,
          `--web.listen-address=0.0.0.0:${ALERTMANAGER_PORT}`,
          `--web.external-url=${externalUrl}`,
          // The path in the external address is for people; peers and probes ask at the root.
          '--web.route-prefix=/',
          // One replica gossips with nobody.
          '--cluster.listen-address=',
          '--enable-feature=utf8-strict-mode',
          '--log.format=json',
        ],
        env: () => [],
        ports: [{ name: 'http', number: ALERTMANAGER_PORT }],
        health: { port: 'http', live: '/-/healthy', ready: '/-/ready', startSeconds: 60 },
        resources: { ...RESOURCES, ...props.resources },
        config: [
          {
            id: 'config',
            mountPath: TEMPLATES_FOLDER,
            files: () => ({
              'alertmanager.yml': configText(alertmanagerConfig(props, this.inhibitions), props),
              [TEMPLATE_FILE]: NOTIFICATION_TEMPLATE,
              ...props.templates,
            }),
          },
        ],
        dataPath: ALERTMANAGER_DATA,
        gracePeriod: Duration.minutes(1),
      },
    });
    this.queryEndpoint = this.workload.endpoint('http');
    this.alerts = [this.queryEndpoint];
    this.uid = identity.name;
    this.scrape = [{ job: identity.name, endpoint: this.queryEndpoint }];
    this.signals = alertmanagerSignals({ job: identity.name, namespace: identity.namespace });

    for (const receiver of receivers(props.notify).keys()) {
      for (const { secret, purpose } of receiver.secrets) this.workload.mountSecret(secret, purpose);
      for (const { title, port } of receiver.reaches) {
        this.workload.reach(outside(props.network ?? {}, title, port), 'notifications');
      }
    }
    this.node.addValidation({ validate: () => [...checkRouting(props), ...checkTemplates(props.templates ?? {})] });
  }

  /** Keeps back alerts while others say why; for what follows from rules that are known only after this is made. */
  inhibit(...inhibitions: readonly Inhibition[]): this {
    this.inhibitions.push(...inhibitions);
    return this;
  }

  datasource(): DatasourceConfig {
    return {
      name: 'Alertmanager',
      type: 'alertmanager',
      jsonData: { implementation: 'prometheus', handleGrafanaManagedAlerts: false },
    };
  }
}
