import { Size } from 'cdk8s';
import { Gateway } from '../../src';
import { checkResources, memoryLimit, resourceRequirements } from '../../src/kubernetes/resources';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

test('a container asks for CPU and memory, and is limited in memory alone', () => {
  const resources = { cpuMillis: 250, memory: Size.mebibytes(512), memoryLimit: Size.gibibytes(1) };
  expect(resourceRequirements(resources)).toEqual({
    requests: { cpu: { value: '250m' }, memory: { value: '512Mi' } },
    limits: { memory: { value: '1Gi' } },
  });
});

test('the limit is the request unless it is said', () => {
  const resources = { cpuMillis: 10, memory: Size.mebibytes(64) };
  expect(memoryLimit(resources).toMebibytes()).toBe(64);
  expect(checkResources(resources)).toEqual([]);
});

test('a request above its limit is refused before the API server refuses it', () => {
  expect(checkResources({ cpuMillis: 10, memory: Size.gibibytes(2), memoryLimit: Size.gibibytes(1) })).toEqual([
    'resources: the memory request 2Gi is above its limit 1Gi; raise memoryLimit',
  ]);
});

test('resources that a user raises are checked against the limit that the part has', () => {
  const raised = { memory: Size.gibibytes(4) };
  expect(problemsOf((app) => new Gateway(chartOf(app), 'gateway', { resources: raised }))).toContain(
    '[chart/gateway/workload] resources: the memory request 4Gi is above its limit 1Gi; raise memoryLimit',
  );
});
