import { shippedDashboards } from '../../dashboards';
import { frameworkMetrics } from '../../src/catalogue/framework';
import type { Metric } from '../../src/catalogue/metric';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, contentOf } from './model';

const context = everyView();
const told = new Set<Metric>(Object.values(frameworkMetrics));
const silent = context.parts.map((part) => ({ ...part, emits: part.emits?.filter((metric) => !told.has(metric)) }));

function panels(uid: string, parts = context.parts) {
  const found = shippedDashboards({ ...context, parts }).find((one) => one.uid === uid);
  return found === undefined ? [] : contentOf(found.model as DashboardModel);
}

test('tasks that were handed to the chosen agent are those of whatever agent', () => {
  const handed = panels('agent').find(({ title }) => title === 'Handed to it');
  for (const { expr = '' } of handed?.targets ?? []) {
    expect(expr).toContain('agent=~".+"');
    expect(expr).toContain('to=~"$agent"');
    expect(expr).not.toMatch(/[{ ]agent=~"\$agent"/);
  }
  expect(handed?.targets).toHaveLength(3);
});

test.each(['agents', 'agent'])('without the SDK, %s says nothing of tasks, and all else', (uid) => {
  const titles = panels(uid).map(({ title = '' }) => title);
  const left = panels(uid, silent).map(({ title = '' }) => title);
  expect(titles).toContain('Failed tasks');
  expect(left).not.toContain('Failed tasks');
  expect(left).toContain('Failed tool calls');
});

test('a click on an agent leads to the page of that agent of that client and project', () => {
  const table = panels('agents').find(({ title, type }) => title === 'Agents' && type === 'table');
  const links = table?.fieldConfig?.overrides?.flatMap(({ properties }) => properties.map(({ value }) => value));
  expect(JSON.stringify(links)).toContain('/d/agent?');
  for (const label of ['agent', 'client', 'team', 'project']) {
    expect(JSON.stringify(links)).toContain(`var-${label}=\${__data.fields.${label}`);
  }
});
