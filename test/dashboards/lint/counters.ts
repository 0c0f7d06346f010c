import { allMetrics } from '../../../charts/metrics';
import { type SyntaxNode, nodes, textOf } from '../../promql/syntax';
import { nameOf, promqlTargets } from '../model';
import { tree } from './queries';
import { type Rule, withTarget } from './rule';

const COUNTERS: ReadonlySet<string> = new Set(
  allMetrics().flatMap(({ kind, name }) => {
    if (kind === 'histogram') return ['_bucket', '_sum', '_count'].map((end) => name + end);
    return kind === 'counter' ? [name] : [];
  }),
);
const GROWTH = ['rate', 'irate', 'increase', 'resets', 'changes', 'absent', 'timestamp'];
/** They ask whether there is a series, not how high it is. */
const PRESENCE = ['count', 'group', 'count_values'];

/** The height of a counter is how long ago its program started. */
export const counters: Rule = {
  linter: 'target-counter-agg-rule',
  says: 'of counters only the growth is shown',
  check: (dashboard) =>
    promqlTargets(dashboard).flatMap(({ panel, expr }) =>
      bare(expr).map((name) => `${nameOf(panel)} shows the height of ${name}`),
    ),
  good: withTarget({ expr: 'sum(rate(llm_requests_total[5m])) / count(llm_requests_total)' }),
  bad: withTarget({ expr: 'sum(llm_requests_total)' }),
};

function bare(expr: string): string[] {
  const parsed = tree(expr);
  return nodes(parsed, 'VectorSelector').flatMap((selector) => {
    const name = selector.getChild('Identifier');
    const text = name === null ? '' : textOf(parsed, name);
    const isCounter = COUNTERS.has(text) || (text.endsWith('_total') && !text.includes(':'));
    return isCounter && !isWrapped(selector) ? [text] : [];
  });

  function isWrapped(selector: SyntaxNode): boolean {
    for (let child = selector, node = child.parent; node !== null; child = node, node = child.parent) {
      const [call, aggregation] = [node.getChild('FunctionIdentifier'), node.getChild('AggregateOp')];
      if (call && GROWTH.includes(textOf(parsed, call))) return true;
      const isCondition = node.getChild('And') ?? node.getChild('Unless');
      if (isCondition && node.lastChild?.from === child.from) return true;
      if (aggregation && PRESENCE.includes(textOf(parsed, aggregation))) return true;
    }
    return false;
  }
}
