/**
 * OTLP's bodies in JSON, as far as telemetry is looked at here. Everything is optional: producers leave out what is
 * empty, and one of them sends `{}` for a value that is not there.
 */
export interface OtlpValue {
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  /** A text or a number, as the exporter likes. */
  readonly intValue?: string | number;
  readonly doubleValue?: number;
  readonly bytesValue?: string;
  readonly arrayValue?: { readonly values?: readonly OtlpValue[] };
  readonly kvlistValue?: { readonly values?: readonly OtlpAttribute[] };
}

export interface OtlpAttribute {
  readonly key: string;
  readonly value?: OtlpValue;
}

interface Attributed {
  readonly attributes?: readonly OtlpAttribute[];
}

export interface OtlpPoint extends Attributed {
  readonly startTimeUnixNano?: string;
  readonly timeUnixNano?: string;
  /** A sum's or gauge's value: whole, as a text or a number. */
  readonly asInt?: string | number;
  readonly asDouble?: number;
  /** A histogram's: how often and how much it observed. */
  readonly count?: string | number;
  readonly sum?: number;
  readonly exemplars?: readonly { readonly filteredAttributes?: readonly OtlpAttribute[] }[];
}

interface OtlpPoints {
  readonly dataPoints?: readonly OtlpPoint[];
  /** 1 is delta, 2 is cumulative. */
  readonly aggregationTemporality?: number;
  readonly isMonotonic?: boolean;
}

export interface OtlpMetric {
  readonly name: string;
  readonly unit?: string;
  readonly sum?: OtlpPoints;
  readonly gauge?: OtlpPoints;
  readonly histogram?: OtlpPoints;
  readonly exponentialHistogram?: OtlpPoints;
  readonly summary?: OtlpPoints;
}

export interface OtlpLogRecord extends Attributed {
  readonly timeUnixNano?: string;
  readonly observedTimeUnixNano?: string;
  readonly severityNumber?: number;
  readonly eventName?: string;
  readonly body?: OtlpValue | null;
  readonly traceId?: string;
}

export interface OtlpSpan extends Attributed {
  readonly name: string;
  readonly kind?: number;
  readonly traceId?: string;
  readonly spanId?: string;
  readonly parentSpanId?: string;
  readonly startTimeUnixNano?: string;
  readonly endTimeUnixNano?: string;
  /** Code 2 is an error; the message is free text. */
  readonly status?: { readonly code?: number; readonly message?: string };
  readonly events?: readonly (Attributed & { readonly name: string; readonly timeUnixNano?: string })[];
  readonly links?: readonly Attributed[];
}

/** What was measured with: a name, a version, seldom attributes. */
export interface OtlpScope extends Attributed {
  readonly name?: string;
  readonly version?: string;
}

/** What one scope sent. */
type Scoped<Key extends string, Item> = Readonly<Partial<Record<Key, readonly Item[]>>> & {
  readonly scope?: OtlpScope;
};

/** What one process sent, by scope. */
type Sent<Key extends string, Item> = Readonly<Partial<Record<Key, readonly Item[]>>> & {
  readonly resource?: Attributed;
};

/** The body of one export request, of whichever signal. */
export interface OtlpBody {
  readonly resourceMetrics?: readonly Sent<'scopeMetrics', Scoped<'metrics', OtlpMetric>>[];
  readonly resourceLogs?: readonly Sent<'scopeLogs', Scoped<'logRecords', OtlpLogRecord>>[];
  readonly resourceSpans?: readonly Sent<'scopeSpans', Scoped<'spans', OtlpSpan>>[];
}

/** One export request, as it was recorded. */
export interface OtlpRequest {
  /** `/v1/metrics`, `/v1/logs` or `/v1/traces`. */
  readonly path: string;
  readonly body: OtlpBody;
}
