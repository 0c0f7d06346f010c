import { App } from 'cdk8s';
import { Gateway, Inventory, Jaeger, Loki, Prometheus, mermaid } from '../../../src';
import type { Edge, Peer } from '../../../src/kubernetes/network/edge';
import { chartOf } from '../../stacks/parts';

test('the parts and their flows are drawn', () => {
  const app = new App();
  const chart = chartOf(app);
  const loki = new Loki(chart, 'loki');
  const jaeger = new Jaeger(chart, 'jaeger');
  const gateway = new Gateway(chart, 'gateway', { logs: loki, traces: jaeger });
  const prometheus = new Prometheus(chart, 'prometheus', { cluster: 'test', watch: [gateway, loki], kubelets: 'off' });
  jaeger.connect(prometheus);
  expect(mermaid(Inventory.of(app).edges)).toBe(`flowchart LR
  agents_and_llm_clients(["Agents and LLM clients"])
  gateway["Gateway"]
  jaeger["Jaeger"]
  loki["Loki"]
  prometheus["Prometheus"]
  kubernetes_api(["Kubernetes API"])
  agents_and_llm_clients -->|OTLP| gateway
  gateway -->|traces| jaeger
  gateway -->|logs| loki
  jaeger -->|span metrics| prometheus
  prometheus -->|scrape| gateway
  prometheus -->|discovery| kubernetes_api
  prometheus -->|scrape| loki
  prometheus -->|scrape| prometheus
`);
});

const pods = (title: string): Peer => ({ kind: 'pods', title, namespace: 'a', labels: { app: title } });
const edge = (from: string, to: string, what: string): Edge => ({ from: pods(from), to: pods(to), ports: [], what });

test('several flows between the same two ends share one arrow', () => {
  expect(mermaid([edge('A', 'B', 'metrics'), edge('A', 'B', 'logs'), edge('A', 'B', 'logs')])).toContain(
    '\n  a -->|logs, metrics| b\n',
  );
});

test('two parts of one title in two namespaces are two nodes', () => {
  const other: Peer = { kind: 'pods', title: 'B', namespace: 'other', labels: { app: 'B' } };
  const [, ...lines] = mermaid([edge('A', 'B', 'x'), { ...edge('A', 'B', 'x'), to: other }])
    .trimEnd()
    .split('\n');
  expect(lines).toEqual(['  a["A"]', '  b["B"]', '  b_2["B"]', '  a -->|x| b', '  a -->|x| b_2']);
});

test('the order of wiring does not show', () => {
  const edges = [edge('A', 'B', 'x'), edge('B', 'A', 'y'), edge('A', 'C', 'z')];
  expect(mermaid([...edges].reverse())).toBe(mermaid(edges));
});

test('name resolution, which every part has, is left out', () => {
  expect(mermaid([edge('A', 'DNS', 'DNS')])).toBe('flowchart LR\n');
});
