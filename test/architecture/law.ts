/**
 * Who may import what. A part of the product knows those below it and nobody beside or above it:
 *
 *     src/index.ts                 the door: everything that users see
 *     charts/                      the whole stack, wired
 *     docs/                        pages that are generated from the code
 *     rules/ dashboards/           what is asked about the parts; never about pods or manifests
 *     src/components/<part>/       one program each; a part knows others by their contracts alone
 *     src/components/*.ts          contracts, and what all parts have in common; native/ for their programs
 *     src/cli/                     commands for people; knows providers alone
 *     src/providers/               the clients that are watched, one folder each; data about what they send
 *     src/sdk/                     what agents' own code sends; knows the catalogue alone
 *     src/promql/ src/logql/ src/kubernetes/  the languages that the rest is written in; none knows another
 *     src/catalogue/               what is measured; knows nobody
 */
export interface Area {
  /** Files that the area consists of. */
  readonly files: RegExp;
  /** Files that they may import besides those of their own area. */
  readonly mayImport: readonly RegExp[];
  /** Packages that they may import. */
  readonly packages: readonly RegExp[];
}

const CATALOGUE = /^src\/catalogue\//;
const PROMQL = /^src\/promql\//;
const LOGQL = /^src\/logql\//;
const KUBERNETES = /^src\/kubernetes\//;
const PROVIDERS = /^src\/providers\//;
/** What a provider is, without knowing any. */
const PROVIDER = /^src\/providers\/[a-z-]+\.ts$/;
const CONTRACTS = /^src\/components\/(contracts|part)\.ts$/;
const NATIVE = /^src\/components\/native\//;
const SIGNALS = /^src\/components\/[a-z-]+\/(signals|metrics)\.ts$/;
const DASHBOARD = /^src\/components\/grafana\/dashboard\.ts$/;
const ANYTHING = /^/;

const PRICES = /^src\/providers\/prices\/table\.ts$/;

const CDK8S = [/^cdk8s$/, /^constructs$/, /^cdk8s-plus-28\/lib\/imports\/k8s$/];
const NODE = /^node:/;
const FOUNDATION_SDK = /^@grafana\/grafana-foundation-sdk\//;

/** The area of one part is its own folder: a file is judged by the first entry that it belongs to. */
export function areas(parts: readonly string[]): Area[] {
  return [
    { files: CATALOGUE, mayImport: [], packages: [] },
    // Rules that users wrote are files: one file of ours opens them, and one knows YAML.
    { files: /^src\/promql\/rule\/from-yaml\.ts$/, mayImport: [PROMQL], packages: [/^node:fs$/] },
    { files: /^src\/promql\/rule\/yaml\/text\.ts$/, mayImport: [], packages: [/^yaml$/] },
    { files: PROMQL, mayImport: [CATALOGUE], packages: [/^@prometheus-io\/lezer-promql$/, /^@lezer\/common$/] },
    { files: LOGQL, mayImport: [CATALOGUE], packages: [] },
    { files: /^src\/sdk\//, mayImport: [CATALOGUE], packages: [/^@opentelemetry\//, NODE] },
    { files: PROVIDERS, mayImport: [CATALOGUE, PROMQL, LOGQL], packages: [] },
    { files: /^src\/cli\//, mayImport: [PROVIDERS], packages: [NODE] },
    { files: KUBERNETES, mayImport: [], packages: [...CDK8S, NODE] },
    { files: CONTRACTS, mayImport: [KUBERNETES, PROMQL, CATALOGUE], packages: CDK8S },
    { files: NATIVE, mayImport: [KUBERNETES, CONTRACTS], packages: CDK8S },
    ...parts.map((part) => ({
      files: new RegExp(`^src/components/${part}/`),
      mayImport: [
        CATALOGUE,
        PROMQL,
        KUBERNETES,
        CONTRACTS,
        NATIVE,
        ...(part === 'collector' ? [PROVIDER, PRICES] : []),
      ],
      packages: part === 'grafana' ? [...CDK8S, FOUNDATION_SDK] : CDK8S,
    })),
    { files: /^src\/components\/index\.ts$/, mayImport: [/^src\/components\//], packages: [] },
    { files: /^src\/index\.ts$/, mayImport: [ANYTHING], packages: [] },
    { files: /^rules\//, mayImport: [CATALOGUE, PROMQL, CONTRACTS, SIGNALS, PROVIDER, PRICES], packages: [] },
    // Dashboards that users drew in Grafana are files: one file of ours opens them.
    { files: /^dashboards\/from-json\.ts$/, mayImport: [DASHBOARD], packages: [/^node:fs$/] },
    {
      files: /^dashboards\//,
      mayImport: [CATALOGUE, PROMQL, LOGQL, CONTRACTS, SIGNALS, DASHBOARD, PROVIDER],
      packages: [FOUNDATION_SDK],
    },
    { files: /^docs\//, mayImport: [ANYTHING], packages: [] },
    { files: /^charts\//, mayImport: [ANYTHING], packages: CDK8S },
  ];
}
