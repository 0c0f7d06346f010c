import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestsOf, workloads } from './harness/manifests';
import { podSpec } from './harness/pod';
import { stacks } from './stacks';

const project = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

/** The rows of the table in docs/versions.md. */
const rows = read('docs/versions.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| program') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map(([program = '', deployed = '', tested = '', reason = '']) => ({ program, deployed, tested, reason }));

const row = (program: string) => rows.find((candidate) => candidate.program.startsWith(program));

/** The version of a module that `test/programs` builds. */
function built(folder: string, module: string): string {
  return (
    new RegExp(`${module.replaceAll('.', '\\.')} v([0-9.]+)`).exec(read(`test/programs/${folder}/go.mod`))?.[1] ?? ''
  );
}

test('the table names the versions that the manifests deploy', () => {
  const images = workloads(manifestsOf(stacks.default)).map((workload) => podSpec(workload).containers[0]?.image ?? '');
  const deployed = rows.map((one) => one.deployed);
  expect(images.map((image) => image.split(':')[1] ?? '').filter((tag) => !deployed.includes(tag))).toEqual([]);
});

test('the table names the versions that the tests build', () => {
  // Prometheus 3.13.3 is tagged as module v0.313.3.
  const [, minor = '', patch = ''] = built('prometheus', 'github.com/prometheus/prometheus').split('.');
  expect(row('Prometheus')?.tested).toBe(`3.${minor.slice(1)}.${patch}`);
  expect(row('Alertmanager')?.tested).toBe(built('alertmanager', 'github.com/prometheus/alertmanager'));
  expect(row('OpenTelemetry')?.tested).toBe(built('otelcol', 'go.opentelemetry.io/collector/otelcol'));
  expect(row('Loki')?.tested).toBe(built('loki', 'github.com/grafana/loki/v3'));
  expect(row('Jaeger')?.tested).toContain(`v${built('jaeger', 'github.com/jaegertracing/jaeger')}`);
  expect(row('Kubernetes')?.tested).toBe(built('kubernetes', 'k8s.io/kubernetes'));
});

test('where what is deployed is not what is tested, the reason stands beside it', () => {
  const plain = (version: string): string => version.replace(/^v/, '').replace(/-distroless$/, '');
  const different = rows.filter(
    ({ program, deployed, tested }) => program !== 'Kubernetes' && plain(deployed) !== tested,
  );
  expect(different.map(({ program }) => program)).toEqual(['Alertmanager', 'Jaeger', 'Grafana']);
  for (const { reason } of different) expect(reason).not.toBe('');
});
