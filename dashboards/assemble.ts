import type { Dashboard } from '../src/components/grafana/dashboard';
import { canvasFor, trusting } from './canvas';
import { type DashboardChanges, kept } from './changes';
import type { DashboardContext } from './context';
import { queriesOf } from './definition';
import { draw } from './draw';

/** The dashboards of one stack: those that something in it feeds, as the user changed them. */
export function shippedDashboards(context: DashboardContext, changes: DashboardChanges = {}): Dashboard[] {
  const canvas = canvasFor(context, changes);
  const { own = [] } = changes;
  return [
    ...kept(context, changes).flatMap((definition) => draw(definition, canvas) ?? []),
    ...own.flatMap((one) => {
      if ('model' in one) return one;
      // Nothing is left out of these, because we do not know all that the user's programs emit.
      const { about } = one;
      const trusted = trusting(canvas, queriesOf(one, context), about === undefined ? [] : [about]);
      return draw(one, trusted) ?? [];
    }),
  ];
}
