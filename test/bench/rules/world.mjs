// A thousand agents and where they run: which series there are of a metric with some labels.

export const AGENTS = 1000;
const PROJECTS = 100;
const MODELS = 50;
const NODES = 50;
const PODS = 500;
const CLIENTS = ['claude-code', 'codex', 'gemini-cli', 'openai', 'anthropic', 'framework'];
const PROVIDERS = ['anthropic', 'openai', 'google'];

const numbered = (what, count) => Array.from({ length: count }, (_, index) => `${what}-${index}`);

/** Values of labels that are nobody's own; of others there are two. */
const VALUES = {
  environment: ['prod'],
  kind: ['feature'],
  status: ['200', '429'],
  decision: ['accept', 'reject'],
  tool: ['Bash', 'Edit', 'Read'],
  container: ['main'],
  source: ['reported'],
  mode: ['rw'],
  device: ['sda1', 'sda2'],
  mountpoint: ['/', '/var'],
  type: ['ext4'],
  cpu: ['0'],
  quantile: ['0.5'],
};

/** Who sends: one agent of one project each, with two or three models. */
const AGENT = Array.from({ length: AGENTS }, (_, index) => ({
  agent: `agent-${index}`,
  ...project(index % PROJECTS),
  models: Array.from({ length: 2 + (index % 2) }, (_unused, nth) => `model-${(index * 3 + nth * 7) % MODELS}`),
}));

function project(index) {
  return {
    team: `team-${index}`,
    project: `project-${index}`,
    client: CLIENTS[index % CLIENTS.length],
    provider: PROVIDERS[index % PROVIDERS.length],
  };
}

/** The series of a metric: every subject that it is about, times every value of its other labels. */
export function seriesOf({ labels, name = '' }, closed = {}, asked = {}) {
  const own = labels.filter((label) => label !== 'le');
  const found = [];
  for (const subject of subjectsOf(own, name)) {
    const rest = own.filter((label) => !(label in subject));
    const valuesOf = (label) => [
      ...new Set([...(closed[label] ?? VALUES[label] ?? [`${label}-a`, `${label}-b`]), ...(asked[label] ?? [])]),
    ];
    found.push(
      ...rest.reduce(
        (all, label) => all.flatMap((one) => valuesOf(label).map((value) => ({ ...one, [label]: value }))),
        [subject],
      ),
    );
  }
  // What succeeds has the status of success.
  const isReal = ({ outcome, status }) =>
    status === undefined || outcome === undefined || (outcome === 'ok') === (status === '200');
  return found
    .filter(isReal)
    .map((one) => Object.fromEntries(Object.entries(one).filter(([label]) => own.includes(label))));
}

/** What series are about: agents and their models, projects, clients, pods, nodes, or the pods of a part. */
function subjectsOf(labels, name) {
  if (labels.includes('agent')) {
    return AGENT.flatMap(({ models, ...agent }) =>
      labels.includes('model') ? models.map((model) => ({ ...agent, model })) : [agent],
    ).map(target('gateway', 1));
  }
  if (labels.includes('project') || labels.includes('team'))
    return numbered('', PROJECTS)
      .map((_, index) => project(index))
      .map(target('gateway', 1));
  if (labels.includes('client')) return CLIENTS.map((client) => ({ client })).map(target('gateway', 1));
  if (name.startsWith('container_') || name.startsWith('pod_')) {
    return numbered('pod', PODS).map((pod, index) => ({
      pod,
      container: 'main',
      namespace: 'shop',
      instance: `node-${index % NODES}`,
      job: 'kubelet-resource',
      cluster: 'bench',
    }));
  }
  if (labels.includes('persistentvolumeclaim')) {
    return numbered('claim', NODES).map((persistentvolumeclaim, index) => ({
      persistentvolumeclaim,
      namespace: 'shop',
      instance: `node-${index}`,
      job: 'kubelet',
      cluster: 'bench',
    }));
  }
  if (/^(system|node|kubelet|machine)_/.test(name)) {
    return numbered('node', NODES).map((instance) => ({
      instance,
      job: 'node-agent',
      namespace: 'monitoring',
      pod: `agent-of-${instance}`,
      cluster: 'bench',
    }));
  }
  return numbered('part', 3)
    .map(() => ({}))
    .map(target('part', 3));
}

const target = (job, pods) => (subject, index) => {
  const instance = `${job}-${index % pods}`;
  return { ...subject, job, instance, pod: instance, namespace: 'monitoring', cluster: 'bench' };
};
