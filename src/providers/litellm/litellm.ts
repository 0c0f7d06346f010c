import { client } from '../client';
import type { Provider, ScrapeSource } from '../contract';
import { litellmCounts } from './counts';
import { litellmDialect } from './dialect';

export interface LitellmProps extends Partial<ScrapeSource> {
  /**
   * Clients of this stack whose calls pass the proxy. It then counts their usage and requests, in dollars for every
   * vendor, and they count their work alone; without this they would be counted twice.
   */
  readonly proxies: readonly string[];
}

/** A LiteLLM proxy, whose Prometheus metrics the gateway reads. It knows what every vendor's tokens cost. */
export function litellm({ proxies, ...scrape }: LitellmProps): Provider {
  return client({
    id: 'litellm',
    title: 'LiteLLM',
    vendor: {
      firstOf: ['api_provider'],
      rename: { vertex_ai: 'google', gemini: 'google', azure: 'openai', None: 'unknown' },
    },
    recognise: { scopes: litellmDialect.scopes.metrics, services: ['litellm'] },
    dialect: litellmDialect,
    counts: litellmCounts,
    sees: { clients: proxies, takes: ['usage', 'requests'] },
    scrape: {
      service: 'litellm',
      namespace: 'litellm',
      port: 4000,
      path: '/metrics/',
      pods: { 'app.kubernetes.io/name': 'litellm' },
      ...scrape,
    },
  });
}
