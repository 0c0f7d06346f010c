import { agentTaskDuration, agentTasks } from '../../src/catalogue/framework';
import { labelReplace, select } from '../../src/promql';
import { type Aliases, renamedHistogram } from './alias';

/** The labels `agent_name` and `status` (success, failure), besides those that say the same here. */
const named = labelReplace(select(agentTasks), 'agent_name', '$1', 'agent', '(.*)');
const succeeded = labelReplace(named, 'status', 'success', 'outcome', 'ok');

export const ofExporters: Aliases = {
  usedFor: 'exporters',
  name: 'aliases-exporters',
  rules: [
    { record: 'agent_executions_total', query: labelReplace(succeeded, 'status', 'failure', 'outcome', 'error') },
    ...renamedHistogram('agent_execution_duration_seconds', agentTaskDuration, {}, (series) =>
      labelReplace(series, 'agent_name', '$1', 'agent', '(.*)'),
    ),
  ],
};
