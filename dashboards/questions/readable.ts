import { lineFormat } from '../../src/logql';

/**
 * Events as people read them. Their lines are names; what happened is in the fields beside them: which tool or model, how
 * long it took, and how it ended.
 */
export const readable = lineFormat(
  [
    '{{ if not (contains .event_name __line__) }}{{ .event_name }} {{ end }}{{ __line__ }}',
    '{{ with or .tool_name .function_name .model }}  {{ . }}{{ end }}',
    '{{ with .duration_ms }}  {{ . }} ms{{ end }}',
    '{{ with or .status_code .http_response_status_code }}  status {{ . }}{{ end }}',
    '{{ if eq .success "false" }}  failed{{ end }}',
  ].join(''),
);
