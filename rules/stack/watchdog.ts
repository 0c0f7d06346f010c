import { vector } from '../../src/promql';
import { alert } from '../alert';

export const watchdog = alert('Watchdog', { severity: 'none' }, () => ({
  when: vector(1),
  summary: 'The way from Prometheus to the receivers works.',
  description: 'This alert always fires. Whoever expects it and stops hearing it knows that the stack is down.',
}));
