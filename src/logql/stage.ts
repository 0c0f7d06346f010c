import type { Stage } from './ast';
import type { LogQuery } from './query';

/** A query with one more step at its end. */
export function withStage<F extends string>(query: LogQuery<F>, stage: Stage): LogQuery<F> {
  return { ...query, expression: { ...query.expression, stages: [...query.expression.stages, stage] } };
}

/** A step that leaves a line the fields that it has. */
export function same(stage: Stage) {
  return <F extends string>(query: LogQuery<F>): LogQuery<F> => withStage(query, stage);
}
