import * as common from '@grafana/grafana-foundation-sdk/common';
import type { DynamicConfigValue } from '@grafana/grafana-foundation-sdk/dashboard';
import type * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';
import type { Severity } from '../../src/promql';
import { COLOURS } from '../limit';
import { canvas } from '../panels/trend';

/**
 * Lines, with a table of them in which the worst stands on top: who did not follow a link, and sees the series of all
 * subjects, finds the one that it is about without a legend of hundreds.
 */
export function worstFirst(unit: string, isLowBad: boolean): timeseries.PanelBuilder {
  const worst = isLowBad ? 'min' : 'max';
  const panel = canvas(unit)
    .fillOpacity(0)
    .legend(
      new common.VizLegendOptionsBuilder()
        .displayMode(common.LegendDisplayMode.Table)
        .placement(common.LegendPlacement.Bottom)
        .calcs([worst, 'lastNotNull'])
        .sortBy(isLowBad ? 'Min' : 'Max')
        .sortDesc(!isLowBad)
        .showLegend(true),
    );
  return unit === 'percentunit' ? panel.min(0) : panel;
}

/** The look of a limit that moves: that of the limits that do not; the list is of what is measured. */
export function asLimit(severity: Severity): DynamicConfigValue[] {
  return [
    { id: 'color', value: { mode: 'fixed', fixedColor: COLOURS[severity] } },
    { id: 'custom.lineStyle', value: { fill: 'dash', dash: [10, 10] } },
    { id: 'custom.hideFrom', value: { legend: true, tooltip: false, viz: false } },
  ];
}
