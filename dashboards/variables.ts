import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import { METRICS } from './style';

/** The data source that a reader chooses; every panel asks it. */
export function datasourceVariable(): Builder<dashboard.VariableModel> {
  return closed(new dashboard.DatasourceVariableBuilder('datasource').label('Data source').type('prometheus'));
}

/** The clusters that a reader looks at: all of them, until somebody chooses. */
export function clusterVariable(): Builder<dashboard.VariableModel> {
  return closed(
    new dashboard.QueryVariableBuilder('cluster')
      .label('Cluster')
      .datasource(METRICS)
      .query({ query: 'label_values(up, cluster)', refId: 'cluster' })
      .refresh(dashboard.VariableRefresh.OnTimeRangeChanged)
      .sort(dashboard.VariableSort.AlphabeticalAsc)
      .multi(true)
      .includeAll(true)
      .allValue('.+')
      .current({ selected: true, text: 'All', value: '$__all' }),
  );
}

/** Values of a label that a reader looks at: all of them, also series without it, until somebody chooses. */
export function labelVariable(label: string, metric: string): Builder<dashboard.VariableModel> {
  return closed(
    new dashboard.QueryVariableBuilder(label)
      .label(label)
      .datasource(METRICS)
      .query({ query: `label_values(${metric}, ${label})`, refId: label })
      .refresh(dashboard.VariableRefresh.OnTimeRangeChanged)
      .sort(dashboard.VariableSort.AlphabeticalAsc)
      .multi(true)
      .includeAll(true)
      .allValue('.*')
      .current({ selected: true, text: 'All', value: '$__all' }),
  );
}

/** Without the settings of interval variables, which the library gives to all kinds and Grafana's schema to none. */
function closed(builder: Builder<dashboard.VariableModel>): Builder<dashboard.VariableModel> {
  return {
    build: () => {
      const { auto: _auto, auto_min: _minimum, auto_count: _count, ...variable } = builder.build();
      return variable;
    },
  };
}
