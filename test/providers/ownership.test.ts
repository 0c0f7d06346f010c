import { claudeCode, codex, decideOwnership, framework, litellm, openai } from '../../src/providers';
import type { Facet, Provider } from '../../src/providers';
import { shop } from '../components/ledger/shop';

const owned = (...providers: readonly Provider[]): Record<string, readonly Facet[]> =>
  Object.fromEntries(decideOwnership(providers));

test('a client that nobody else sees is counted for all that it tells', () => {
  expect(owned(claudeCode(), codex())).toEqual({
    'claude-code': ['usage', 'requests', 'work'],
    codex: ['usage', 'requests', 'work'],
  });
});

test('behind a proxy a client is counted for its work, and the proxy for the rest', () => {
  expect(owned(claudeCode(), codex(), litellm({ proxies: ['codex'] }))).toEqual({
    'claude-code': ['usage', 'requests', 'work'],
    codex: ['work'],
    litellm: ['usage', 'requests'],
  });
});

test('of a program that is nothing but its calls nothing is left behind a proxy', () => {
  expect(owned(openai(), litellm({ proxies: ['openai'] }))).toMatchObject({ openai: [] });
});

test('code around a client leaves usage and requests to it, and counts its own work', () => {
  expect(owned(claudeCode(), framework({ runs: ['claude-code'] }))).toEqual({
    'claude-code': ['usage', 'requests', 'work'],
    framework: ['work'],
  });
  expect(owned(framework())).toEqual({ framework: ['usage', 'requests', 'work'] });
});

test('it does not matter in which order they are named', () => {
  const all = [litellm({ proxies: ['codex'] }), framework({ runs: ['claude-code'] }), claudeCode(), codex()];
  expect(owned(...all)).toEqual(owned(...all.toReversed()));
});

describe('is refused with what is wrong:', () => {
  const taker = (id: string, ...clients: string[]): Provider => shop({ id, sees: { clients, takes: ['usage'] } });

  test.each<[string, Provider[], string]>([
    [
      'a client that is configured twice',
      [codex(), codex({ spans: true })],
      'providers: "codex" is configured twice: its numbers would count twice',
    ],
    [
      'a client that is not there',
      [codex(), litellm({ proxies: ['gemini-cli'] })],
      'providers: "litellm" says that it sees the calls of "gemini-cli", which is not another of codex, litellm',
    ],
    [
      'a client that sees itself',
      [litellm({ proxies: ['litellm'] })],
      'providers: "litellm" says that it sees the calls of "litellm", which is not another of litellm',
    ],
    [
      'two that take the same from one',
      [codex(), taker('a', 'codex'), taker('b', 'codex')],
      'providers: "a" and "b" all take the usage of "codex": let one of them do so',
    ],
  ])('%s', (_, providers, message) => {
    expect(() => decideOwnership(providers)).toThrow(message);
  });

  test('all of it at once', () => {
    expect(() => decideOwnership([codex(), codex(), litellm({ proxies: ['a', 'b'] })])).toThrow(
      /"codex" is configured twice.*; .*"a", which is not another.*; .*"b", which is not another/,
    );
  });
});
