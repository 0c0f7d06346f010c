import type { OtlpAttribute, OtlpValue } from '../../../src/providers/otlp';

/** What a secret sentence looks like whose word is nowhere else: a prompt with a key, an address and the number of a card. */
export function sentenceOf(word: string): string {
  return `Tell nobody about ${word}, the key is ${keyOf(word)}, write to ${word}@example.com or pay by 4111 1111 1111 1111`;
}

/** A key of a model's provider. */
export function keyOf(word: string): string {
  return `sk-${word}-0123456789abcdef`;
}

/** What was planted, by the place where it was. */
export class Garden {
  private readonly words = new Map<string, string>();

  /** A word for one place; asked twice, the same. */
  word(place: string): string {
    const word = this.words.get(place) ?? `canary${String(this.words.size).padStart(3, '0')}`;
    this.words.set(place, word);
    return word;
  }

  /** A sentence with secrets for one place. */
  sentence(place: string): string {
    return sentenceOf(this.word(place));
  }

  get places(): readonly string[] {
    return [...this.words.keys()];
  }
}

/** What is left of a place's sentence in what was stored. */
export type Fate =
  /** No part of it. */
  | 'gone'
  /** The text, without its key, address and card. */
  | 'masked'
  /** All of it, or a secret of it. */
  | 'kept';

/** Looks for what is left of a sentence. */
export function fateOf(word: string, stored: string): Fate {
  if (!stored.includes(word)) return 'gone';
  const secrets = [keyOf(word), `${word}@`];
  return secrets.some((secret) => stored.includes(secret)) ? 'kept' : 'masked';
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
