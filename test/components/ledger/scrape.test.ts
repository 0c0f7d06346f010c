import { scraped } from '../../../src/components/collector/ledger/scrape';
import { gatewayConfig } from '../../../src/components/collector/gateway-config';
import { litellm } from '../../../src/providers';
import { relabel } from '../../network/relabel';
import { paths } from '../../harness/collector-paths';
import { gatewaySettings } from '../../stacks/gateway-settings';
import { shop } from './shop';

const proxy = litellm({ proxies: [], service: 'proxy', namespace: 'models', port: 4001, path: '/m/' });

interface Written {
  readonly receivers: {
    readonly 'prometheus/clients': {
      readonly config: {
        readonly scrape_configs: readonly {
          readonly job_name: string;
          readonly metrics_path: string;
          readonly static_configs: readonly { readonly targets: readonly string[]; readonly labels: Labels }[];
          readonly relabel_configs: readonly object[];
        }[];
      };
    };
  };
  readonly processors: {
    readonly 'transform/scraped': { readonly metric_statements: readonly { readonly statements: readonly string[] }[] };
  };
}
type Labels = Readonly<Record<string, string>>;

const { receivers, processors } = JSON.parse(JSON.stringify(scraped([shop(), proxy], 'count'))) as Written;
const [job, ...more] = receivers['prometheus/clients'].config.scrape_configs;

test('a client that does not send is asked where it says, and only such a client', () => {
  expect(job).toMatchObject({ job_name: 'litellm', metrics_path: '/m/' });
  expect(job?.static_configs.flatMap(({ targets }) => targets)).toEqual(['proxy.models.svc:4001']);
  expect(more).toEqual([]);
  expect(scraped([shop()], 'count')).toEqual({});
});

// Each worker would count all of it once more.
test('of all workers the first alone asks', () => {
  const [target] = job?.static_configs ?? [];
  const asks = (pod: string): boolean => {
    const labels = Object.fromEntries(
      Object.entries(target?.labels ?? {}).map(([name, value]) => [name, value.replace('${env:POD_NAME}', pod)]),
    );
    return relabel(labels, job?.relabel_configs ?? []) !== undefined;
  };
  const pods = ['gateway-0', 'gateway-worker-0', 'gateway-worker-1', 'gateway-worker-10'];
  expect(pods.filter(asks)).toEqual(['gateway-0', 'gateway-worker-0']);
});

test('what is read is added up over callers, keys and addresses, and keeps what it is counted by', () => {
  const [statement = ''] = processors['transform/scraped'].metric_statements.flatMap(({ statements }) => statements);
  const [, list = ''] = /^aggregate_on_attributes\("sum", \[(.*)\]\)/.exec(statement) ?? [];
  expect(list.split(', ').map((each) => JSON.parse(each) as string)).toEqual([
    ...['api_provider', 'exception_status', 'model', 'requested_model', 'team', 'team_alias'],
  ]);
});

test('it is counted as if it had been sent, and stored nowhere', () => {
  const config = gatewayConfig({ ...gatewaySettings, providers: [proxy] });
  const ways = paths(config, 'metrics', 'prometheus/clients');
  expect([...new Set(ways.map(({ to }) => to))].sort()).toEqual(['prometheus/ledger', 'prometheus/recent']);
  for (const { via } of ways) {
    const order = ['memory_limiter', 'cumulative_to_delta/scraped', 'transform/normalise', 'signal_to_metrics/count'];
    expect(via.filter((step) => order.includes(step))).toEqual(order);
  }
});
