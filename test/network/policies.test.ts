import { clusterOf, widthOf } from './case';
import { caseNames, cases } from './cases';
import { surprises } from './closed-world';
import { entries, entryLine, without } from './entries';
import { Evaluator } from './evaluator';
import { flowsOf, line } from './flows';
import { title } from './party';

describe.each(caseNames)('a stack %s', (name) => {
  const cluster = clusterOf(cases[name]);
  const flows = flowsOf(cluster);
  const judge = new Evaluator(cluster.manifests, cluster.namespaces);

  test('lets every connection through that its programs and their users need', () => {
    const denied = flows.filter(({ from, to, port, protocol }) => !judge.allows(from, to, port, protocol));
    expect(denied.map((flow) => `${line(flow)} for ${flow.why}`)).toEqual([]);
  });

  test('has a policy for each pod in both directions', () => {
    const open = cluster.ours.filter((pod) => !judge.isolates('Ingress', pod) || !judge.isolates('Egress', pod));
    expect(open.map(title)).toEqual([]);
  });

  test('has no pod in the network of its node, where policies do not hold', () => {
    expect(cluster.ours.filter(({ spec }) => spec.hostNetwork === true).map(title)).toEqual([]);
  });

  test.each(['pods are labels', 'pods are addresses too'] as const)('lets nothing else through where %s', (reading) => {
    expect(surprises(cluster, flows, widthOf(cases[name]), reading)).toEqual([]);
  });

  test('allows nothing that could be taken away', () => {
    const superfluous = entries(cluster.stack).filter((entry) => {
      const rest = new Evaluator(without(cluster.stack, entry), cluster.namespaces);
      return flows.every(({ from, to, port, protocol }) => rest.allows(from, to, port, protocol));
    });
    expect(superfluous.map(entryLine)).toEqual([]);
  });
});
