import type { Evaluator } from './evaluator';
import type { Pod, Protocol } from './party';
import { address, callers, client, egress, from, ingress, judge, nobody, server, stranger } from './playground';
import type { PolicyRule } from './policy-types';

/** The server calls addresses of one block. */
const to = (cidr: string, ...except: string[]): Evaluator => egress({ to: [{ ipBlock: { cidr, except } }] });

describe('which addresses a block is about', () => {
  test.each([
    ['10.1.0.0/16', '10.1.255.255', true],
    ['10.1.0.0/16', '10.2.0.0', false],
    ['10.1.2.3/32', '10.1.2.3', true],
    ['10.1.2.3/32', '10.1.2.2', false],
    ['0.0.0.0/0', '192.0.2.1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '2001:db8::1', true],
    ['::/0', '192.0.2.1', false],
    ['2001:db8:8000::/33', '2001:db8:ffff::1', true],
    ['2001:db8:8000::/33', '2001:db8:7fff::1', false],
  ])('%s has %s: %j', (cidr, other, expected) => {
    expect(to(cidr).allows(server, address(other), 443)).toBe(expected);
  });

  test('exceptions are taken out of the block', () => {
    const holed = to('10.0.0.0/8', '10.1.0.0/16', '10.2.0.0/16');
    const reached = ['10.1.0.1', '10.2.0.1', '10.3.0.1'].filter((one) => holed.allows(server, address(one), 443));
    expect(reached).toEqual(['10.3.0.1']);
    expect(to('2001:db8::/32', '2001:db8:1::/48').allows(server, address('2001:db8:1::1'), 443)).toBe(false);
  });

  test('a block is about pods only where pods are taken for their addresses', () => {
    const rule = { to: [{ ipBlock: { cidr: '10.0.0.4/32' } }] };
    expect(egress(rule).allows(server, stranger, 443)).toBe(false);
    expect(egress(rule, 'pods are addresses too').allows(server, stranger, 443)).toBe(true);
    expect(egress(rule, 'pods are addresses too').allows(server, nobody, 443)).toBe(false);
  });

  test('selectors are not about addresses', () => {
    expect(callers(from({ namespaceSelector: {} }), [address('10.0.0.3')])).toEqual([]);
  });
});

describe('which ports a rule opens', () => {
  const opened = (ports: PolicyRule['ports'], number: number, protocol?: Protocol): boolean =>
    ingress({ ports }).allows(client, server, number, protocol);

  test('without ports, or with an empty list of them, all in all protocols', () => {
    expect([undefined, []].map((ports) => opened(ports, 1, 'SCTP'))).toEqual([true, true]);
  });

  test('a number is that port alone, of TCP unless another protocol is named', () => {
    expect([79, 80, 81].map((number) => opened([{ port: 80 }], number))).toEqual([false, true, false]);
    expect(opened([{ port: 80 }], 80, 'UDP')).toBe(false);
    expect(opened([{ port: 80, protocol: 'UDP' }], 80, 'UDP')).toBe(true);
    expect(opened([{ port: 80, protocol: 'UDP' }], 80)).toBe(false);
  });

  test('a protocol without a number is all its ports', () => {
    expect(opened([{ protocol: 'UDP' }], 4711, 'UDP')).toBe(true);
    expect(opened([{ protocol: 'UDP' }], 4711)).toBe(false);
  });

  test('a range holds both its ends', () => {
    const range = [{ port: 8000, endPort: 8002 }];
    expect([7999, 8000, 8001, 8002, 8003].map((number) => opened(range, number))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('a name is the port that the pod which is called gives it', () => {
    expect(opened([{ port: 'web' }], 8080)).toBe(true);
    expect(opened([{ port: 'web' }], 53)).toBe(false);
    expect(opened([{ port: 'names' }], 53)).toBe(false);
    expect(opened([{ port: 'names', protocol: 'UDP' }], 53, 'UDP')).toBe(true);
    expect(opened([{ port: 'other' }], 8080)).toBe(false);
  });

  test('a name on the way out is looked up at the other end, and no address has one', () => {
    const web = egress({ ports: [{ port: 'web' }] });
    const moved: Pod = { ...stranger, ports: [{ name: 'web', containerPort: 9000 }] };
    expect([8080, 9000].filter((number) => web.allows(server, moved, number))).toEqual([9000]);
    expect(web.allows(server, address('192.0.2.1'), 8080)).toBe(false);
  });

  test('peer and port must come from one rule', () => {
    const crossed = judge({
      podSelector: { matchLabels: { app: 'server' } },
      ingress: [
        { from: [{ podSelector: {} }], ports: [{ port: 1 }] },
        { from: [{ namespaceSelector: { matchLabels: { team: 'blue' } } }], ports: [{ port: 2 }] },
      ],
    });
    expect([1, 2].filter((number) => crossed.allows(client, server, number))).toEqual([1]);
    expect([1, 2].filter((number) => crossed.allows(stranger, server, number))).toEqual([2]);
  });
});
