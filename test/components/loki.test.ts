import { Duration, Size } from 'cdk8s';
import { Loki } from '../../src';
import { lokiConfig } from '../../src/components/loki/config';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const settings = {
  retention: Duration.days(30),
  maxLineKibibytes: 1024,
  ingestMebibytesPerSecond: 16,
  memory: Size.gibibytes(1),
};

test('retention decides how long lines are kept, and the compactor deletes them', () => {
  const config = lokiConfig({ ...settings, retention: Duration.days(7) });
  expect(config.limits_config.retention_period).toBe('168h');
  expect(config.compactor).toMatchObject({ retention_enabled: true, delete_request_store: 'filesystem' });
});

test('replaying the log stops at half of the memory that the container may use', () => {
  const config = lokiConfig({ ...settings, memory: Size.gibibytes(3) });
  expect(config.ingester.wal.replay_memory_ceiling).toBe('1536MB');
});

test('the longest line is cut and kept, not refused', () => {
  const config = lokiConfig({ ...settings, maxLineKibibytes: 2048 });
  expect(config.limits_config).toMatchObject({ max_line_size: '2048KB', max_line_size_truncate: true });
});

test('the limit of what may come in holds for one stream as for all, with room for a burst', () => {
  expect(lokiConfig({ ...settings, ingestMebibytesPerSecond: 8 }).limits_config).toMatchObject({
    ingestion_rate_mb: 8,
    ingestion_burst_size_mb: 16,
    per_stream_rate_limit: '8MB',
    per_stream_rate_limit_burst: '16MB',
  });
});

test('each setting changes its own fields and no other', () => {
  const { limits_config: _, ...rest } = lokiConfig(settings);
  const changed = lokiConfig({
    ...settings,
    retention: Duration.days(1),
    maxLineKibibytes: 1,
    ingestMebibytesPerSecond: 1,
  });
  expect(changed).toMatchObject(rest);
});

test('streams are labelled by few and bounded attributes, none of them of a person or a session', () => {
  const { resource_attributes } = lokiConfig(settings).limits_config.otlp_config;
  expect(resource_attributes.ignore_defaults).toBe(true);
  const labels = resource_attributes.attributes_config.flatMap(({ attributes }) => attributes);
  expect(labels.length).toBeLessThanOrEqual(15);
  expect(labels.filter((label) => /user|session|request|trace|pod|email|id$/.test(label))).toEqual([]);
});

test('Loki reports to nobody', () => {
  expect(lokiConfig(settings).analytics).toEqual({ reporting_enabled: false });
});

test('every file that Loki writes is on its volume', () => {
  const text = JSON.stringify(lokiConfig(settings));
  const folders = [...text.matchAll(/"(?:path_prefix|\w*directory|dir)":"([^"]+)"/g)].map(([, folder]) => folder);
  expect(folders.length).toBeGreaterThanOrEqual(5);
  for (const folder of folders) expect(folder).toMatch(/^\/loki(\/|$)/);
});

test('a retention under a day is refused, because Loki deletes by whole days', () => {
  const problems = problemsOf((app) => new Loki(chartOf(app), 'loki', { retention: Duration.hours(23) }));
  expect(problems).toContain(
    '[chart/loki] retention: Loki keeps lines for a day at least; write Duration.days(1) or more',
  );
  expect(problemsOf((app) => new Loki(chartOf(app), 'loki', { retention: Duration.days(1) }))).toBe('');
});

// The check asks for whole hours, which cdk8s refuses with an error of its own.
test('a retention of minutes is refused in the same words', () => {
  const problems = problemsOf((app) => new Loki(chartOf(app), 'loki', { retention: Duration.minutes(30) }));
  expect(problems).toContain('[chart/loki] retention: Loki keeps lines for a day at least');
});
