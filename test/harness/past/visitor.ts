/** Somebody who looks at logs and traces, so that the stores have questions to tell of. */
export async function look({ loki, jaeger }: { readonly loki: string; readonly jaeger: string }): Promise<void> {
  const logs = encodeURIComponent('sum by (service_name) (count_over_time({service_name=~".+"}[5m]))');
  const asked = [
    `${loki}/loki/api/v1/query_range?query=${encodeURIComponent('{service_name=~".+"}')}&limit=10`,
    `${loki}/loki/api/v1/query?query=${logs}`,
    `${jaeger}/api/services`,
    `${jaeger}/api/traces?service=claude-code&lookback=3h&limit=5`,
  ];
  for (const url of asked) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    await response.text();
  }
}
