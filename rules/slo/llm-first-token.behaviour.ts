import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { defaultSlo } from '../../test/harness/rules/burning';
import { bucketed } from '../../test/harness/rules/bucketed';
import { levelAbsent } from '../../test/harness/rules/level-absent';

const requests = bucketed({
  slo: defaultSlo('llm-first-token'),
  by: 'provider',
  histogram: 'llm_time_to_first_token_seconds',
  within: '15',
  beyond: '30',
});

export const behaviours = [budgetBurn(requests), levelAbsent(requests)];
