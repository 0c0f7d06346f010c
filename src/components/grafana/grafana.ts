import { Duration, Size, Yaml } from 'cdk8s';
import { KubeConfigMap, type Volume } from 'cdk8s-plus-28/lib/imports/k8s';
import { Construct } from 'constructs';
import { processMetrics } from '../../catalogue/process';
import { checkFiles } from '../../kubernetes/config-files';
import { statefulSet } from '../../kubernetes/controllers';
import type { Image } from '../../kubernetes/image';
import { Inventory } from '../../kubernetes/inventory';
import type { Identity } from '../../kubernetes/labels';
import { repeated } from '../../kubernetes/names';
import { namespaced } from '../../kubernetes/object';
import type { Resources } from '../../kubernetes/resources';
import { type SecretKey, secretKey } from '../../kubernetes/secret-key';
import type { Storage } from '../../kubernetes/storage';
import { Workload } from '../../kubernetes/workload';
import type { Signal } from '../../promql/signal';
import type { Datasource, Monitored, ScrapeTarget } from '../contracts';
import { type PartProps, partIdentity } from '../part';
import {
  DASHBOARDS_FOLDER,
  GRAFANA_DATA,
  GRAFANA_LOGS,
  GRAFANA_PORT,
  type GrafanaConfig,
  PROVISIONING_FOLDER,
  dashboardProvider,
  datasources,
  grafanaConfig,
  iniText,
} from './config';
import { checkSourceVariables, undeclaredSources } from './asked-sources';
import { type Dashboard, checkDashboards } from './dashboard';
import { grafanaMetrics, grafanaSignals } from './signals';

/** The version that is deployed. Grafana has no check command and was never run by the tests. */
export const GRAFANA_IMAGE: Image = { registry: 'docker.io', repository: 'grafana/grafana', tag: '13.2.3-distroless' };

const RESOURCES: Resources = { cpuMillis: 100, memory: Size.mebibytes(256), memoryLimit: Size.mebibytes(512) };

export interface GrafanaProps extends Omit<PartProps<never>, 'config'> {
  /** What dashboards ask. @default none */
  readonly datasources?: readonly Datasource[];
  /** What people see. @default none */
  readonly dashboards?: readonly Dashboard[];
  /** The first administrator. @default user `admin` with the password in `grafana-admin`/`password` */
  readonly admin?: { readonly user: string; readonly password: SecretKey };
  /** What credentials in Grafana's database are encrypted with. @default `grafana-admin`/`secret-key` */
  readonly encryptionKey?: SecretKey;
  /** Address at which people open it; with `https`, cookies are sent over nothing else. @default none */
  readonly externalUrl?: string;
  /** Changes `grafana.ini` after everything else. */
  readonly config?: (native: GrafanaConfig) => GrafanaConfig;
  /** Holds users and settings. @default 5 GiB, retained */
  readonly storage?: Storage | 'ephemeral';
}

/** Grafana in one pod, with SQLite on a volume: shows dashboards, and lets nobody in who has no account. */
export class Grafana extends Construct implements Monitored {
  readonly title = 'Grafana';
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly emits = [...Object.values(grafanaMetrics), ...Object.values(processMetrics)];
  readonly workload: Workload;
  private readonly identity: Identity;
  private readonly dashboards: Dashboard[] = [];

