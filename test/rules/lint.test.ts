import { type Finding, lintRules } from '../../rules/lint';
import { EXAMPLE_FACTS, alert, group, withAlert } from '../../rules/lint/example';
import { LINTS } from '../../rules/lint/lints';
import { subjectOf } from '../../rules/lint/view';
import { RuleGroup } from '../../src/promql';
import { everyRule, fullContext } from '../stacks/rules';
import { shippedFacts } from './facts';

const findings = lintRules(everyRule(), shippedFacts(fullContext()));

/** What was found by a lint, a line each. */
const linesOf = (lint: string): string[] => findings.filter(({ id }) => id === lint).map(line);
const line = ({ group: of = 'all groups', rule = 'the group', wrong, instead }: Finding): string =>
  `${of}, ${rule}: ${wrong} (${instead})`;

test('every line of the checklist is a lint', () => {
  const ids = Array.from({ length: 26 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`);
  expect(LINTS.map(({ id }) => id)).toEqual(ids);
});

test('an alert that is right is right by all of them', () => {
  expect(lintRules(group(alert), EXAMPLE_FACTS)).toEqual([]);
});

describe.each(LINTS.map((lint) => [lint.id, lint.says, lint] as const))('%s: %s', (id, _, { check, ...lint }) => {
  const facts = { ...EXAMPLE_FACTS, ...lint.facts };

  test('which can be told from examples', () => {
    expect(check(subjectOf(lint.good, facts))).toEqual([]);
    expect(check(subjectOf(lint.bad, facts))).not.toEqual([]);
  });

  test('in every rule that is shipped', () => {
    expect(linesOf(id)).toEqual([]);
  });
});

describe('an exception', () => {
  const noisy = { keepFiringFor: undefined };
  const idsOf = (exceptions: Readonly<Record<string, string>>, change: Parameters<typeof withAlert>[0] = noisy) =>
    lintRules(withAlert({ ...change, exceptions }), EXAMPLE_FACTS).map(({ id }) => id);

  test('takes a finding back, and says why', () => {
    expect(idsOf({})).toEqual(['A09']);
    expect(idsOf({ A09: 'it is only ever looked at once a week' })).toEqual([]);
  });

  test('without a reason is a finding', () => {
    expect(idsOf({ A09: ' ' })).toEqual(['A00']);
  });

  test('that nothing needs any more is a finding', () => {
    expect(idsOf({ A09: 'it is only ever looked at once a week' }, {})).toEqual(['A00']);
  });

  test('is needed nowhere without one among the shipped rules', () => {
    expect(linesOf('A00')).toEqual([]);
  });
});

describe('rules that somebody wrote in YAML', () => {
  const written = `
groups:
  - name: theirs
    rules:
      - alert: HighErrorRate
        expr: sum by (team) (rate(agent_tasks_total{outcome="failed"}[1m])) > 0.1
        labels: { severity: page }
        annotations: { summary: Errors, description: "{{ $labels.agent }} fails at {{ $value }}." }
`;

  test('are judged by the same lints', () => {
    const found = lintRules(RuleGroup.fromYamlText(written), EXAMPLE_FACTS).map(line);
    expect(found).toEqual([
      expect.stringContaining('the severity is page'),
      expect.stringContaining('the summary is no sentence'),
      expect.stringContaining('the value has all its digits'),
      expect.stringContaining('no page says what to do'),
      expect.stringContaining('a template names the label agent, which the query drops'),
      expect.stringContaining('a window of 1m is less than four scrapes'),
      expect.stringContaining('the threshold of count per second is absolute'),
      expect.stringContaining('outcome of agent_tasks_total is never failed'),
    ]);
  });
});
