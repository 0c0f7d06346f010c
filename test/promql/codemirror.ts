import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { PromQLExtension } from '@prometheus-io/codemirror-promql';
import { Parser } from '@prometheus-io/codemirror-promql/dist/cjs/parser';

const extensions = [new PromQLExtension().asExtension()];

/** What the editor in Prometheus' own interface would underline: its check of types, besides that of the grammar. */
export function diagnostics(text: string): string[] {
  const state = EditorState.create({ doc: text, extensions });
  ensureSyntaxTree(state, text.length, 5000);
  // Only a state after this one shows what was read since.
  const parser = new Parser(state.update({}).state);
  parser.analyze();
  return parser.getDiagnostics().map(({ message }) => message);
}
