/**
 * Who may import what. A part of the product knows those below it and nobody beside or above it:
 *
 *     src/index.ts                 the door: everything that users see
 *     charts/                      the whole stack, wired
 *     rules/ dashboards/           what is asked about the parts; never about pods or manifests
 *     src/components/<part>/       one program each; a part knows others by their contracts alone
 *     src/components/*.ts          contracts, and what all parts have in common; native/ for their programs
 *     src/promql/ src/kubernetes/  the two languages that the parts are written in; neither knows the other
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
const KUBERNETES = /^src\/kubernetes\//;
const CONTRACTS = /^src\/components\/(contracts|part)\.ts$/;
const NATIVE = /^src\/components\/native\//;
const SIGNALS = /^src\/components\/[a-z-]+\/signals\.ts$/;
const DASHBOARD = /^src\/components\/grafana\/dashboard\.ts$/;
const ANYTHING = /^/;

const CDK8S = [/^cdk8s$/, /^constructs$/, /^cdk8s-plus-28\/lib\/imports\/k8s$/];
const NODE = /^node:/;
const FOUNDATION_SDK = /^@grafana\/grafana-foundation-sdk\//;

/** The area of one part is its own folder: a file is judged by the first entry that it belongs to. */
export function areas(parts: readonly string[]): Area[] {
  return [
    { files: CATALOGUE, mayImport: [], packages: [] },
    { files: PROMQL, mayImport: [CATALOGUE], packages: [] },
    { files: KUBERNETES, mayImport: [], packages: [...CDK8S, NODE] },
    { files: CONTRACTS, mayImport: [KUBERNETES, PROMQL, CATALOGUE], packages: CDK8S },
    { files: NATIVE, mayImport: [KUBERNETES, CONTRACTS], packages: CDK8S },
    ...parts.map((part) => ({
      files: new RegExp(`^src/components/${part}/`),
      mayImport: [CATALOGUE, PROMQL, KUBERNETES, CONTRACTS, NATIVE],
      packages: part === 'grafana' ? [...CDK8S, FOUNDATION_SDK] : CDK8S,
    })),
    { files: /^src\/components\/index\.ts$/, mayImport: [/^src\/components\//], packages: [] },
    { files: /^src\/index\.ts$/, mayImport: [ANYTHING], packages: [] },
    { files: /^rules\//, mayImport: [CATALOGUE, PROMQL, CONTRACTS, SIGNALS], packages: [] },
    {
      files: /^dashboards\//,
      mayImport: [CATALOGUE, PROMQL, CONTRACTS, SIGNALS, DASHBOARD],
      packages: [FOUNDATION_SDK],
    },
    { files: /^charts\//, mayImport: [ANYTHING], packages: CDK8S },
  ];
}
