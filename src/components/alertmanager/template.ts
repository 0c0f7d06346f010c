/**
 * The texts of notifications, in Alertmanager's own template language. One set for all receivers: a title that stays
 * the same for a group, what is wrong with a link to the panel of each alert, and the ways on from there.
 */
export const NOTIFICATION_TEMPLATE = `{{ define "signalbox.title" -}}
{{ if eq .Status "firing" }}{{ with .CommonLabels.severity }}[{{ . | toUpper }}] {{ end }}{{ else }}[RESOLVED] {{ end -}}
{{ .GroupLabels.alertname }}{{ with .GroupLabels.cluster }} in {{ . }}{{ end }}{{ if gt (len .Alerts.Firing) 1 }} ({{ len .Alerts.Firing }}){{ end }}
{{- end }}

{{ define "signalbox.color" }}{{ if ne .Status "firing" }}good{{ else if eq .CommonLabels.severity "critical" }}danger{{ else }}warning{{ end }}{{ end }}

{{ define "signalbox.pagerduty.severity" }}{{ if eq .CommonLabels.severity "critical" }}critical{{ else if eq .CommonLabels.severity "info" }}info{{ else }}warning{{ end }}{{ end }}

{{ define "signalbox.runbook" }}{{ .CommonAnnotations.runbook_url }}{{ end }}

{{ define "signalbox.dashboard" }}{{ range $index, $alert := .Alerts }}{{ if eq $index 0 }}{{ $alert.Annotations.dashboard_url }}{{ end }}{{ end }}{{ end }}

{{ define "signalbox.line" }}{{ if ne .Status "firing" }}(resolved) {{ end }}{{ .Annotations.description }}{{ with .Annotations.dashboard_url }}
  Dashboard: {{ . }}{{ end }}{{ end }}

{{ define "signalbox.ways" -}}
{{ with .CommonAnnotations.runbook_url }}
Runbook: {{ . }}{{ else }}{{ with .CommonAnnotations.runbook }}
Runbook: {{ . }}{{ end }}{{ end }}
Silence: {{ template "signalbox.silence" . }}
{{- end }}

{{ define "signalbox.text" -}}
{{ with .CommonAnnotations.summary }}{{ . }}
{{ end }}{{ range .Alerts }}
- {{ template "signalbox.line" . }}{{ end }}
{{ template "signalbox.ways" . }}
{{- end }}

{{ define "signalbox.markdown" -}}
{{ with .CommonAnnotations.summary }}*{{ . }}*
{{ end }}{{ range .Alerts }}
• {{ template "signalbox.line" . }}{{ end }}
{{ template "signalbox.ways" . }}
{{- end }}

{{ define "signalbox.silence" -}}
{{ .ExternalURL }}/#/silences/new?filter=%7B{{ range $index, $label := .CommonLabels.SortedPairs }}{{ if $index }}%2C{{ end }}{{ $label.Name | urlquery }}%3D%22{{ $label.Value | urlquery }}%22{{ end }}%7D
{{- end }}
`;
