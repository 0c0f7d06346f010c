import type { RuleGroup } from '../../src/promql';

/** The folder of the dashboards that are made of rules. */
export const ALERTS_FOLDER = 'Alerts';

/** Whether a group has alerts of which a dashboard can be made. */
export function hasAlerts({ rules }: Pick<RuleGroup, 'rules'>): boolean {
  return rules.some((rule) => 'severity' in rule);
}

/** The uid of the dashboard of a group: at most 40 characters, as Grafana wants it. */
export function uidOf({ name }: Pick<RuleGroup, 'name'>): string {
  const topic = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `alerts-${topic.replace(/-alerts$/, '')}`.slice(0, 40);
}

/** Groups whose dashboards would stand in each other's place, if any: so much of a name does not fit into an address. */
export function addressFaults(groups: readonly RuleGroup[]): string[] {
  const shown = groups.filter(hasAlerts);
  return shown.flatMap((group, index) => {
    const before = shown.slice(0, index).find((other) => uidOf(other) === uidOf(group));
    return before === undefined
      ? []
      : [`the rule groups "${before.name}" and "${group.name}" both have the dashboard ${uidOf(group)}: rename one`];
  });
}
