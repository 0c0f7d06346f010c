import { type AlertmanagerSettings, TEMPLATE_FILE } from './config';
import type { Route } from './notify';
import { QUIET } from './time-intervals';

/** What is wrong with the routing, said before Alertmanager refuses to start. */
export function checkRouting({ notify, timeIntervals = {}, inhibitions = [] }: AlertmanagerSettings): string[] {
  const known = [...Object.keys(timeIntervals), ...(notify.quiet ? [QUIET] : [])];
  const unknown = allRoutes(notify.routes ?? [])
    .flatMap(({ muteDuring = [], activeDuring = [] }) => [...muteDuring, ...activeDuring])
    .filter((name) => !known.includes(name));
  return [
    ...[...new Set(unknown)].map(
      (name) => `routes: there is no time interval "${name}"; timeIntervals has ${known.join(', ') || 'none'}`,
    ),
    ...(QUIET in timeIntervals ? [`timeIntervals: "${QUIET}" is the name of notify.quiet: choose another`] : []),
    ...(inhibitions === 'none' ? [] : inhibitions)
      .filter(({ equal }) => equal.length === 0)
      .map(() => 'inhibitions: `equal` is empty, so one source keeps back every target: name the labels they share'),
  ];
}

/** Alertmanager reads files that end in `.tmpl`, and ours has a name. */
export function checkTemplates(templates: Readonly<Record<string, string>>): string[] {
  return Object.keys(templates)
    .filter((name) => !name.endsWith('.tmpl') || name === TEMPLATE_FILE)
    .map((name) => `templates: "${name}" must end in .tmpl and be another name than ${TEMPLATE_FILE}`);
}

function allRoutes(routes: readonly Route[]): Route[] {
  return routes.flatMap((route) => [route, ...allRoutes(route.routes ?? [])]);
}
