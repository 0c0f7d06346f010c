import { gatewayConfig } from '../../src/components/collector/gateway-config';
import type { Provider } from '../../src/providers';
import { gatewaySettings } from '../stacks/gateway-settings';
import { type OttlRecord, runs, valueOf } from './ottl';

export type Context = 'datapoint' | 'log' | 'span';

/** What somebody sends: one point, log record or span, with where it comes from. */
export interface Sent {
  readonly context: Context;
  readonly scope?: string;
  readonly resource?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Everything else, by its path: `metric.name`, `datapoint.value_double`. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** One counting of a record. */
export interface Counted {
  readonly name: string;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

interface Group {
  readonly context: string;
  readonly conditions: readonly string[];
  readonly statements: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly conditions?: readonly string[];
  readonly attributes: readonly { readonly key: string; readonly default_value?: string }[];
  readonly sum?: { readonly value: string };
  readonly gauge?: { readonly value: string };
  readonly histogram?: { readonly value: string };
}

interface LedgerConfig {
  readonly processors: {
    readonly 'transform/normalise': Readonly<
      Record<'metric_statements' | 'log_statements' | 'trace_statements', readonly Group[]>
    >;
  };
  readonly connectors: {
    readonly 'signal_to_metrics/count': Readonly<Record<'datapoints' | 'logs' | 'spans', readonly Entry[]>>;
  };
}

const STATEMENTS = { datapoint: 'metric_statements', log: 'log_statements', span: 'trace_statements' } as const;
const ENTRIES = { datapoint: 'datapoints', log: 'logs', span: 'spans' } as const;

/** The ledger of a gateway, read out of its configuration: what becomes of a record, and what it is counted as. */
export class LedgerModel {
  private readonly config: LedgerConfig;
  private readonly read = new Map<string, (record: OttlRecord) => unknown>();

  constructor(providers: readonly Provider[], owned = gatewaySettings.owned) {
    const config = gatewayConfig({ ...gatewaySettings, providers, owned });
    this.config = JSON.parse(JSON.stringify(config)) as LedgerConfig;
  }

  /** The record with the labels of the vocabulary on it. */
  normalised(sent: Sent): OttlRecord {
    const record = recordOf(sent);
    for (const { conditions, statements } of this.config.processors['transform/normalise'][STATEMENTS[sent.context]]) {
      if (this.anyHolds(conditions, record)) for (const statement of statements) this.run(statement, record);
    }
    return record;
  }

  /** Everything that the record is counted as, the counting of records themselves apart. */
  counted(sent: Sent): Counted[] {
    const record = this.normalised(sent);
    const attributes = record[`${sent.context}.attributes`] as Readonly<Record<string, unknown>>;
    return this.config.connectors['signal_to_metrics/count'][ENTRIES[sent.context]]
      .filter(({ conditions = [] }) => this.anyHolds(conditions, record))
      .filter((entry) => entry.attributes.every(({ key, default_value }) => (attributes[key] ?? default_value) != null))
      .map((entry) => ({
        name: entry.name,
        labels: Object.fromEntries(
          entry.attributes
            .filter(({ key }) => !/^(counted|folded)\./.test(key))
            .map(({ key, default_value }) => [key, attributes[key] ?? default_value]),
        ),
        value: this.value((entry.sum ?? entry.gauge ?? entry.histogram)?.value ?? '', record),
      }));
  }

  /** A list of conditions is one of alternatives; without any it always holds. */
  private anyHolds(conditions: readonly string[], record: OttlRecord): boolean {
    return conditions.length === 0 || conditions.some((condition) => this.value(condition, record) === true);
  }

  private value(text: string, record: OttlRecord): unknown {
    return this.once(text, valueOf)(record);
  }

  private run(text: string, record: OttlRecord): void {
    this.once(text, runs)(record);
  }

  private once(text: string, reader: (text: string) => (record: OttlRecord) => unknown) {
    const known = this.read.get(text) ?? reader(text);
    this.read.set(text, known);
    return known;
  }
}

function recordOf({ context, scope = '', resource = {}, attributes = {}, fields = {} }: Sent): OttlRecord {
  return {
    'metric.type': 'METRIC_DATA_TYPE_SUM',
    'scope.name': scope,
    'resource.attributes': { ...resource },
    [`${context}.attributes`]: { ...attributes },
    ...fields,
  };
}
