import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { hostMetrics } from '../../src/catalogue';
import {
  HOST_METRICS_PORT,
  HOST_ROOT,
  NODE_AGENT_DATA,
  nodeAgentConfig,
} from '../../src/components/collector/node-agent-config';
import { scrape } from '../harness/exposition';
import { type Running, start, waitFor } from '../harness/process';
import { type Exposed, differences, missing, unseenLabels } from './self-metrics/compare';

// The node agent's own configuration, over this machine instead of a node, and without its pipeline of logs, for which
// it would ask Kubernetes whose pod a line is of: the deployment tier does that.

const ADDRESS = '127.0.18.11';
/** There need not be swap space on the machine that runs the tests. */
const ONLY_WITH_SWAP = ['system_paging_usage_bytes'];

let folder: string;
let agent: Running;
let exposed: readonly Exposed[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-host-'));
  const settings = { gateway: `${ADDRESS}:1`, secure: false, include: ['/none'], exclude: [] };
  const { service, ...config } = nodeAgentConfig(settings);
  const { 'metrics/host': host } = service.pipelines;
  const file = join(folder, 'config.yaml');
  writeFileSync(
    file,
    stringify({ ...config, service: { ...service, pipelines: { 'metrics/host': host } } })
      .replaceAll('0.0.0.0', ADDRESS)
      .replaceAll(NODE_AGENT_DATA, folder)
      .replace(`root_path: ${HOST_ROOT}`, 'root_path: /')
      .replace('collection_interval: 30s', 'collection_interval: 1s'),
  );
  agent = start('otelcol', ['--config', file], { env: { K8S_NODE_NAME: 'test-node' } });
  await waitFor(
    'every host metric',
    async () => {
      exposed = [await scrape(`http://${ADDRESS}:${HOST_METRICS_PORT}/metrics`)];
      const absent = missing(hostMetrics, exposed).filter((name) => !ONLY_WITH_SWAP.includes(name));
      if (absent.length > 0) throw new Error(`not there: ${absent.join()}`);
      return true;
    },
    20_000,
    agent,
  );
}, 60_000);
afterAll(async () => {
  await agent.stop();
  rmSync(folder, { recursive: true });
});

test('the node agent exposes nothing about a node that is not listed', () => {
  const listed = Object.values(hostMetrics).map(({ name }) => name);
  const shown = [...(exposed[0]?.keys() ?? [])].filter((name) => name !== 'target_info');
  expect(shown.filter((name) => !listed.includes(name))).toEqual([]);
});

test('it exposes all that is listed, of the kind and with the labels listed', () => {
  expect(differences(hostMetrics, exposed)).toEqual([]);
  expect(unseenLabels(hostMetrics, exposed)).toEqual([]);
});
