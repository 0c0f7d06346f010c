import type { OtlpAttribute, OtlpLogRecord, OtlpValue } from '../../../../src/providers/otlp';
import { bytes, list, structure, text } from '../planted';
import { type Bed, attributes, sentence, within } from './attributes';

/** Log records with a sentence in every place that a record has. */
export function logs(bed: Bed, time: string): readonly OtlpLogRecord[] {
  const value = (more: string): OtlpValue => ({ stringValue: sentence(bed, more) });
  const record = (kind: string, body: OtlpValue | undefined, ...more: readonly OtlpAttribute[]) => ({
    severityNumber: 9,
    severityText: sentence(bed, `severity of ${kind}`),
    eventName: sentence(bed, `event name of ${kind}`),
    attributes: [...more, ...attributes(within(bed, kind))],
    body,
  });
  const prompt = text('event.name', 'user_prompt');
  const all = [
    record('a record', value('body of a record')),
    record('an event', value('body of an event'), prompt),
    record('an event of a word', { stringValue: bed.garden.word(`${bed.place}, a word as body of an event`) }, prompt),
    record('an event called so', value('body of an event called so'), text('event.name', sentence(bed, 'event.name'))),
    record('an event called by a structure', undefined, {
      key: 'event.name',
      value: structure(text('model', sentence(bed, 'structure in event.name'))),
    }),
    record('a record of bytes', bytes(sentence(bed, 'bytes as body'))),
    record('a record of a list', list(value('list as body'))),
    record(
      'a record of a structure',
      structure(
        text('content', sentence(bed, 'text in a body')),
        text('model', sentence(bed, 'sentence for a name in a body')),
        { key: 'note', value: structure({ key: 'b', value: list(value('deep in a body')) }) },
        text(sentence(bed, 'key in a body'), 'x'),
        text('password', bed.garden.word(`${bed.place}, short secret in a body`)),
      ),
    ),
  ];
  // Cleaned they are much alike, and of equal ones at the same time Loki keeps one.
  return all.map((each, index) => ({ ...each, timeUnixNano: String(BigInt(time) + BigInt(index)) }));
}

/** What the node agent sends of a pod: the line as it was written, and what of it is JSON as attributes. */
export function line(bed: Bed, time: string): OtlpLogRecord & { readonly severityText: string } {
  return {
    timeUnixNano: time,
    severityText: 'info',
    attributes: [
      ...[text('log.iostream', 'stdout'), text('logtag', 'F')],
      // A key of the JSON in the line; it does not make an event of it.
      text('event.name', 'started'),
      ...attributes(within(bed, 'a line')),
    ],
    body: { stringValue: JSON.stringify({ level: 'info', message: sentence(bed, 'text of a line') }) },
  };
}
