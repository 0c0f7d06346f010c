import { type Rule, dashboard } from './rule';

/** What is changed in Grafana is lost when the file is read again. */
export const readOnly: Rule = {
  id: 'D14',
  linter: 'uneditable-dashboard',
  says: 'nobody edits it in place',
  check: ({ editable }) => (editable === false ? [] : ['editable is not false']),
  good: dashboard,
  bad: { ...dashboard, editable: undefined },
};
