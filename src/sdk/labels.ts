import type { Metric } from '../catalogue/metric';
import type { Bounds } from './bounds';

/** Labels that come from the monitor itself: nobody writes them twice, so nobody writes them differently. */
export type OwnLabel = 'client' | 'team' | 'project' | 'environment' | 'agent';

const OWN: Readonly<Record<OwnLabel, string>> = {
  client: 'the gateway',
  team: 'the option `team`',
  project: 'the option `project`',
  environment: 'the option `environment`',
  agent: 'the monitor: use `monitor.as(agent)`',
};

/** Labels that whoever records a metric has to give. */
type AskedLabel<L extends string> = Exclude<L, OwnLabel | 'provider'>;

/** The labels of a metric, as they are given when it is recorded. */
export type Labels<L extends string> = Readonly<Record<AskedLabel<L>, string>> & {
  /** Whose model, where that differs from the monitor's. */
  readonly provider?: 'provider' extends L ? string : never;
};

/** Labels may be left out where there is nothing to say. */
export type LabelArguments<L extends string> = [AskedLabel<L>] extends [never]
  ? [labels?: Labels<L>]
  : [labels: Labels<L>];

/** Labels as they come: programs without types also give numbers. */
export type GivenLabels = Readonly<Record<string, string | number | boolean | undefined>>;

/** For whom something is recorded. */
export interface Speaker {
  readonly agent: string;
  readonly provider?: string;
}

/**
 * The attributes of a point. Labels that the metric does not have are refused: that is a mistake in the program. Values
 * are data, so they never stop it.
 *
 * @throws when a label is given that the metric does not have, or that the monitor gives itself
 */
export function attributesOf(
  metric: Metric,
  labels: GivenLabels,
  speaker: Speaker,
  bounds: Bounds,
): Record<string, string> {
  const asked = metric.labels.filter((label) => !(label in OWN));
  for (const label of Object.keys(labels)) {
    if (label in OWN && metric.labels.includes(label)) {
      throw new Error(`${metric.name}: the label "${label}" comes from ${OWN[label as OwnLabel]}`);
    }
    if (!asked.includes(label)) {
      throw new Error(`${metric.name} has no label "${label}"; it takes ${asked.join(', ') || 'none'}`);
    }
  }
  const values = metric.labels.flatMap((label): [string, string][] => {
    if (label === 'agent') return [[label, speaker.agent]];
    if (label in OWN) return [];
    const value = labels[label] ?? (label === 'provider' ? speaker.provider : '');
    return value === undefined ? [] : [[label, bounds.value(label, String(value))]];
  });
  return Object.fromEntries(values);
}
