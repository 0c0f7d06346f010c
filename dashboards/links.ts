import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { Link } from './panels/view';

/** At the top of each dashboard: a list of the others for every folder, which opens them with what the reader chose. */
export function navigation(folders: readonly string[]): Builder<dashboard.DashboardLink>[] {
  return folders.map((folder) => {
    const link = seen(
      new dashboard.DashboardLinkBuilder(folder)
        .type(dashboard.DashboardLinkType.Dashboards)
        .tags(['signalbox', tagOf(folder)])
        .asDropdown(true)
        .includeVars(true)
        .keepTime(true),
    );
    return { build: () => link };
  });
}

/** The tag by which the dashboards of a folder are found. */
export function tagOf(folder: string): string {
  return folder.toLowerCase().replaceAll(' ', '-');
}

/**
 * Where a click leads: with the time range, what was clicked on, and what else the reader chose that can be chosen there.
 */
export function drillDown(
  { title, to, carrying = [] }: Link,
  variables: readonly string[],
  choosable: readonly string[],
  inTable: boolean,
): dashboard.DashboardLink {
  const ofClicked = (label: string): string => `\${__${inTable ? 'data.fields' : 'field.labels'}.${label}}`;
  const clicked = carrying.map((label) => `var-${label}=${ofClicked(label)}`);
  const both = variables.filter((name) => choosable.includes(name) && !carrying.includes(name));
  const chosen = both.map((name) => `\${${name}:queryparam}`);
  return seen(
    new dashboard.DashboardLinkBuilder(title)
      .type(dashboard.DashboardLinkType.Link)
      .url(
        `/d/${typeof to === 'string' ? to : (to.prefix ?? '') + ofClicked(to.label)}?\${__url_time_range}&${[...clicked, ...chosen].join('&')}`,
      ),
  );
}

/** The library puts every link into a menu behind three dots. Without that Grafana shows it. */
function seen(builder: dashboard.DashboardLinkBuilder): dashboard.DashboardLink {
  const { placement: _menu, ...link } = builder.build();
  return link;
}
