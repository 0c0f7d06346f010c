/** A length of time as PromQL writes it. */
export type Window = `${bigint}${'s' | 'm' | 'h' | 'd'}`;

/** A window, or what Grafana puts there when it draws a panel. */
export type PanelWindow = Window | '$__rate_interval' | '$__interval' | '$__range';

/** The windows that Grafana knows and Prometheus does not. */
export const PANEL_WINDOWS: readonly string[] = ['$__rate_interval', '$__interval', '$__range'];

/** A window that can be printed. The compiler does not see that `-5m` and `0s` are none. */
export function checkedWindow(window: PanelWindow): string {
  if (PANEL_WINDOWS.includes(window) || /^0*[1-9][0-9]*[smhd]$/.test(window)) return window;
  throw new Error(`"${window}" is no window: write a length of time such as 5m, 1h or 7d`);
}

/** How far a selector looks back; negative for ahead. */
export function checkedOffset(offset: Window): string {
  if (/^-?0*[1-9][0-9]*[smhd]$/.test(offset)) return offset;
  throw new Error(`"${offset}" is no offset: write a length of time such as 1h or 7d`);
}
