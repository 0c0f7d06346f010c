import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { defaultSlo } from '../../test/harness/rules/burning';
import { bucketed } from '../../test/harness/rules/bucketed';
import { levelAbsent } from '../../test/harness/rules/level-absent';

const requests = bucketed({
  slo: defaultSlo('llm-request-duration'),
  by: 'provider',
  histogram: 'llm_request_duration_seconds',
  within: '60',
  beyond: '120',
});

export const behaviours = [budgetBurn(requests), levelAbsent(requests)];
