import { advice } from './advice';
import { chained } from './chained';
import { choices } from './choices';
import { counters } from './counters';
import { datasourceVariable } from './datasource-variable';
import { drillDown } from './drill-down';
import { exemplars } from './exemplars';
import { firstRow } from './first-row';
import { gaps } from './gaps';
import { grid } from './grid';
import { happenings } from './happenings';
import { identities } from './identities';
import { inventedZero } from './invented-zero';
import { legends } from './legends';
import { logqlAuto } from './logql-auto';
import { navigation } from './navigation';
import { noTargets } from './no-targets';
import { noValue } from './no-value';
import { panelIds } from './panel-ids';
import { prose } from './prose';
import { purpose } from './purpose';
import { queriesOnLoad } from './queries-on-load';
import { rankings } from './rankings';
import { rateInterval } from './rate-interval';
import { ratios } from './ratios';
import { readOnly } from './read-only';
import { refIds } from './ref-ids';
import { refresh } from './refresh';
import { reload } from './reload';
import type { Rule } from './rule';
import { stableUid } from './stable-uid';
import { targetInstance, targetJob } from './target-labels';
import { targetLogql } from './target-logql';
import { targetPromql } from './target-promql';
import { templateDatasource } from './template-datasource';
import { templateInstance, templateJob } from './template-labels';
import { thresholds } from './thresholds';
import { unitIds } from './unit-ids';
import { units } from './units';
import { variableQueries } from './variable-queries';
import { variables } from './variables';
import { widths } from './widths';

/** What holds for every dashboard. */
export const rules: readonly Rule[] = [
  stableUid,
  panelIds,
  refIds,
  firstRow,
  purpose,
  prose,
  advice,
  drillDown,
  navigation,
  variables,
  choices,
  chained,
  variableQueries,
  reload,
  templateDatasource,
  templateJob,
  templateInstance,
  datasourceVariable,
  units,
  unitIds,
  ratios,
  thresholds,
  noValue,
  gaps,
  inventedZero,
  rateInterval,
  logqlAuto,
  counters,
  targetPromql,
  targetLogql,
  targetJob,
  targetInstance,
  noTargets,
  exemplars,
  happenings,
  grid,
  widths,
  queriesOnLoad,
  refresh,
  readOnly,
  rankings,
  legends,
  identities,
];
