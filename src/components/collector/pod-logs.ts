import type { NativeConfig } from '../contracts';

/** Operators that make log records of the files under `/var/log/pods`: container format, then JSON, level and trace. */
export function podLogOperators(): NativeConfig[] {
  return [
    { type: 'container', id: 'container', max_log_size: 1024 * 1024 },
    {
      type: 'json_parser',
      id: 'json',
      if: 'body matches "^\\\\s*[{]"',
      parse_from: 'body',
      parse_to: 'attributes',
      on_error: 'send_quiet',
    },
    ...['level', 'severity'].map((field) => ({
      type: 'severity_parser',
      id: `severity_from_${field}`,
      if: `attributes["${field}"] != nil`,
      parse_from: `attributes["${field}"]`,
      on_error: 'send_quiet',
    })),
    ...(
      [
        ['trace_id', 'span_id'],
        ['traceId', 'spanId'],
      ] as const
    ).map(([trace, span]) => ({
      type: 'trace_parser',
      id: `trace_from_${trace}`,
      if: `attributes["${trace}"] != nil`,
      trace_id: { parse_from: `attributes["${trace}"]` },
      span_id: { parse_from: `attributes["${span}"]` },
      on_error: 'send_quiet',
    })),
  ];
}
