import { Evaluator } from './evaluator';
import { address, callers, client, from, ingress, judge, namespaces, nobody, policy, server } from './playground';
import type { PolicySpec } from './policy-types';

describe('which pods a policy is about', () => {
  test('without policies everybody reaches everybody', () => {
    expect(callers(judge())).toEqual(['client', 'stranger', 'nobody', '192.0.2.1']);
    expect(judge().allows(server, address('2001:db8::1'), 443)).toBe(true);
  });

  test('a policy that selects another pod changes nothing', () => {
    const other = judge({ podSelector: { matchLabels: { app: 'other' } }, policyTypes: ['Ingress', 'Egress'] });
    expect(callers(other)).toHaveLength(4);
    expect(other.isolates('Ingress', server)).toBe(false);
  });

  test('a policy in another namespace changes nothing', () => {
    const elsewhere = new Evaluator([policy({ podSelector: {}, policyTypes: ['Ingress'] }, 'b')], namespaces);
    expect(callers(elsewhere)).toHaveLength(4);
  });

  test('an empty selector is every pod of the namespace', () => {
    expect(callers(judge({ podSelector: {}, policyTypes: ['Ingress'] }))).toEqual([]);
  });

  test('a direction that the policy does not name stays open', () => {
    const closed = judge({ podSelector: {}, policyTypes: ['Ingress'] });
    expect(closed.isolates('Egress', server)).toBe(false);
    expect(closed.allows(server, nobody, 8080)).toBe(true);
    expect(judge({ podSelector: {}, policyTypes: ['Egress'] }).allows(nobody, server, 8080)).toBe(true);
  });

  test('without types a policy is about ingress, and about egress where it has rules for that', () => {
    expect(judge({ podSelector: {} }).allows(nobody, server, 8080)).toBe(false);
    expect(judge({ podSelector: {} }).allows(server, nobody, 8080)).toBe(true);
    const both = judge({ podSelector: {}, egress: [{ ports: [{ port: 1 }] }] });
    expect(both.allows(server, nobody, 8080)).toBe(false);
  });

  test('policies add up', () => {
    const rule = (app: string): PolicySpec => ({
      podSelector: {},
      ingress: [{ from: [{ podSelector: { matchLabels: { app } } }] }],
    });
    expect(callers(judge(rule('client'), { podSelector: {}, policyTypes: ['Ingress'] }))).toEqual(['client']);
    expect(judge(rule('client'), rule('server')).allows(client, server, 1)).toBe(true);
  });

  test('both ends must allow a connection', () => {
    const sends: PolicySpec = {
      podSelector: { matchLabels: { app: 'client' } },
      egress: [{}],
      policyTypes: ['Egress'],
    };
    const takes: PolicySpec = { podSelector: { matchLabels: { app: 'server' } }, ingress: [{}] };
    expect(judge(sends, takes).allows(client, server, 8080)).toBe(true);
    expect(judge({ ...sends, egress: [] }, takes).allows(client, server, 8080)).toBe(false);
    expect(judge(sends, { ...takes, ingress: [] }).allows(client, server, 8080)).toBe(false);
  });

  test('a pod always reaches itself, and no other pod of its kind', () => {
    const closed = judge({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    expect(closed.allows(server, server, 8080)).toBe(true);
    expect(closed.allows(server, { ...server }, 8080)).toBe(false);
  });
});

describe('whom a rule is about', () => {
  test('a rule without peers, or with an empty list of them, is about everybody', () => {
    expect(callers(ingress({}))).toHaveLength(4);
    expect(callers(from())).toHaveLength(4);
  });

  test('a pod selector alone looks into the namespace of the policy only', () => {
    expect(callers(from({ podSelector: {} }))).toEqual(['client']);
    expect(callers(from({ podSelector: { matchLabels: { app: 'stranger' } } }))).toEqual([]);
  });

  test('a namespace selector alone is every pod of those namespaces', () => {
    expect(callers(from({ namespaceSelector: { matchLabels: { team: 'blue' } } }))).toEqual(['stranger']);
    expect(callers(from({ namespaceSelector: {} }))).toEqual(['client', 'stranger', 'nobody']);
  });

  test('with both selectors both must hold', () => {
    const both = (app: string, namespace: string): Evaluator =>
      from({
        podSelector: { matchLabels: { app } },
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
      });
    expect(callers(both('stranger', 'b'))).toEqual(['stranger']);
    expect(callers(both('stranger', 'c'))).toEqual([]);
    expect(callers(both('nobody', 'b'))).toEqual([]);
  });

  test('the peers of a rule are alternatives', () => {
    const either = from(
      { podSelector: { matchLabels: { app: 'client' } } },
      { namespaceSelector: { matchLabels: { team: 'blue' } } },
    );
    expect(callers(either)).toEqual(['client', 'stranger']);
  });

  test.each([
    ['In', ['red'], ['client']],
    ['NotIn', ['red'], ['stranger', 'nobody']],
    ['Exists', undefined, ['client', 'stranger']],
    ['DoesNotExist', undefined, ['nobody']],
  ])('the operator %s with %j selects %j', (operator, values, expected) => {
    expect(callers(from({ namespaceSelector: { matchExpressions: [{ key: 'team', operator, values }] } }))).toEqual(
      expected,
    );
  });

  test('expressions and labels of one selector must all hold', () => {
    const exists = { key: 'team', operator: 'Exists' };
    const selector = { matchLabels: { team: 'red' }, matchExpressions: [exists, { ...exists, key: 'floor' }] };
    expect(callers(from({ namespaceSelector: selector }))).toEqual([]);
  });

  test('what the API would refuse is not judged', () => {
    expect(() => from({})).toThrow('without a selector');
    expect(() => callers(from({ namespaceSelector: { matchExpressions: [{ key: 'a', operator: 'Gt' }] } }))).toThrow(
      'no operator Gt',
    );
  });
});
