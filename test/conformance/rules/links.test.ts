import { alertDashboards, withDashboards } from '../../../dashboards';
import { ruleFile } from '../../../src/promql';
import { play } from '../../harness/rules/play';
import { sliceOf } from '../../harness/rules/slice';
import { everyView } from '../../stacks/dashboards';

const shown = everyView();
const linked = withDashboards(shown.rules, alertDashboards(shown));

test('the link of an alert carries its labels, whatever is in them', async () => {
  const slice = sliceOf(linked, 'AgentFailureRate');
  const [rule] = slice.alerts;
  const links = { runbooks: 'https://example.com/runbooks/', grafana: 'https://grafana.example.com' };
  const rules = { groups: slice.groups.flatMap((group) => ruleFile(group, links).groups) };
  const labels = 'cluster="prod", team="R&D", project="a/b", agent="the planner"';
  const path = rule?.dashboard?.split('&var-')[0] ?? '';
  const dashboard = `${path}&var-cluster=prod&var-team=R%26D&var-project=a%2Fb&var-agent=the+planner`;
  const scenario = {
    rule_files: ['rules.json'],
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: [
          { series: `agent_tasks_total{${labels}, outcome="error"}`, values: '0+3x60' },
          { series: `agent_tasks_total{${labels}, outcome="ok"}`, values: '0+1x60' },
        ],
        alert_rule_test: [
          {
            eval_time: '30m',
            alertname: 'AgentFailureRate',
            exp_alerts: [
              {
                exp_labels: {
                  severity: 'critical',
                  service: 'agents',
                  cluster: 'prod',
                  team: 'R&D',
                  project: 'a/b',
                  agent: 'the planner',
                },
                exp_annotations: {
                  summary: rule?.summary,
                  description: '75% of the tasks of the planner (R&D, a/b) failed within 10 minutes.',
                  runbook: 'docs/runbooks/AgentFailureRate.md',
                  runbook_url: 'https://example.com/runbooks/AgentFailureRate.md',
                  dashboard,
                  dashboard_url: `https://grafana.example.com/${dashboard}`,
                },
              },
            ],
          },
        ],
      },
    ],
  };
  const [said] = await play([{ rules: JSON.stringify(rules), tests: [JSON.stringify(scenario)] }]);
  expect(said).toEqual(['']);
});
