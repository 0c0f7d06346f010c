import { withAlert } from './example';
import { labelsOf } from './labels';
import { type Lint, ofAlerts } from './lint';
import { isValue, labelsNamed } from './templates';

/** What a query drops is empty in a template. A label that changes with the value makes a new alert each time. */
export const templates: Lint = {
  id: 'A06',
  says: 'templates name labels that the query keeps, and no label has the value in it',
  check: ofAlerts(({ when, labels, summary = '', description = '', dashboard = '' }, subject) => {
    const kept = labelsOf(when.expression, subject) ?? when.labels;
    const named = [summary, description, dashboard, ...Object.values(labels)].flatMap(labelsNamed);
    return [
      ...(kept === undefined ? [] : named)
        .filter((label) => kept?.includes(label) === false && !(label in labels))
        .map((label) => ({
          wrong: `a template names the label ${label}, which the query drops`,
          instead: `keep it (\`by\`), or name one of ${kept?.join(', ') ?? ''}`,
        })),
      ...Object.entries(labels)
        .filter(([, value]) => isValue(value))
        .map(([label]) => ({
          wrong: `the label ${label} has the value in it`,
          instead: 'put it into the description',
        })),
    ];
  }),
  good: withAlert({ labels: { service: 'agents', owner: '{{ $labels.team }}' } }),
  bad: withAlert({ description: '{{ $labels.project }} fails.' }),
};
