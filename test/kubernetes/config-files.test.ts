import { Alertmanager, secretKey, slack } from '../../src';
import { type Files, checkFiles, checksum } from '../../src/kubernetes/config-files';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const KIBIBYTE = 1024;
const ofSize = (bytes: number): string => 'x'.repeat(bytes);

test('a checksum is short, and the same for the same files', () => {
  expect(checksum([{ 'config.yaml': 'a: 1\n' }])).toMatch(/^[0-9a-f]{16}$/);
  expect(checksum([{ 'config.yaml': 'a: 1\n' }])).toBe(checksum([{ 'config.yaml': 'a: 1\n' }]));
});

test.each<[string, Files[]]>([
  ['another text', [{ 'config.yaml': 'a: 2\n' }]],
  ['another file name', [{ 'other.yaml': 'a: 1\n' }]],
  ['another file', [{ 'config.yaml': 'a: 1\n', 'more.yaml': '' }]],
  ['another folder', [{ 'config.yaml': 'a: 1\n' }, {}]],
  ['a text that moved to another folder', [{}, { 'config.yaml': 'a: 1\n' }]],
])('a checksum changes with %s', (_, files) => {
  expect(checksum(files)).not.toBe(checksum([{ 'config.yaml': 'a: 1\n' }]));
});

test('files that the API server stores are accepted', () => {
  expect(checkFiles('rules', {})).toEqual([]);
  expect(checkFiles('rules', { 'a.yaml': ofSize(1000 * KIBIBYTE) })).toEqual([]);
});

test('files of more than 1 MiB are refused, together or alone', () => {
  expect(checkFiles('rules', { 'a.yaml': ofSize(1024 * KIBIBYTE) })).toEqual([
    'ConfigMap rules would hold 1048582 bytes, more than the 1 MiB that Kubernetes stores: split its content',
  ]);
  expect(checkFiles('rules', { a: ofSize(600 * KIBIBYTE), b: ofSize(600 * KIBIBYTE) })).toHaveLength(1);
});

test('letters are counted in the bytes that they take', () => {
  expect(checkFiles('rules', { a: '€'.repeat(350 * KIBIBYTE) })).toHaveLength(1);
  expect(checkFiles('rules', { a: ofSize(350 * KIBIBYTE) })).toEqual([]);
});

test('configuration that is too large is an error at synthesis, by the name of its ConfigMap', () => {
  const problems = problemsOf((app) => {
    new Alertmanager(chartOf(app), 'pager', {
      notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) },
      templates: { 'huge.tmpl': ofSize(2 * 1024 * KIBIBYTE) },
    });
  });
  expect(problems).toMatch(/\[chart\/pager\/workload\] ConfigMap pager-config would hold \d+ bytes/);
});
