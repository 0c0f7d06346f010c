import type { OtlpAttribute, OtlpValue } from '../../../../src/providers/otlp';
import { type Garden, bytes, keyOf, list, structure, text } from '../planted';

/** Where a sentence is planted, and the name of the place. */
export interface Bed {
  readonly garden: Garden;
  readonly place: string;
}

/** The same place, more exactly. */
export function within({ garden, place }: Bed, more: string): Bed {
  return { garden, place: `${place}, ${more}` };
}

export function sentence({ garden, place }: Bed, more: string): string {
  return garden.sentence(`${place}, ${more}`);
}

/** Attributes of every type: under keys that nobody knows, and under keys that clients use for names. */
export function attributes(bed: Bed): OtlpAttribute[] {
  const value = (more: string): OtlpValue => ({ stringValue: sentence(bed, more) });
  const word = (more: string): string => bed.garden.word(`${bed.place}, ${more}`);
  const deep = structure({ key: 'a', value: structure({ key: 'b', value: list(value('deep in a structure')) }) });
  return [
    { key: 'note', value: value('text') },
    { key: 'notes', value: list(value('list')) },
    { key: 'tree', value: deep },
    { key: 'raw', value: bytes(sentence(bed, 'bytes')) },
    text('json', JSON.stringify({ a: [{ b: sentence(bed, 'JSON in text') }] })),
    text(sentence(bed, 'key'), 'x'),
    text('password', word('short secret under its key')),
    // One key each: of equal ones the last would win.
    { key: 'gen_ai.request.model', value: value('sentence for a name') },
    { key: 'gen_ai.response.finish_reasons', value: list(value('list of sentences for names')) },
    { key: 'gen_ai.response.model', value: structure({ key: 'a', value: value('structure for a name') }) },
    { key: 'gen_ai.operation.name', value: structure(text(sentence(bed, 'key in a structure for a name'), 'x')) },
    text('gen_ai.conversation.id', `id-${keyOf(word('key in a name'))}`),
    text('error.type', `${word('address in a name')}@example.com`),
    { key: 'gen_ai.response.id', value: bytes(sentence(bed, 'bytes for a name')) },
    text('session.id', word('one word for a name')),
  ];
}
