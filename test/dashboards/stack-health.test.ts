import { shippedDashboards } from '../../dashboards';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, contentOf } from './model';

const context = everyView();
const model = shippedDashboards(context).find(({ uid }) => uid === 'stack-health')?.model as DashboardModel;

test('each part has a closed row with all that it tells of itself', () => {
  const closed = (model.panels ?? []).filter(({ collapsed }) => collapsed === true);
  const rows = closed.map(({ title, panels = [] }) => [title, panels.map((panel) => panel.title)]);
  expect(rows).toEqual(context.parts.map((part) => [part.title, part.signals.map(({ title }) => title)]));
});

test('each part answers at least three questions', () => {
  for (const { title, signals } of context.parts) {
    expect([title, signals.length]).toEqual([title, expect.any(Number)]);
    expect(signals.length).toBeGreaterThanOrEqual(3);
  }
});

test('spans are counted where they are stored, though the gateway counts them under the same name', () => {
  const spans = contentOf(model).find(({ title }) => title === 'Spans a second');
  expect(spans?.targets?.[0]?.expr).toContain('otelcol_receiver_accepted_spans_total{job=~"jaeger"');
});
