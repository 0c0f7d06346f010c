import { type RecordedRequest, recordedText, requestsIn } from '../recordings';
import { NOBODY, type Owner } from './owner';

const TIME_FIELD = /"([A-Za-z]*[tT]imeUnixNano)":"(\d+)"/g;
const UUID = /\b([0-9a-f]{8})(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/g;
const TRACE = /\b([0-9a-f]{8})([0-9a-f]{24})\b/g;

interface Attribute {
  readonly key: string;
  readonly value: unknown;
}
interface OfResource {
  resource?: { attributes?: Attribute[] };
}

/** How a recording is told again. */
export interface Retelling {
  /** Tells it from others of the same recording: sessions, processes and traces are new ones. */
  readonly number: number;
  readonly owner: Owner;
  /** When its last span and log record are over. */
  readonly end: Date;
}

/**
 * A recording with other times, ids and another owner. Spans and log records lie in the past. Metrics begin now: of a
 * cumulative counter that is older than the gateway, only the growth would count.
 */
export function retold(name: string, { number, owner, end }: Retelling): RecordedRequest[] {
  const text = renumbered(recordedText(name), number);
  const times = [...text.matchAll(TIME_FIELD)].map(([, , time]) => BigInt(time ?? 0)).filter((time) => time > 0n);
  const first = times.reduce((a, b) => (a < b ? a : b));
  const last = times.reduce((a, b) => (a > b ? a : b));
  const toThePast = BigInt(end.getTime()) * 1_000_000n - last;
  const toNow = BigInt(Date.now()) * 1_000_000n - first;
  return text
    .trim()
    .split('\n')
    .flatMap((line) => requestsIn(shifted(line, line.includes('"/v1/metrics"') ? toNow : toThePast)))
    .map((request) => owned(request, owner));
}

function shifted(text: string, shift: bigint): string {
  return text.replaceAll(
    TIME_FIELD,
    (_, field: string, time: string) => `"${field}":"${BigInt(time) > 0n ? BigInt(time) + shift : 0n}"`,
  );
}

/** Ids of sessions, processes and traces that nobody had before; the same everywhere in the recording. */
function renumbered(text: string, number: number): string {
  const other = (start: string): string =>
    ((Number.parseInt(start, 16) ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0).toString(16).padStart(8, '0');
  const traces = new Set([...text.matchAll(/"traceId":"([0-9a-f]{32})"/g)].map(([, id]) => id));
  return text
    .replaceAll(UUID, (_, start: string, rest: string) => other(start) + rest)
    .replaceAll(TRACE, (id, start: string, rest: string) => (traces.has(id) ? other(start) + rest : id));
}

function owned(request: RecordedRequest, { team, project, environment }: Owner): RecordedRequest {
  const own: Readonly<Record<string, string>> = {
    'team.name': team,
    'project.name': project,
    'deployment.environment.name': environment,
  };
  const lists = Object.values(request.body) as readonly (readonly OfResource[])[];
  for (const { resource } of lists.flat()) {
    if (resource === undefined) continue;
    resource.attributes = [
      ...(resource.attributes ?? []).filter(({ key }) => !(key in own)),
      ...Object.entries(own)
        .filter(([, name]) => name !== NOBODY)
        .map(([key, stringValue]) => ({ key, value: { stringValue } })),
    ];
  }
  return request;
}
