import { agentTasks } from '../../src/catalogue/framework';
import { metricNames, rate, select, selectorsOf, sum } from '../../src/promql';
import { windowsOf } from '../../src/promql/visit';
import { group } from './example';
import { type Fault, type Lint, at } from './lint';
import type { LintedRecording } from './view';

const query = sum(rate(select(agentTasks), '5m'), { by: ['cluster', 'team', 'agent'] });

/** From its name people read what a series is by, what it is of, and what was done to it. */
export const recordingNames: Lint = {
  id: 'A22',
  says: 'recordings are called level:metric:operations, and that is what they hold',
  check: ({ recordings }) =>
    recordings
      // What is constant is a fact under a name of its own: a price, an objective.
      .filter(({ query: of }) => selectorsOf(of).length > 0)
      .flatMap((of) => at(of, ofRecording(of))),
  good: group({ record: 'agent:agent_tasks:rate5m', query }),
  bad: group({ record: 'agent:agent_tasks_total:rate10m', query }),
};

function ofRecording({ name, query: recorded }: LintedRecording): Fault[] {
  const [, , metric, operations] = /^([a-zA-Z0-9_]+):([a-zA-Z0-9_]+):([a-zA-Z0-9_:]+)$/.exec(name) ?? [];
  if (metric === undefined || operations === undefined) {
    return [
      { wrong: 'the name is not of three parts', instead: 'level:metric:operations, such as agent:agent_tasks:rate5m' },
    ];
  }
  const windows = windowsOf(recorded);
  const said = [...operations.matchAll(/(?:rate|increase|mean|avg|max|min|stddev|_)(\d+[smhdw])/g)].flatMap(
    ([, window]) => window ?? [],
  );
  return [
    ...(metric.endsWith('_total') && metricNames(recorded).includes(metric)
      ? [{ wrong: 'what grew is no total any more', instead: name.replace('_total', '') }]
      : []),
    ...said
      .filter((window) => windows.length > 0 && !windows.includes(window))
      .map((window) => ({
        wrong: `the name says ${window}, the query ${windows.join(', ')}`,
        instead: 'the same window',
      })),
  ];
}
