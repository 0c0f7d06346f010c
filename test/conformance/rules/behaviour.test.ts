import { everyBehaviour } from '../../harness/rules/behaviours';
import { play } from '../../harness/rules/play';
import { promtoolFiles } from '../../harness/rules/promtool-test';
import { sliceOf } from '../../harness/rules/slice';
import { everyRule } from '../../stacks/rules';

const groups = everyRule();

describe.each(everyBehaviour().map((behaviour) => [behaviour.alert, behaviour] as const))('%s', (name, behaviour) => {
  let said: readonly string[] = [];
  beforeAll(async () => {
    [said = []] = await play([promtoolFiles(behaviour, sliceOf(groups, name))]);
  });

  test.each(behaviour.scenarios.map(({ says }, index) => [says, index] as const))('%s', (_, index) => {
    expect(said[index]).toBe('');
  });
});
