import type { MonitorOptions } from './options';
import { newInstanceId } from './process';

/** Who sends: the attributes that all telemetry of a monitor has in common. */
export function resourceAttributes(options: MonitorOptions): Record<string, string> {
  const { service = 'agent-framework', version, instanceId = newInstanceId(), team, project, environment } = options;
  return {
    ...options.resource,
    'service.name': service,
    ...(version !== undefined && { 'service.version': version }),
    'service.instance.id': instanceId,
    'team.name': team,
    'project.name': project,
    ...(environment !== undefined && { 'deployment.environment.name': environment }),
  };
}
