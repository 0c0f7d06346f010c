import { up } from '../../src/catalogue/metric';
import { absent, firstOf, select } from '../../src/promql';
import { alert } from '../alert';

export const partMissing = alert('PartMissing', { severity: 'critical', for: '10m' }, (_, { parts }) => {
  const [first, ...rest] = parts
    .flatMap(({ scrape }) => scrape)
    .map(({ job, endpoint }) => absent(select(up, { job, namespace: endpoint.namespace })));
  if (first === undefined) return undefined;
  return {
    when: firstOf(first, ...rest),
    summary: 'A part of the stack has no targets.',
    description:
      'Prometheus knows no target of {{ $labels.job }} in {{ $labels.namespace }}: it is not deployed, or discovery fails.',
  };
});
