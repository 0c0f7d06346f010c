import { gauge } from '../../src/catalogue/metric';
import { dashboard } from '../definition';
import { details } from './slos/details';
import { fewestEvents } from './slos/judged';
import { objectives, wellness } from './slos/now';
import { course } from './slos/course';

const info = gauge('slo:info', { unit: 'boolean', help: 'What is promised.', labels: ['slo'] });

export const slos = dashboard({
  uid: 'slos',
  title: 'Objectives and error budgets',
  folder: 'Operations',
  audience: 'whoever promised something, and whoever decides what to do next',
  question: 'what is promised, is it kept, and how fast is what may go wrong being used up?',
  about: info,
  labels: [
    { label: 'cluster', of: 'slo:error_budget_remaining:ratio', orNone: true },
    { label: 'slo', of: info.name },
  ],
  range: '7d',
  refresh: '5m',
  sections: ({ rules }) => {
    const least = fewestEvents(rules);
    return [wellness(least), objectives(rules, least), ...course(rules, least), ...details(rules)];
  },
});
