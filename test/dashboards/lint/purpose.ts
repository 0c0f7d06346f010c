import { type Rule, dashboard } from './rule';

/** Who wants another question answered opens another dashboard. */
export const purpose: Rule = {
  id: 'D03',
  says: 'it says for whom it is, and asks one question',
  check: ({ description = '' }) =>
    /^For [^:]+: [^?]+\?[^?]*$/.test(description) ? [] : [`its description is "${description}"`],
  good: { ...dashboard, description: 'For the person on call: is all well? Red means that it is not.' },
  bad: { ...dashboard, description: 'For the person on call: is all well? And what does it cost?' },
};
