import type { DashboardContext } from '../../dashboards';
import { definitions } from '../../dashboards/all';
import { canvasFor } from '../../dashboards/canvas';
import { draw } from '../../dashboards/draw';
import type { DashboardModel } from './model';

/** One dashboard of a stack, without drawing all others; none where the stack has none. */
export function drawn(context: DashboardContext, uid: string): DashboardModel | undefined {
  const definition = definitions(context).find((one) => one.uid === uid);
  const found = definition && draw(definition, canvasFor(context));
  return found?.model as DashboardModel | undefined;
}
