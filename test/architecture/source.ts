import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

/** A file of the product. */
export interface Source {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Files of the product that it imports or re-exports, types included. */
  readonly imports: readonly string[];
  /** Packages that it imports, as it names them. */
  readonly packages: readonly string[];
}

/** Every TypeScript file of the product. */
export function productSources(): Source[] {
  const paths = ['src', 'rules', 'dashboards', 'charts', 'docs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      // Behaviours lie beside the rules that they are about, and are tests.
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.behaviour.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  return paths.map((path) => sourceOf(path, readFileSync(join(ROOT, path), 'utf8'), paths));
}

/** A file by its text; `paths` are the files that its imports can mean. */
export function sourceOf(path: string, text: string, paths: readonly string[] = []): Source {
  const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    imports: named.filter((name) => name.startsWith('.')).map((name) => resolve(path, name, paths)),
    packages: named.filter((name) => !name.startsWith('.')),
  };
}

function resolve(from: string, name: string, paths: readonly string[]): string {
  const target = posix.join(posix.dirname(from), name);
  return [`${target}.ts`, `${target}/index.ts`].find((path) => paths.includes(path)) ?? target;
}

/** The first way found from a file back to itself, for each file that has one. */
export function cycles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, source.imports]));
  const finished = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' -> ')];
    if (finished.has(path)) return [];
    const found = (imports.get(path) ?? []).flatMap((next) => visit(next, [...way, path]));
    finished.add(path);
    return found;
  };
  return sources.flatMap(({ path }) => visit(path, []));
}

/** Statements of a file that do something else than pass on what other files export; functions only if allowed. */
export function ownStatements({ path, text }: Source, allowed: readonly ts.SyntaxKind[] = []): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return file.statements
    .filter(({ kind }) => kind !== ts.SyntaxKind.ExportDeclaration && !allowed.includes(kind))
    .map((statement) => statement.getText(file));
}

/** Places where the type `any` is written. */
export function anyTypes({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}
