import type { OtlpAttribute, OtlpBody } from '../../../../src/providers/otlp';
import type { RecordedRequest } from '../../../harness/recordings';
import type { Garden } from '../planted';
import { type Bed, attributes, sentence, within } from './attributes';
import { line, logs } from './logs';
import { metrics } from './metrics';
import { spans } from './traces';

/** Who sends, as far as the gateway can tell. */
export interface Sender {
  readonly title: string;
  /** The instrumentation scope; lines of pods have none. */
  readonly scope: string;
  readonly resource?: readonly OtlpAttribute[];
  /** It is the agent of a node, and sends lines of pods. @default false */
  readonly ofPods?: boolean;
}

/** Requests with a sentence of its own in every place that OTLP has. */
export function everywhere(garden: Garden, sender: Sender, at: Date): readonly RecordedRequest[] {
  const time = `${at.getTime()}000000`;
  const bed: Bed = { garden, place: sender.title };
  const resource = (signal: string) => {
    const place = within(bed, `resource of ${signal}`);
    const word = (more: string): string => garden.word(`${place.place}, ${more} of an entity`);
    const entityRefs = [{ schemaUrl: word('schema'), type: word('type'), idKeys: [word('key')] }];
    return {
      resource: { attributes: [...(sender.resource ?? []), ...attributes(place)], entityRefs },
      schemaUrl: `https://example.com/${garden.word(`${place.place}, schema`)}`,
    };
  };
  const scope = (signal: string) => {
    const place = within(bed, `scope of ${signal}`);
    return {
      scope: { name: sender.scope, version: sentence(place, 'version'), attributes: attributes(place) },
      schemaUrl: `https://example.com/${garden.word(`${place.place}, schema`)}`,
    };
  };
  /** A client is known by the name of its scope, so that a sentence there is nobody's. */
  const unnamed = (signal: string) => ({ scope: { name: sentence(within(bed, `scope of ${signal}`), 'name') } });
  if (sender.ofPods === true) {
    const scopeLogs = [{ scope: {}, logRecords: [line(bed, time)] }];
    return [request('/v1/logs', { resourceLogs: [{ ...resource('logs'), scopeLogs }] })];
  }
  const [gauge, span] = [
    { name: 'planted', gauge: { dataPoints: [{ timeUnixNano: time, asInt: '1' }] } },
    { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203334', name: 'a', startTimeUnixNano: time },
  ];
  return [
    request('/v1/metrics', {
      resourceMetrics: [
        {
          ...resource('metrics'),
          scopeMetrics: [
            { ...scope('metrics'), metrics: metrics(bed, time) },
            { ...unnamed('metrics'), metrics: [gauge] },
          ],
        },
      ],
    }),
    request('/v1/logs', {
      resourceLogs: [
        {
          ...resource('logs'),
          scopeLogs: [
            { ...scope('logs'), logRecords: logs(bed, time) },
            { ...unnamed('logs'), logRecords: [{ timeUnixNano: time }] },
          ],
        },
      ],
    }),
    request('/v1/traces', {
      resourceSpans: [
        {
          ...resource('traces'),
          scopeSpans: [
            { ...scope('traces'), spans: spans(bed, time) },
            { ...unnamed('traces'), spans: [span] },
          ],
        },
      ],
    }),
  ];
}

function request(path: string, body: OtlpBody): RecordedRequest {
  return { ts: 0, path, body };
}
