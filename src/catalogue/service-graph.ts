import { counter, histogram } from './metric';

/** Labels of an edge between two services. */
const EDGE_LABELS = ['client', 'server', 'connection_type'] as const;

/** Who calls whom; made by the gateway from pairs of spans in the traces that pass it. */
export const serviceGraphMetrics = {
  serviceGraphRequests: counter('traces_service_graph_request_total', {
    unit: 'count',
    origin: 'derived',
    help: 'Calls from one service to another.',
    labels: [...EDGE_LABELS, 'failed'],
  }),
  serviceGraphFailures: counter('traces_service_graph_request_failed_total', {
    unit: 'count',
    origin: 'derived',
    help: 'Calls from one service to another of which a span has the status error.',
    labels: [...EDGE_LABELS, 'failed'],
  }),
  serviceGraphServerDuration: histogram('traces_service_graph_request_server_seconds', {
    unit: 'seconds',
    origin: 'derived',
    help: 'How long calls took as the called service saw them.',
    labels: [...EDGE_LABELS, 'failed'],
  }),
  serviceGraphClientDuration: histogram('traces_service_graph_request_client_seconds', {
    unit: 'seconds',
    origin: 'derived',
    help: 'How long calls took as the calling service saw them.',
    labels: [...EDGE_LABELS, 'failed'],
  }),
} as const;
