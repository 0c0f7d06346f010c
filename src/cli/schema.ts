import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type OtlpRequest, compare } from '../providers';
import { clientOf } from './clients';

export const SCHEMA_USAGE = `signalbox schema <client> <recording.jsonl>
  Says what in recorded OTLP/JSON requests ({"path", "body"}, one a line) the client's dialect does not know or misses.`;

/** Deviations of a recording, a line each; empty when there is none. */
export function schema(args: readonly string[]): string {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [id, file] = positionals;
  const { dialect } = clientOf(id);
  if (file === undefined) throw new Error('which recording? one OTLP/JSON request a line, {"path", "body"}');
  const requests = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as OtlpRequest);
  return compare(dialect, requests)
    .map(({ text, times }) => `${text} (${times} times)\n`)
    .join('');
}
