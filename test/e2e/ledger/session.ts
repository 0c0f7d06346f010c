import { randomUUID } from 'node:crypto';
import type { OtlpAttribute, OtlpBody, OtlpLogRecord, OtlpMetric, OtlpPoint } from '../../../src/providers/otlp';
import { type RecordedRequest, recordedText, requestsIn } from '../../harness/recordings';
import { replay } from '../replay';

/** What a session used: tokens in the types of its own metric, and dollars. */
export interface Use {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheCreation: number;
  readonly usd: number;
}

export interface SessionProps {
  readonly temporality: 'delta' | 'cumulative';
  readonly team?: string;
  readonly project?: string;
  /** @default 'claude-sonnet-5' */
  readonly model?: string;
}

const TOKEN_TYPES = ['input', 'output', 'cacheRead', 'cacheCreation'] as const;
const NOTHING: Use = { input: 0, output: 0, cacheRead: 0, cacheCreation: 0, usd: 0 };

const recorded = requestsIn(recordedText('claude/two-sessions')).map(({ body }) => body);
const [sentMetrics] = recorded.flatMap(({ resourceMetrics = [] }) => resourceMetrics);
const [sentLogs] = recorded.flatMap(({ resourceLogs = [] }) => resourceLogs);

/**
 * A session of Claude Code that never was: it speaks as the recorded ones do, byte for byte but for ids, times and
 * numbers, and says at any time what it used.
 */
export class Session {
  private readonly ids = { instance: randomUUID(), session: randomUUID(), user: randomUUID(), prompt: randomUUID() };
  private readonly began = Date.now();
  private last = this.began;
  private used = NOTHING;
  private told = NOTHING;
  private counted = false;

  constructor(private readonly props: SessionProps) {}

  use(more: Partial<Use>): this {
    this.used = add(this.used, more);
    return this;
  }

  /** The next export of its metrics: what was used since the last one, or since the beginning. */
  metrics(): RecordedRequest {
    const { temporality } = this.props;
    const since = temporality === 'delta' ? this.last : this.began;
    this.last = Math.max(Date.now(), this.last + 1);
    const times = { startTimeUnixNano: nanoseconds(since), timeUnixNano: nanoseconds(this.last) };
    const amounts = temporality === 'delta' ? subtract(this.used, this.told) : this.used;
    const sessions = temporality === 'delta' && this.counted ? [] : [{ labels: {}, value: 1 }];
    this.told = this.used;
    this.counted = true;
    const metrics = [
      this.metric('claude_code.session.count', times, sessions),
      this.metric('claude_code.cost.usage', times, [{ labels: {}, value: amounts.usd }]),
      this.metric(
        'claude_code.token.usage',
        times,
        TOKEN_TYPES.map((type) => ({ labels: { type }, value: amounts[type] })),
      ),
    ].filter(({ sum }) => sum?.dataPoints?.length !== 0);
    const scope = sentMetrics?.scopeMetrics?.[0]?.scope;
    return request('/v1/metrics', {
      resourceMetrics: [{ resource: this.resource(sentMetrics?.resource), scopeMetrics: [{ scope, metrics }] }],
    });
  }

  /** One export of events, such as `tool_result`, each with attributes of its own. */
  events(name: string, each: readonly Readonly<Record<string, string>>[]): RecordedRequest {
    const scoped = sentLogs?.scopeLogs?.[0];
    const template = scoped?.logRecords?.find(({ attributes }) => value(attributes, 'event.name') === name);
    if (template === undefined) throw new Error(`no ${name} was recorded`);
    const logRecords = each.map((own): OtlpLogRecord => {
      const time = nanoseconds(Date.now());
      const attributes = this.attributes(template.attributes, own);
      return { ...template, timeUnixNano: time, observedTimeUnixNano: time, attributes };
    });
    return request('/v1/logs', {
      resourceLogs: [
        { resource: this.resource(sentLogs?.resource), scopeLogs: [{ scope: scoped?.scope, logRecords }] },
      ],
    });
  }

