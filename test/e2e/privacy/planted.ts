import type { OtlpAttribute, OtlpValue } from '../../../src/providers/otlp';

/** A prompt with a key, an address and the number of a card, around a word that is nowhere else. */
export function sentenceOf(word: string): string {
  return `Tell nobody about ${word}, the key is ${keyOf(word)}, write to ${word}@example.com or pay by 4111 1111 1111 1111`;
}

/** A key of a model's provider. */
export function keyOf(word: string): string {
  return `sk-${word}-0123456789abcdef`;
}

/** What was planted, by the place where it was. */
export class Garden {
  private readonly planted = new Map<string, string>();

  /** The word of a place. */
  word(place: string): string {
    const word = this.planted.get(place) ?? `canary${String(this.planted.size).padStart(4, '0')}`;
    this.planted.set(place, word);
    return word;
  }

  /** A sentence with secrets for a place. */
  sentence(place: string): string {
    return sentenceOf(this.word(place));
  }

  get words(): ReadonlyMap<string, string> {
    return this.planted;
  }
}

/** What is left of a place's sentence in what was stored. */
export type Fate =
  /** No part of it. */
  | 'gone'
  /** Its text, without key and address. */
  | 'text'
  /** A secret of it. */
  | 'secret';

export function fateOf(word: string, stored: string): Fate {
  if (!stored.includes(word)) return 'gone';
  return [keyOf(word), `${word}@`].some((secret) => stored.includes(secret)) ? 'secret' : 'text';
}

export function text(key: string, stringValue: string): OtlpAttribute {
  return { key, value: { stringValue } };
}

export function structure(...values: readonly OtlpAttribute[]): OtlpValue {
  return { kvlistValue: { values } };
}

export function list(...values: readonly OtlpValue[]): OtlpValue {
  return { arrayValue: { values } };
}

export function bytes(content: string): OtlpValue {
  return { bytesValue: Buffer.from(content).toString('base64') };
}
