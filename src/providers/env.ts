import type { GatewayAddress } from './contract';

/**
 * What every OpenTelemetry SDK understands: where to send, as differences, and for whom. The instance tells processes
 * apart that are equal in all else; each start of a process needs one of its own.
 */
export function otelVariables(at: GatewayAddress): Record<string, string> {
  return {
    OTEL_METRICS_EXPORTER: 'otlp',
    OTEL_LOGS_EXPORTER: 'otlp',
    OTEL_TRACES_EXPORTER: 'otlp',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    OTEL_EXPORTER_OTLP_ENDPOINT: at.http,
    ...(at.token !== undefined && { OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Bearer%20${at.token}` }),
    OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta',
    OTEL_RESOURCE_ATTRIBUTES: resourceAttributes(at),
  };
}

/** Stands for a UUID that is new for each process; each format writes it in its own way, or leaves it out. */
export const INSTANCE = '<instance>';

function resourceAttributes({ team, project, environment }: GatewayAddress): string {
  const attributes: Record<string, string | undefined> = {
    'service.instance.id': INSTANCE,
    'team.name': team,
    'project.name': project,
    'deployment.environment.name': environment,
  };
  return Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${value === INSTANCE ? value : encodeURIComponent(value)}`],
    )
    .join(',');
}
