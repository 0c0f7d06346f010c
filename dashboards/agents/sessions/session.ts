import { prometheusLabel } from '../../../src/catalogue/names';
import { type LogQuery, allOf, is, labelFormat, logs, matches, pipe, where } from '../../../src/logql';
import type { Provider } from '../../../src/providers/contract';
import { fieldsOf } from '../../../src/providers/dialect';
import { any } from './told';

/** What clients call the id of a session on their events. */
const IDS = ['session.id', 'conversation.id'];
/** What programs may call it besides, by the conventions of OpenTelemetry. */
const ALL_IDS = [...IDS, 'gen_ai.conversation.id'].map(prometheusLabel);

/** Whether its events say of which session they are. */
export function hasSessions({ dialect }: Provider): boolean {
  return fieldsOf({ ...dialect, metrics: {}, spans: {}, spanEvents: {} }).some(([key]) => IDS.includes(key));
}

/** The label that all of them become. */
export const SESSION = 'session';

/** What tells sessions apart, and whose they are. */
export const OF_SESSION = [SESSION, 'service_name', 'team', 'project'] as const;

/** What programs send. Lines of pods, of which there are far more, have a container and no session. */
const SENT = { k8s_container_name: '' } as const;

/** The streams of all services that send events. */
export const streams = logs({ service_name: matches('.+'), ...SENT });

/** The events of the services that the reader chose, of sessions whose id begins as the reader wrote. */
export const events: LogQuery = pipe(
  logs({ service_name: matches('$service_name'), ...SENT }),
  where(any(ALL_IDS.map((id) => allOf(is(id, '!=', ''), is(id, '=~', '$session.*'))))),
);

/** The same with what tells sessions apart, whatever each client calls it. */
export const named = labelFormat({
  [SESSION]: { template: `{{ or ${ALL_IDS.map((id) => `.${id}`).join(' ')} }}` },
  team: { template: '{{ or .team_name .team "unknown" }}' },
  project: { template: '{{ or .project_name .project "unknown" }}' },
});
