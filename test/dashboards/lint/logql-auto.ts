import { type Tree, parse } from '../../logql/syntax';
import { logqlTargets, nameOf } from '../model';
import { type Rule } from './rule';
import { withLogs } from './target-logql';

/** Windows that nobody writes by hand, in the places of those that the grammar does not know. */
const STAND_IN = { $__auto: '99991s', $__range: '99992s' } as const;

/** Windows that are shorter than the time between two points leave lines out; longer ones count them twice. */
export const logqlAuto: Rule = {
  linter: 'target-logql-auto-rule',
  id: 'D09',
  says: 'lines of logs are counted over the window that fits the zoom, or over the whole range at once',
  check: (dashboard) =>
    logqlTargets(dashboard).flatMap(({ panel, target, expr }) => {
      const right = target.instant === true ? '$__range' : '$__auto';
      const text = expr.replaceAll('$__auto', STAND_IN.$__auto).replaceAll('$__range', STAND_IN.$__range);
      return windows(parse(text))
        .filter((window) => window !== `[${STAND_IN[right]}]`)
        .map(() => `${nameOf(panel)} counts over another window than ${right}`);
    }),
  good: withLogs('sum(count_over_time({app=~"[a-z]"} [$__range]))', { instant: true }),
  bad: withLogs('sum(count_over_time({app=~"[a-z]"} [5m]))'),
};

function windows({ name, text, children }: Tree): string[] {
  return name === 'Range' ? [text] : children.flatMap(windows);
}
