import type { OtlpSpan } from '../../../../src/providers/otlp';
import { keyOf, text } from '../planted';
import { type Bed, attributes, sentence, within } from './attributes';

const TRACE = '0af7651916cd43dd8448eb211c80319c';

/** Spans with a sentence in every place that a span has. */
export function spans(bed: Bed, time: string): readonly OtlpSpan[] {
  const word = (more: string): string => bed.garden.word(`${bed.place}, ${more}`);
  const span = (spanId: string, name: string, more: object) => ({
    ...{ traceId: TRACE, spanId, kind: 1, name, startTimeUnixNano: time, endTimeUnixNano: time },
    ...more,
  });
  const event = {
    timeUnixNano: time,
    name: sentence(bed, 'name of an event of a span'),
    attributes: attributes(within(bed, 'event of a span')),
  };
  const link = {
    ...{ traceId: TRACE, spanId: '00f067aa0ba902b7', traceState: `planted=${word('trace state of a link')}` },
    attributes: attributes(within(bed, 'link of a span')),
  };
  return [
    span('b7ad6b7169203331', sentence(bed, 'name of a span'), {
      traceState: `planted=${word('trace state of a span')}`,
      attributes: attributes(within(bed, 'span')),
      status: { code: 2, message: sentence(bed, 'message of a status') },
      events: [event],
      links: [link],
    }),
    // What is said about events of spans must not decide what becomes of spans.
    span('b7ad6b7169203332', `chat ${keyOf(word('key in the name of a span'))}`, {
      attributes: attributes(within(bed, 'span without events')),
      status: { code: 2, message: sentence(bed, 'message of the status of a span without events') },
    }),
    span('b7ad6b7169203333', 'chat', { attributes: [text('note', sentence(bed, 'text of a plain span'))] }),
  ];
}
