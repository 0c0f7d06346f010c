import { names } from './a01-names';
import { severity } from './a02-severity';
import { summary } from './a03-summary';
import { description } from './a04-description';
import { links } from './a05-links';
import { templates } from './a06-templates';
import { comparison } from './a07-comparison';
import { holding } from './a08-for';
import { keepFiring } from './a09-keep-firing';
import { ratios } from './a10-ratios';
import { missing } from './a11-missing';
import { counters } from './a12-counters';
import { windows } from './a13-windows';
import { quantiles } from './a14-quantiles';
import { gauges } from './a15-gauges';
import { absence } from './a16-absent';
import { fragile } from './a17-fragile';
import { alternatives } from './a18-or';
import { relative } from './a19-relative';
import { groups } from './a20-groups';
import { patterns } from './a21-patterns';
import { recordingNames } from './a22-recording-names';
import { order } from './a23-order';
import { meta } from './a24-meta';
import { symptoms } from './a25-symptoms';
import { catalogue } from './a26-catalogue';
import type { Lint } from './lint';

/** What holds for all rules, by its number. */
export const LINTS: readonly Lint[] = [
  names,
  severity,
  summary,
  description,
  links,
  templates,
  comparison,
  holding,
  keepFiring,
  ratios,
  missing,
  counters,
  windows,
  quantiles,
  gauges,
  absence,
  fragile,
  alternatives,
  relative,
  groups,
  patterns,
  recordingNames,
  order,
  meta,
  symptoms,
  catalogue,
];
