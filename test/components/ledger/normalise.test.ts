import type { Provider } from '../../../src/providers';
import { LedgerModel, type Sent } from '../../harness/ledger-model';
import { answers, shop, tokens } from './shop';

const providers = [shop({ counts: [tokens, answers] })];

/** A point of the shop's tokens, as the shop sends it. */
const point = (change: Partial<Sent> = {}): Sent => ({
  context: 'datapoint',
  scope: 'shop',
  fields: { 'metric.name': 'tokens', 'datapoint.value_double': 7 },
  ...change,
});
const answer = (attributes: object = {}): Sent => ({
  context: 'log',
  scope: 'shop',
  attributes: { 'event.name': 'answer', ...attributes },
});

/** The labels of a record after it was normalised. */
function labels(sent: Sent, by: readonly Provider[] = providers): Readonly<Record<string, unknown>> {
  return new LedgerModel(by).normalised(sent)[`${sent.context}.attributes`] as Readonly<Record<string, unknown>>;
}

describe('a record belongs to', () => {
  test('the client that is known by its scope, and to nobody where none is', () => {
    expect(labels(point())['client']).toBe('shop');
    expect(labels(point({ scope: 'somebody' }))['client']).toBeUndefined();
  });

  test('the client whose own scope it has, before one that is known by a vendor, however they are named', () => {
    const vendor = shop({ id: 'vendor', recognise: { vendors: ['openai'] }, counts: [tokens] });
    const ofBoth = point({ attributes: { 'gen_ai.system': 'openai' } });
    expect(labels(ofBoth, [vendor, ...providers])['client']).toBe('shop');
    expect(labels(ofBoth, [...providers, vendor])['client']).toBe('shop');
    expect(labels({ ...ofBoth, scope: 'another' }, [...providers, vendor])['client']).toBe('vendor');
  });
});

describe('a label is', () => {
  const labelled = (source: NonNullable<(typeof tokens)['labels'][string]>, attributes: object): unknown =>
    labels(point({ attributes: { ...attributes } }), [
      shop({ counts: [{ ...tokens, labels: { ...tokens.labels, model: source } }] }),
    ])['model'];

  test('the first of its attributes that is there and says something', () => {
    const source = { firstOf: ['asked', 'answered'] };
    expect(labelled(source, { asked: 'a', answered: 'b' })).toBe('a');
    expect(labelled(source, { asked: '', answered: 'b' })).toBe('b');
    expect(labelled(source, { answered: 'b' })).toBe('b');
  });

  test('a text, also where its attribute is a number or a truth value', () => {
    expect(labelled({ firstOf: ['a'] }, { a: 200 })).toBe('200');
    expect(labelled({ firstOf: ['a'], rename: { true: 'yes' } }, { a: true })).toBe('yes');
  });

  test('the word of the vocabulary for the word of the producer', () => {
    const source = { firstOf: ['a'], rename: { cached: 'cache-read' } };
    expect(['cached', 'other'].map((a) => labelled(source, { a }))).toEqual(['cache-read', 'other']);
  });

  test('what it is told to be where there is none', () => {
    expect(labelled({ firstOf: ['a'], otherwise: 'none' }, {})).toBe('none');
    expect(labelled({ firstOf: ['a'] }, {})).toBeUndefined();
  });

  test('never what the producer says under its name, where it is fixed', () => {
    expect(labelled('fixed', { model: 'mine' })).toBeUndefined();
  });
});

test('the agent is the one that is named in either way, else the main one', () => {
  const named = [{ 'agent.name': 'a' }, { 'gen_ai.agent.name': 'b' }, {}];
  expect(named.map((attributes) => labels(point({ attributes }))['agent'])).toEqual(['a', 'b', 'main']);
});

describe('team, project and environment', () => {
  const of = (resource: Readonly<Record<string, string>>) => labels(point({ resource }));

  test('are read from the resource, by the newer name first', () => {
    expect(
      of({ 'team.name': 'a', team: 'b', 'project.name': 'c', project: 'd', 'deployment.environment': 'e' }),
    ).toMatchObject({ team: 'a', project: 'c', environment: 'e' });
    expect(of({ team: 'b', 'team.name': '' })).toMatchObject({ team: 'b' });
  });

  test.each(['Platform Team', '  platform_team ', 'PLATFORM-TEAM', 'platform   team'])(
    'have one spelling: %j',
    (team) => {
      expect(of({ team })).toMatchObject({ team: 'platform-team' });
    },
  );

  test('are not there where nothing but blanks is said', () => {
    expect(of({ team: '  ' })).not.toHaveProperty('team');
  });
});

describe('a name', () => {
  test('is known when the dialect has it', () => {
    expect(labels(point())['known']).toBe('true');
    expect(labels(answer())['known']).toBe('true');
    expect(labels({ context: 'span', scope: 'shop', fields: { 'span.name': 'call openai' } })['known']).toBe('true');
  });

  test('is told to be unknown, so that a changed producer is seen', () => {
    expect(labels(point({ fields: { 'metric.name': 'tokens.v2' } }))['known']).toBe('false');
    expect(labels(answer({ 'event.name': 'answered' }))['known']).toBe('false');
    expect(labels({ context: 'span', scope: 'shop', fields: { 'span.name': 'calls' } })['known']).toBe('false');
  });

  test('of an event may also be in the field that is newer', () => {
    const newer: Sent = { context: 'log', scope: 'shop', fields: { 'log.event_name': 'answer' } };
    expect(labels(newer)['known']).toBe('true');
  });
});

test('whole numbers become numbers that can be added to others', () => {
  const sent = point({ fields: { 'metric.name': 'tokens', 'datapoint.value_int': 12 } });
  expect(new LedgerModel(providers).normalised(sent)['datapoint.value_double']).toBe(12);
});

test('records of which nothing is counted are not labelled: most of what clients send is about their inside', () => {
  const inside = point({ fields: { 'metric.name': 'inside' }, resource: { team: 'a' }, attributes: { type: '/a/b' } });
  expect(labels(inside)).toMatchObject({ client: 'shop', type: '/a/b' });
  expect(labels(inside)).not.toHaveProperty('team');
});
