import { withAlert } from './example';
import { type Lint, ofAlerts } from './lint';

/** An alert without a page is a riddle. */
export const links: Lint = {
  id: 'A05',
  says: 'alerts link to a page that says what to do, and links lead somewhere',
  check: ofAlerts(({ severity, runbook, dashboard }, { facts: { runbooks, dashboards } }) => {
    if (runbook === undefined || runbook === '') {
      return severity === 'none' ? [] : [{ wrong: 'no page says what to do', instead: 'a runbook' }];
    }
    const page = runbook.replace(/#.*$/, '').replace(/\.md$/, '');
    const isElsewhere = /^https?:/.test(page);
    const uid = /(?:^|\/)d\/([^/?]+)/.exec(dashboard ?? '')?.[1];
    return [
      ...(runbooks === undefined || isElsewhere || runbooks.includes(page.split('/').at(-1) ?? '')
        ? []
        : [{ wrong: `there is no page ${page}`, instead: `write docs/runbooks/${page}.md` }]),
      ...(dashboards === undefined || uid === undefined || dashboards.includes(uid)
        ? []
        : [{ wrong: `there is no dashboard ${uid}`, instead: 'the uid of one that is shipped' }]),
    ];
  }),
  good: withAlert({ dashboard: 'd/agents?var-team={{ $labels.team }}' }),
  bad: withAlert({ runbook: 'NobodyWroteIt' }),
};
