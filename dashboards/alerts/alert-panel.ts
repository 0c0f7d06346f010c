import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { type AlertRule, type Judgement, type Vector, judgementsOf, keptLabels } from '../../src/promql';
import { lines, query } from '../style';
import { unitOf } from './unit';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What an alert measures, with the limit that it is compared with: red beyond it.
 *
 * @param narrowed the query, of the series that the reader chose
 */
export function alertPanel(rule: AlertRule, narrowed: <V extends Vector>(query: V) => V): PanelBuilder {
  const { alert, when, summary, description, severity } = rule;
  const judgements = judgementsOf(when);
  const unit = unitOf(description);
  const panel = lines(
    alert,
    `${summary} Red: the alert fires with severity ${severity}${rule.for === undefined ? '' : ` after ${rule.for}`}; its runbook says what to do.`,
    unit,
  );
  // An alert that compares nothing is drawn as it is: a line while it is true.
  const drawn = judgements.length === 0 ? [[when, ''] as const] : judgements.flatMap(linesOf);
  drawn.forEach(([expression, prefix], index) => {
    const legend = prefix + (legendOf(expression) || alert);
    panel.withTarget(query(narrowed(expression), legend, { refId: LETTERS[index] ?? `A${index}` }));
  });
  const [fixed] = judgements.flatMap(({ operator, limit }) => (typeof limit === 'number' ? [{ operator, limit }] : []));
  if (unit === 'percentunit') panel.min(0);
  return fixed === undefined ? panel : limited(panel, fixed.operator, fixed.limit);
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

function limited(panel: PanelBuilder, operator: Judgement['operator'], limit: number): PanelBuilder {
  const redBelow = operator === '<' || operator === '<=' || operator === '==';
  const [below, beyond] = redBelow ? ['red', 'green'] : ['green', 'red'];
  return panel
    .thresholds(
      new dashboard.ThresholdsConfigBuilder().mode(dashboard.ThresholdsMode.Absolute).steps([
        { value: null, color: below },
        { value: limit, color: beyond },
      ]),
    )
    .thresholdsStyle(new common.GraphThresholdsStyleConfigBuilder().mode(common.GraphThresholdsStyleMode.Line));
}
