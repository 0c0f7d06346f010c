import { aggregation } from './aggregation';
import { keeping, severity, waiting } from './alert';
import { comparator } from './comparator';
import { grouping } from './grouping';
import { matcher } from './matcher';
import { offset } from './offset';
import { quantile } from './quantile';
import { rate } from './rate';
import { ratio } from './ratio';
import { set } from './set';
import { threshold } from './threshold';
import { window } from './window';

/** Mistakes in a query, of an alert or of a recording. */
export const QUERY_OPERATORS = {
  comparator,
  threshold,
  window,
  rate,
  matcher,
  set,
  grouping,
  aggregation,
  quantile,
  ratio,
  offset,
} as const;

/** Mistakes in what an alert is besides its query. */
export const ALERT_OPERATORS = { waiting, keeping, severity } as const;
