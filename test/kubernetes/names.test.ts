import { App } from 'cdk8s';
import { Loki } from '../../src';
import { checkName } from '../../src/kubernetes/names';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

test.each(['loki', 'a', 'loki-2', 'a'.repeat(52)])('"%s" is a name for a part', (name) => {
  expect(checkName(name)).toEqual([]);
});

test.each(['Loki', 'my_loki', 'my.loki', '-loki', 'loki-', '2loki', '', 'lökí'])('"%s" is not a DNS label', (name) => {
  expect(checkName(name)).toEqual([
    `the name "${name}" is not a DNS label: use lower-case letters, digits and "-", beginning with a letter`,
  ]);
});

test('a name is refused when the labels of its pods could not hold it', () => {
  expect(checkName('a'.repeat(53))).toEqual([
    `the name "${'a'.repeat(53)}" has 53 characters: at most 52 fit into the labels of its pods`,
  ]);
  // `controller-revision-hash` is the name, a dash and up to ten characters, and a label holds 63.
  expect('a'.repeat(52).length + '-1234567890'.length).toBe(63);
});

test('a bad name is an error at synthesis, at the path of the part', () => {
  expect(problemsOf((app) => new Loki(chartOf(app), 'MyLoki'))).toContain(
    '[chart/MyLoki/workload] the name "MyLoki" is not a DNS label',
  );
});

test('a part is called as it is told, else as its construct', () => {
  const chart = chartOf(new App());
  expect(new Loki(chart, 'here').uid).toBe('here');
  expect(new Loki(chart, 'there', { name: 'elsewhere' }).uid).toBe('elsewhere');
});

// The API server refuses every object of such a part, one by one.
test.each(['My_Space', 'a'.repeat(64)])('the namespace "%s" is refused', (namespace) => {
  expect(problemsOf((app) => new Loki(chartOf(app), 'loki', { namespace }))).toContain(namespace);
});
