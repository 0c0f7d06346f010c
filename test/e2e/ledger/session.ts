import { randomUUID } from 'node:crypto';
import type { OtlpAttribute, OtlpBody, OtlpLogRecord, OtlpMetric, OtlpPoint } from '../../../src/providers/otlp';
import { type RecordedRequest, recordedText, requestsIn } from '../../harness/recordings';
import { NOTHING, type Use, add, subtract } from './use';

export interface SessionProps {
  readonly temporality: 'delta' | 'cumulative';
  readonly team?: string;
  readonly project?: string;
  /** @default 'claude-sonnet-5' */
  readonly model?: string;
}

const TOKEN_TYPES = ['input', 'output', 'cacheRead', 'cacheCreation'] as const;

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
