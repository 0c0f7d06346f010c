import type { Duration, Size } from 'cdk8s';
import type { Metric } from '../../catalogue/metric';
import type { Storage } from '../../kubernetes/storage';
import type { RuleGroup } from '../../promql/rule';
import type { Monitored, Notifiable } from '../contracts';
import type { PartProps } from '../part';
import type { PrometheusConfig, ScrapeLimits } from './config';
import type { RemoteWrite } from './remote-write';
import type { StaticTargets } from './static-targets';
import type { Discovery, ScrapeJob } from './targets';

export interface PrometheusProps extends PartProps<PrometheusConfig> {
  /** Name of the cluster: the label `cluster` of every series and alert. */
  readonly cluster: string;
  /** Parts to scrape; Prometheus itself always is. @default none */
  readonly watch?: readonly Monitored[];
  /** Rule groups to evaluate. @default none */
  readonly rules?: readonly RuleGroup[];
  /**
   * Metrics that targets of your own emit, so that rules may read them: as they are defined, by the name of a series, or
   * `shop_*` for all that begin so. @default what the parts that are watched emit
   */
  readonly knownMetrics?: readonly (Metric | string)[];
  /** A rule that reads what nobody emits or records is an error instead of a warning. @default false */
  readonly strict?: boolean;
  /** Address at which you keep `docs/runbooks`, for the link in each alert. @default alerts name their page without a link */
  readonly runbookUrl?: string;
  /** Address at which people open Grafana, for the link to its panel in each alert. @default alerts name the panel without a link */
  readonly grafanaUrl?: string;
  /** Address at which people open it, for the links in alerts. @default its pod's name, which leads nowhere */
  readonly externalUrl?: string;
  /** Where alerts go. @default nowhere */
  readonly alert?: Notifiable;
  /** Between scrapes, and between evaluations of rules. @default 30 seconds */
  readonly interval?: Duration;
  /** How long samples are kept, whichever comes first. @default 30 days, and four fifths of the volume */
  readonly retention?: { readonly time?: Duration; readonly size?: Size };
  /** How late a sample may come. @default 30 minutes */
  readonly outOfOrderWindow?: Duration;
  /** Scrape kubelets for pods and containers; `verifyCertificates` where they are signed by the cluster. @default scraped, not verified */
  readonly kubelets?: { readonly verifyCertificates: boolean } | 'off';
  /** Pods and services that opt in by annotation. @default none */
  readonly discover?: Discovery;
  /** Targets at fixed addresses. @default none */
  readonly staticTargets?: readonly StaticTargets[];
  /** Scrape jobs in Prometheus' own form. @default none */
  readonly scrapeJobs?: readonly ScrapeJob[];
  /** Stores that get a copy of every sample. @default none */
  readonly remoteWrite?: readonly RemoteWrite[];
  /** What one scrape may bring. @default see `ScrapeLimits` */
  readonly limits?: ScrapeLimits;
  /** Holds the samples. @default 50 GiB, retained */
  readonly storage?: Storage | 'ephemeral';
}
