import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { type AlertRule, type Judgement, type Vector, judgementsOf, keptLabels } from '../../src/promql';
import { lines, query } from '../style';
import { unitOf } from './unit';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What an alert measures, with the limit that it is compared with as a red line.
 *
 * @param narrowed the query, of the series that the reader chose
 */
export function alertPanel(rule: AlertRule, narrowed: <V extends Vector>(query: V) => V): PanelBuilder {
  const { alert, when, summary, description, severity } = rule;
  const judgements = judgementsOf(when);
  const unit = unitOf(description);
  const panel = lines(
    alert,
    `${summary} Beyond the red line the alert fires with severity ${severity}${rule.for === undefined ? '' : ` after ${rule.for}`}; its runbook ${rule.runbook ?? alert} says what to do.`,
    unit,
  );
  // An alert that compares nothing is drawn as it is: a line while it is true.
  const drawn = judgements.length === 0 ? [[when, ''] as const] : judgements.flatMap(linesOf);
  drawn.forEach(([expression, prefix], index) => {
    const legend = prefix + (legendOf(expression) || alert);
    panel.withTarget(query(narrowed(expression), legend, { refId: LETTERS[index] ?? `A${index}` }));
  });
  const fixed = judgements.map(({ limit }) => limit).find((limit) => typeof limit === 'number');
  if (unit === 'percentunit') panel.min(0);
  return fixed === undefined ? panel : limited(panel, fixed);
}

/** What is measured, and the limit where that is a line of its own. */
function linesOf({ measured, limit }: Judgement): (readonly [Vector, string])[] {
  return [[measured, ''], ...(typeof limit === 'number' ? [] : [[limit, 'limit '] as const])];
}

/** The labels of the alert that this side of its comparison has. */
function legendOf({ expression, labels = [] }: Vector): string {
  const kept = keptLabels(expression);
  return labels
    .filter((label) => kept?.includes(label) ?? true)
    .map((label) => `{{${label}}}`)
    .join(' ');
}

/** A red line at the limit, which is in view however far away the values are. */
function limited(panel: PanelBuilder, limit: number): PanelBuilder {
  return panel
    .axisSoftMin(Math.min(limit, 0))
    .axisSoftMax(limit)
    .thresholds(
      new dashboard.ThresholdsConfigBuilder().mode(dashboard.ThresholdsMode.Absolute).steps([
        { value: null, color: 'green' },
        { value: limit, color: 'red' },
      ]),
    )
    .thresholdsStyle(new common.GraphThresholdsStyleConfigBuilder().mode(common.GraphThresholdsStyleMode.Line));
}
