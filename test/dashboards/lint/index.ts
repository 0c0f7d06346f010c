import { datasourceVariable } from './datasource-variable';
import { grid } from './grid';
import { legends } from './legends';
import { panelIds } from './panel-ids';
import { prose } from './prose';
import { queriesOnLoad } from './queries-on-load';
import { rateInterval } from './rate-interval';
import { ratios } from './ratios';
import { readOnly } from './read-only';
import { refIds } from './ref-ids';
import { refresh } from './refresh';
import type { Rule } from './rule';
import { stableUid } from './stable-uid';
import { units } from './units';
import { variables } from './variables';

/** What holds for every dashboard. */
export const rules: readonly Rule[] = [
  stableUid,
  readOnly,
  refresh,
  queriesOnLoad,
  panelIds,
  refIds,
  prose,
  units,
  ratios,
  grid,
  datasourceVariable,
  variables,
  rateInterval,
  legends,
];
