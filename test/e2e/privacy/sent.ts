import { textsOf } from './texts';

/** Five words in a row of anything that was sent: no name has so many. */
export function phrases(sent: unknown): string[] {
  const words = textsOf(sent).map((text) => text.split(/\s+/).filter((word) => word !== ''));
  return [...new Set(words.flatMap((all) => all.slice(4).map((_, index) => all.slice(index, index + 5).join(' '))))];
}

const PATH = /(?<![\w.:/-])(?:~|\/[\w.@+-]+)(?:\/[\w.@+-]+)+/g;

/** Paths of files in anything that was sent, also in JSON and in commands. */
export function paths(sent: unknown): string[] {
  return [...new Set(textsOf(sent).flatMap((text) => [...text.matchAll(PATH)].map(([path]) => path)))];
}
