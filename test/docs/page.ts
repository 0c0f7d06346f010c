import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A page in Markdown, as far as its form is looked at. */
export interface Page {
  readonly path: string;
  readonly text: string;
  /** Its parts: the heading of each, and what is below it. The first is the title. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly level: number;
  readonly heading: string;
  readonly text: string;
}

/** A block of code, with the word behind its fence. */
export interface Block {
  readonly language: string;
  readonly code: string;
}

export function readPage(path: string): Page {
  return pageOf(path, readFileSync(path, 'utf8'));
}

export function pageOf(path: string, text: string): Page {
  const parts = withoutCode(text).matchAll(/^(#+) (.+)\n((?:(?!#+ ).*\n?)*)/gm);
  // Code may have lines that look like headings, so places are found in a text of the same length without any.
  const sections = [...parts].map((found): Section => {
    const [whole, hashes = '', heading = '', below = ''] = found;
    const end = found.index + whole.length;
    return { level: hashes.length, heading, text: text.slice(end - below.length, end) };
  });
  return { path, text, sections };
}

const FENCED = /^( *)```(\w*)\n([\s\S]*?)\n\1```$/gm;

/** The blocks of code in a text. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(FENCED)].map(([, , language = '', code = '']) => ({ language, code }));
}

const withoutCode = (text: string): string => text.replaceAll(FENCED, (block) => block.replaceAll(/[^\n]/g, '·'));

/** The items of the numbered list in a text, each with all that belongs to it. */
export function stepsOf(text: string): string[] {
  return text.split(/^(?=\d+\. )/m).filter((item) => /^\d+\. /.test(item));
}

/** Links of a page that lead nowhere: no such file, or no such heading in it. */
export function deadLinks({ path, text }: Page): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
  return links
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', heading] = target.split('#');
      const found = file === '' ? path : join(dirname(path), file);
      if (!existsSync(found)) return true;
      return heading !== undefined && !readPage(found).sections.some((section) => slug(section.heading) === heading);
    });
}

/** How a heading is called in an address. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
