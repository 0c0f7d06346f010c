import { llmTokens } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  type Window,
  avgOverTime,
  labelReplace,
  maxOverTime,
  offset,
  or,
  quantile,
  rate,
  recorded,
  select,
  stddevOverTime,
  sum,
} from '../../src/promql';
import { BY_AGENT, type OfAgent } from '../labels';

type Recording = RecordingRule<OfAgent, 'tokens per second'>;

/** How fast an agent reads and writes tokens. */
export const tokenRate: Recording = {
  record: 'team_project_agent:llm_tokens:rate15m',
  query: sum(rate(select(llmTokens), '15m'), BY_AGENT),
};

/** What was usual in the day before the last half an hour: a spike is not part of its own past. */
const dayBefore = offset(recorded(tokenRate), '30m');

export const usualRate: Recording = {
  record: 'team_project_agent:llm_tokens_rate15m:avg1d',
  query: avgOverTime(dayBefore, '1d'),
};

export const usualDeviation: Recording = {
  record: 'team_project_agent:llm_tokens_rate15m:stddev1d',
  query: stddevOverTime(dayBefore, '1d'),
};

/** The fastest within half an hour around the same time of an earlier day: an hour that ended so long ago. */
function atSameTime(ago: string, ended: Window) {
  return labelReplace(maxOverTime(offset(recorded(tokenRate), ended), '1h'), 'ago', ago, 'team', '.*');
}

/** What is usual at this time of the day: the median of yesterday, a week ago and two weeks ago. */
export const usualAtThisTime: Recording = {
  record: 'team_project_agent:llm_tokens_rate15m:median_seasonal',
  query: quantile(
    0.5,
    or(or(atSameTime('1d', '1410m'), atSameTime('7d', '10050m')), atSameTime('14d', '20130m')),
    BY_AGENT,
  ),
};
