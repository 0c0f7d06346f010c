import type { Labels } from './selector';

/** A step of Prometheus' relabelling, as its configuration has it. */
export interface RelabelStep {
  readonly action?: string;
  readonly source_labels?: readonly string[];
  readonly separator?: string;
  readonly regex?: string;
  readonly target_label?: string;
  readonly replacement?: string;
}

/** The labels of a target after all steps; undefined where one drops it. */
export function relabel(labels: Labels, steps: readonly RelabelStep[]): Labels | undefined {
  return steps.reduce<Labels | undefined>((before, step) => before && apply(before, step), labels);
}

function apply(labels: Labels, step: RelabelStep): Labels | undefined {
  const { action = 'replace', source_labels = [], separator = ';', regex = '(.*)', replacement = '$1' } = step;
  const value = source_labels.map((label) => labels[label] ?? '').join(separator);
  const match = new RegExp(`^(?:${regex})$`, 's').exec(value);
  switch (action) {
    case 'keep':
      return match ? labels : undefined;
    case 'drop':
      return match ? undefined : labels;
    case 'replace': {
      if (match === null || step.target_label === undefined) return labels;
      const text = replacement.replaceAll(/\$(?:(\d+)|\{(\d+)\})/g, (_, plain?: string, braced?: string) => {
        return match[Number(plain ?? braced)] ?? '';
      });
      return { ...labels, [step.target_label]: text };
    }
    default:
      throw new Error(`the tests do not know the relabelling action ${action}`);
  }
}
