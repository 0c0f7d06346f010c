import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import type { Manifest } from '../../src';
import { TEST_CERTIFICATE, TEST_KEY } from '../harness/certificates';
import { manifestsOf, workloads } from '../harness/manifests';
import { containerOf, podSpec } from '../harness/pod';
import { run } from '../harness/process';
import { Sandbox } from '../harness/sandbox';
import { stacks } from '../stacks';

/** Each program's own check, given its command line as the pod has it. */
const CHECKS: Readonly<Record<string, (sandbox: Sandbox) => readonly [program: string, ...args: string[]][]>> = {
  prometheus: (sandbox) => [
    ['promtool', 'check', 'config', '--lint=all', '--lint-fatal', sandbox.path('/etc/prometheus/prometheus.yml')],
  ],
  alertmanager: (sandbox) => [['amtool', 'check-config', sandbox.path('/etc/alertmanager/alertmanager.yml')]],
  'otel-collector': (sandbox) => [['otelcol', 'validate', ...sandbox.args]],
  loki: (sandbox) => [['loki', ...sandbox.args, '-verify-config']],
  jaeger: (sandbox) => [['jaeger', 'validate', ...sandbox.args]],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-conformance-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function secretValue(_: string, key: string): string {
  if (key.endsWith('.crt')) return TEST_CERTIFICATE;
  if (key.endsWith('.key')) return TEST_KEY;
  return 'https://example.com/a-value-for-tests';
}

async function check(
  manifests: readonly Manifest[],
  workload: Manifest,
  change?: (path: string, text: string) => string,
): Promise<void> {
  const { namespace = '', name } = workload.metadata;
  const root = mkdtempSync(join(folder, `${namespace}-${name}-`));
  const sandbox = new Sandbox(containerOf(manifests, workload, secretValue), root, '127.0.0.1', {}, change);
  const commands = CHECKS[podSpec(workload).containers[0]?.name ?? '']?.(sandbox) ?? [];
  for (const [command, ...args] of commands) {
    const { ended, stdout, stderr } = await run(command, args, { env: sandbox.env });
    if (ended !== 'code 0') throw new Error(`${command} ${args.join(' ')}: ${ended}\n${stdout}${stderr}`);
  }
}

describe.each(Object.entries(stacks))(
  'the native configuration of the stack "%s"',
  (_, declare: (app: App) => void) => {
    const manifests = manifestsOf(declare);
    const checkable = workloads(manifests).filter(
      (workload) => (podSpec(workload).containers[0]?.name ?? '') in CHECKS,
    );

    test.each(checkable.map((workload) => [workload.metadata.name, workload] as const))(
      'of %s is accepted by the program',
      (_, workload) => check(manifests, workload),
    );
  },
);

describe('the checks can fail', () => {
  const manifests = manifestsOf(stacks.default);
  const breaks = {
    prometheus: ['scrape_configs:', 'scrape_confs:'],
    alertmanager: ['receiver: default', 'receiver: nobody-knows'],
    gateway: ['otlp_http/loki', 'otlp_http_typo/loki'],
    'node-agent': ['file_log', 'file_lock'],
    loki: ['retention_period', 'retention_periods'],
    jaeger: ['badger:', 'badge:'],
  } as const;

  test.each(Object.entries(breaks))(
    'a spelling mistake in the configuration of %s is refused',
    async (name, [from, to]) => {
      const workload = workloads(manifests).find(({ metadata }) => metadata.name === name);
      if (workload === undefined) throw new Error(`no ${name}`);
      await expect(check(manifests, workload, (_, text) => text.replace(from, to))).rejects.toThrow();
    },
  );
});