  constructor(scope: Construct, id: string, props: GrafanaProps = {}) {
    super(scope, id);
    const identity = partIdentity(this, props, 'grafana', 'dashboards');
    this.identity = identity;
    const sources = props.datasources ?? [];
    const admin = props.admin ?? { user: 'admin', password: secretKey(`${identity.name}-admin`, 'password') };
    const encryption = props.encryptionKey ?? secretKey(`${identity.name}-admin`, 'secret-key');
    const native = grafanaConfig({
      adminUser: admin.user,
      adminPassword: admin.password,
      secretKey: encryption,
      externalUrl: props.externalUrl,
    });

    this.workload = new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: statefulSet(props.storage ?? { size: Size.gibibytes(5) }),
      options: props,
      network: props.network ?? {},
      program: {
        name: 'grafana',
        image: GRAFANA_IMAGE,
        user: 472,
        // The images disagree on what is entry point and what is command, so that arguments would replace both in one.
        command: ['/usr/share/grafana/bin/grafana'],
        args: () => [
          'server',
          '--homepath=/usr/share/grafana',
          '--config=/etc/grafana/config/grafana.ini',
          '--packaging=docker',
        ],
        // The image sets these paths in its environment, which wins over the file; only this one is another here.
        env: () => [{ name: 'GF_PATHS_LOGS', value: GRAFANA_LOGS }],
        ports: [{ name: 'http', number: GRAFANA_PORT }],
        health: { port: 'http', live: '/api/health', ready: '/api/health', startSeconds: 300 },
        resources: { ...RESOURCES, ...props.resources },
        config: [
          {
            id: 'config',
            mountPath: '/etc/grafana/config',
            files: () => ({ 'grafana.ini': iniText(props.config?.(native) ?? native) }),
          },
          {
            id: 'datasources',
            mountPath: `${PROVISIONING_FOLDER}/datasources`,
            files: () => ({ 'datasources.yaml': Yaml.stringify(datasources(sources)) }),
          },
          {
            id: 'provider',
            mountPath: `${PROVISIONING_FOLDER}/dashboards`,
            files: () => ({ 'dashboards.yaml': Yaml.stringify(dashboardProvider()) }),
          },
          // Grafana reads changed dashboards by itself.
          {
            id: 'dashboards',
            mountPath: DASHBOARDS_FOLDER,
            reloads: true,
            files: () => ({}),
            volume: () => volume(identity, this.dashboards),
          },
        ],
        dataPath: GRAFANA_DATA,
        scratch: ['/tmp'],
        gracePeriod: Duration.seconds(30),
      },
    });
    this.show(...(props.dashboards ?? []));
    for (const source of sources) this.workload.call(source.queryEndpoint, 'queries');
    this.workload.mountSecret(admin.password, `password of the first administrator, ${admin.user}`, true);
    this.workload.mountSecret(encryption, 'key that encrypts credentials in the database', true);

    this.scrape = [{ job: identity.name, endpoint: this.workload.endpoint('http') }];
    this.signals = grafanaSignals({ job: identity.name, namespace: identity.namespace });
    this.node.addValidation({
      validate: () => [
        ...checkDashboards(this.dashboards),
        ...checkSourceVariables(this.dashboards),
        ...checkSources(sources),
      ],
    });
    Inventory.of(this).warnings.push(() =>
      undeclaredSources(
        this.dashboards,
        sources.map(({ uid }) => uid),
      ).map((warning) => `${this.node.path}: ${warning}`),
    );
  }

  /** Shows more dashboards: for those about parts that are made after this one, or about Grafana itself. */
  show(...dashboards: readonly Dashboard[]): this {
    for (const dashboard of dashboards) {
      const isNew = this.dashboards.every(({ uid }) => uid !== dashboard.uid);
      this.dashboards.push(dashboard);
      if (isNew) this.store(dashboard);
    }
    return this;
  }

  /** One ConfigMap a dashboard: together they would not fit. */
  private store(dashboard: Dashboard): void {
    const { namespace, labels } = this.identity;
    const name = dashboardConfigMap(this.identity, dashboard);
    const data = { [`${dashboard.uid}.json`]: JSON.stringify(dashboard.model, undefined, 1) + '\n' };
    namespaced(KubeConfigMap, this, `dashboard-${dashboard.uid}`, {
      metadata: { name, namespace, labels: { ...labels } },
      data,
    });
    this.node.addValidation({ validate: () => checkFiles(name, data) });
  }
}

function dashboardConfigMap(identity: Identity, { uid }: Dashboard): string {
  return `${identity.name}-dashboard-${uid}`;
}

/** All dashboards in one volume, in the folders that Grafana shows them in. */
function volume(identity: Identity, dashboards: readonly Dashboard[]): Volume {
  const sources = dashboards.map((dashboard) => {
    const file = `${dashboard.uid}.json`;
    return {
      configMap: {
        name: dashboardConfigMap(identity, dashboard),
        items: [{ key: file, path: `${dashboard.folder}/${file}` }],
      },
    };
  });
  return sources.length > 0 ? { name: 'dashboards', projected: { sources } } : { name: 'dashboards', emptyDir: {} };
}

function checkSources(sources: readonly Datasource[]): string[] {
  const uids = sources.map(({ uid }) => uid);
  return [
    ...repeated(uids).map((uid) => `datasources: two have the uid "${uid}": rename one of the parts`),
    ...uids
      .filter((uid) => uid.length > 40)
      .map((uid) => `datasources: Grafana takes uids of at most 40 characters: give "${uid}" a shorter name`),
  ];
}
