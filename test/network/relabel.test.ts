import { relabel } from './relabel';

const labels = { __address__: '10.0.0.1:80', port: 'http', empty: '' };

test('a target is kept where the whole value matches, not a part of it', () => {
  expect(relabel(labels, [{ action: 'keep', source_labels: ['port'], regex: 'http' }])).toEqual(labels);
  expect(relabel(labels, [{ action: 'keep', source_labels: ['port'], regex: 'htt' }])).toBeUndefined();
  expect(relabel(labels, [{ action: 'keep', source_labels: ['missing'], regex: 'http' }])).toBeUndefined();
});

test('a target is dropped where the whole value matches', () => {
  expect(relabel(labels, [{ action: 'drop', source_labels: ['port'], regex: 'ht+p' }])).toBeUndefined();
  expect(relabel(labels, [{ action: 'drop', source_labels: ['port'], regex: 't' }])).toEqual(labels);
});

test('values are joined with a semicolon, and the replacement refers to groups', () => {
  const step = { source_labels: ['port', '__address__'], regex: '(.+);(.+):(\\d+)', target_label: 'to' };
  expect(relabel(labels, [{ ...step, replacement: '$1 $2 ${3}' }])).toEqual({ ...labels, to: 'http 10.0.0.1 80' });
  expect(relabel(labels, [{ ...step, separator: '-' }])).toEqual(labels);
});

test('without a pattern the value is copied, and without sources the replacement is written', () => {
  expect(relabel(labels, [{ source_labels: ['port'], target_label: 'copy' }])).toEqual({ ...labels, copy: 'http' });
  expect(relabel(labels, [{ target_label: 'cluster', replacement: 'c' }])).toEqual({ ...labels, cluster: 'c' });
});

test('steps see what those before them wrote, and none comes after a drop', () => {
  const copy = { source_labels: ['port'], target_label: 'copy' };
  const keep = { action: 'keep', source_labels: ['copy'], regex: 'http' };
  expect(relabel(labels, [copy, keep])).toEqual({ ...labels, copy: 'http' });
  expect(relabel(labels, [keep, copy])).toBeUndefined();
});

test('an action that is not known here is not passed over', () => {
  expect(() => relabel(labels, [{ action: 'hashmod' }])).toThrow('hashmod');
});