  private metric(
    name: string,
    times: Pick<OtlpPoint, 'startTimeUnixNano' | 'timeUnixNano'>,
    points: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[],
  ): OtlpMetric {
    const all = sentMetrics?.scopeMetrics?.flatMap(({ metrics = [] }) => metrics);
    const template = all?.find((metric) => metric.name === name);
    const attributes = template?.sum?.dataPoints?.[0]?.attributes;
    if (template === undefined) throw new Error(`no ${name} was recorded`);
    return {
      ...template,
      sum: {
        isMonotonic: true,
        aggregationTemporality: this.props.temporality === 'delta' ? 1 : 2,
        dataPoints: points.map(({ labels, value }) => ({
          ...times,
          asDouble: value,
          attributes: this.attributes(attributes, labels),
        })),
      },
    };
  }

  private resource({ attributes }: { readonly attributes?: readonly OtlpAttribute[] } = {}) {
    const { team, project } = this.props;
    const others = attributes?.filter(({ key }) => key !== 'team.name' && key !== 'project.name');
    return {
      attributes: replaced(others, {
        'service.instance.id': this.ids.instance,
        ...(team !== undefined && { 'team.name': team }),
        ...(project !== undefined && { 'project.name': project }),
      }),
    };
  }

  private attributes(template: readonly OtlpAttribute[] = [], own: Readonly<Record<string, string>>): OtlpAttribute[] {
    const { model = 'claude-sonnet-5' } = this.props;
    const ids = {
      'service.instance.id': this.ids.instance,
      'session.id': this.ids.session,
      'user.id': this.ids.user,
      'prompt.id': this.ids.prompt,
      request_id: `req_${randomUUID().replaceAll('-', '')}`,
      model,
    };
    const present = Object.entries(ids).filter(([key]) => template.some((attribute) => attribute.key === key));
    return replaced(template, { ...Object.fromEntries(present), ...own });
  }
}

/** A session whose team is nobody else's, so that a ledger shows what it counted of it. */
export interface TeamSession {
  readonly team: string;
  readonly temporality: SessionProps['temporality'];
  readonly session: Session;
}

/** Sessions that begin now, with a team each, of both temporalities. */
export function teamSessions(count: number): TeamSession[] {
  return Array.from({ length: count }, (_, index) => {
    const temporality = index % 2 === 0 ? 'delta' : 'cumulative';
    const team = `${temporality}-${index}`;
    return { team, temporality, session: new Session({ temporality, team }) };
  });
}

/** All sessions use as much, and say so at once. */
export async function everyone(sessions: readonly TeamSession[], endpoint: string, use: Partial<Use>): Promise<void> {
  await Promise.all(sessions.map(({ session }) => replay({ requests: [session.use(use).metrics()] }, endpoint)));
}

/** What several sessions used together. */
export function sum(uses: readonly Partial<Use>[]): Use {
  return uses.reduce(add, NOTHING);
}

function add(a: Use, b: Partial<Use>): Use {
  const { input = 0, output = 0, cacheRead = 0, cacheCreation = 0, usd = 0 } = b;
  return {
    input: a.input + input,
    output: a.output + output,
    cacheRead: a.cacheRead + cacheRead,
    cacheCreation: a.cacheCreation + cacheCreation,
    usd: a.usd + usd,
  };
}

function subtract(a: Use, b: Use): Use {
  return add(a, {
    input: -b.input,
    output: -b.output,
    cacheRead: -b.cacheRead,
    cacheCreation: -b.cacheCreation,
    usd: -b.usd,
  });
}

function replaced(attributes: readonly OtlpAttribute[] = [], own: Readonly<Record<string, string>>): OtlpAttribute[] {
  const values = Object.entries(own).map(([key, stringValue]) => ({ key, value: { stringValue } }));
  return [...attributes.filter(({ key }) => !(key in own)), ...values];
}

function value(attributes: readonly OtlpAttribute[] = [], name: string): string | undefined {
  return attributes.find(({ key }) => key === name)?.value?.stringValue;
}

function request(path: string, body: OtlpBody): RecordedRequest {
  return { path, ts: 0, body };
}

function nanoseconds(milliseconds: number): string {
  return String(BigInt(milliseconds) * 1_000_000n);
}
