import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';

/** A kind of data source, as a reader chooses one at the top of a dashboard. */
export interface Source {
  readonly type: string;
  /** The variable by which every panel asks the one that was chosen. */
  readonly uid: string;
}

export const METRICS = { type: 'prometheus', uid: '${datasource}' } as const satisfies Source;
export const LOGS = { type: 'loki', uid: '${loki_datasource}' } as const satisfies Source;
export const TRACES = { type: 'jaeger', uid: '${jaeger_datasource}' } as const satisfies Source;

const TITLES: Readonly<Record<string, string>> = { prometheus: 'Metrics', loki: 'Logs', jaeger: 'Traces' };

/** The choice among the data sources of a kind. */
export function sourceVariable({ type, uid }: Source): Builder<dashboard.VariableModel> {
  const name = uid.slice('${'.length, -'}'.length);
  return new dashboard.DatasourceVariableBuilder(name).label(TITLES[type] ?? type).type(type);
}
