import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import fc from 'fast-check';
import { type Row, layout } from '../../../dashboards/layout';
import { grid } from '../lint/grid';
import { panelIds } from '../lint/panel-ids';
import { surroundings } from '../lint/rule';
import type { DashboardModel } from '../model';

const panel: Panel = { type: 'stat', title: 'A panel' };

function row(...widths: readonly (number | 'share')[]): Row {
  return { title: 'A row', collapsed: false, panels: widths.map((width) => ({ panel, width, height: 4 })) };
}

/** The places of panels, without those of rows. */
function places(...rows: readonly Row[]): (readonly number[])[] {
  const all = layout(rows).filter(({ type }) => type !== 'row');
  return all.map(({ gridPos }) => [gridPos?.x ?? -1, gridPos?.y ?? -1, gridPos?.w ?? -1]);
}

const rows = fc.array(
  fc.record({
    title: fc.string(),
    collapsed: fc.boolean(),
    panels: fc.array(
      fc.record({
        panel: fc.constant(panel),
        width: fc.oneof(fc.integer({ min: 1, max: 24 }), fc.constant('share' as const)),
        height: fc.integer({ min: 1, max: 20 }),
      }),
      { maxLength: 9 },
    ),
  }),
  { maxLength: 6 },
);

test('whatever there is to place, nothing overlaps, stands outside or shares its id', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const model = { panels: layout(some) } as DashboardModel;
      expect([...grid.check(model, surroundings), ...panelIds.check(model, surroundings)]).toEqual([]);
    }),
  );
});

test('whatever there is to place, all of it is placed, in its order and with its size', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const placed = layout(some).flatMap((one) => ('panels' in one ? one.panels : [one]));
      const heights = some.flatMap(({ panels }) => panels.map(({ height }) => height));
      expect(placed.map(({ gridPos }) => gridPos?.h)).toEqual(heights);
    }),
  );
});

test('panels flow from left to right, and what does not fit begins the next line', () => {
  expect(places(row(12, 12, 8, 12, 8))).toEqual([
    [0, 1, 12],
    [12, 1, 12],
    [0, 5, 8],
    [8, 5, 12],
    [0, 9, 8],
  ]);
});

test('a line begins below the highest panel of the one before it', () => {
  const [low, high] = [4, 9].map((height) => ({ panel, width: 12, height }));
  const below = { panel, width: 24, height: 3 };
  const panels = low && high ? [high, low, below] : [];
  expect(places({ title: 'A row', collapsed: false, panels }, row(24))).toEqual([
    [0, 1, 12],
    [12, 1, 12],
    [0, 10, 24],
    // The row itself takes a line.
    [0, 14, 24],
  ]);
});

test.each([
  [1, [24]],
  [4, [6, 6, 6, 6]],
  [5, [5, 5, 5, 5, 4]],
  [6, [4, 4, 4, 4, 4, 4]],
  // A seventh would be too narrow for its number.
  [8, [4, 4, 4, 4, 4, 4, 4, 4]],
])('%d numbers that share a line fill it: %j', (count, widths) => {
  expect(places(row(...Array<'share'>(count).fill('share'))).map(([, , w]) => w)).toEqual(widths);
});

test('what is folded away takes no room until it is opened', () => {
  const all = layout([{ ...row(24, 24), collapsed: true }, row(24)]);
  expect(all.map(({ type, gridPos }) => [type, gridPos?.y])).toEqual([
    ['row', 0],
    ['row', 1],
    ['stat', 2],
  ]);
  expect(all[0]).toMatchObject({ collapsed: true, panels: [{ id: 2 }, { id: 3 }] });
});
