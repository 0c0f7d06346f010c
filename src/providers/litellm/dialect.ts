import { type Dialect, plain } from '../dialect';
import { litellmMetrics } from './metrics';

/**
 * What LiteLLM's proxy says of itself in Prometheus' format, as the gateway's scrape makes OpenTelemetry of it. It tells
 * no version. Scraped as OpenMetrics, each series has the time at which it began, so its first value is not lost.
 */
export const litellmDialect: Dialect = {
  versions: ['1.106.2'],
  scopes: {
    metrics: ['github.com/open-telemetry/opentelemetry-collector-contrib/receiver/prometheusreceiver'],
    logs: [],
    spans: [],
  },
  resource: {
    required: plain('service.name', 'service.instance.id', 'server.port', 'url.scheme'),
    documented: { 'server.address': 'hosts' },
  },
  common: {},
  metrics: litellmMetrics,
  events: {},
  spans: {},
  spanEvents: {},
};
