import type { DashboardContext } from '../../dashboards';
import { everyProvider } from './providers';
import { JUDGED, everyPack, everyRule } from './rules';
import { watchedParts } from './watched';

/** A stack in which every dashboard has something to show. */
export function everyView(): DashboardContext {
  const known = everyPack().flatMap(({ emits }) => emits);
  return { parts: watchedParts(JUDGED), providers: everyProvider(), rules: everyRule(), known };
}
