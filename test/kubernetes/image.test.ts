import { type Image, imageReference } from '../../src/kubernetes/image';

const pinned: Image = { registry: 'docker.io', repository: 'grafana/loki', tag: '3.7.8' };
const digest = `sha256:${'a'.repeat(64)}`;

test('an image is pulled by registry, repository and tag', () => {
  expect(imageReference(pinned)).toBe('docker.io/grafana/loki:3.7.8');
});

test('a mirror replaces the registry and nothing else', () => {
  expect(imageReference(pinned, { registry: 'registry.example.com/mirror' })).toBe(
    'registry.example.com/mirror/grafana/loki:3.7.8',
  );
});

test('another tag, or another repository, leaves the rest as it is pinned', () => {
  expect(imageReference(pinned, { tag: '3.7.9' })).toBe('docker.io/grafana/loki:3.7.9');
  expect(imageReference(pinned, { repository: 'fork/loki' })).toBe('docker.io/fork/loki:3.7.8');
});

test('a digest is written behind the tag, which then only tells people the version', () => {
  expect(imageReference(pinned, { digest })).toBe(`docker.io/grafana/loki:3.7.8@${digest}`);
  expect(imageReference({ ...pinned, digest })).toBe(`docker.io/grafana/loki:3.7.8@${digest}`);
});
