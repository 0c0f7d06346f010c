import { type Rule, dashboard } from './rule';

const [link] = dashboard.links ?? [];

/** From each dashboard one gets to all others, and keeps what one chose. */
export const navigation: Rule = {
  id: 'D04',
  says: 'lists of the other dashboards stand at the top, and keep the choices and the time',
  check: ({ links = [] }) => [
    ...(links.length === 0 ? ['it has no links'] : []),
    ...links
      .filter(({ type, tags = [] }) => type !== 'dashboards' || tags.length === 0)
      .map(({ title }) => `"${title}" is no list of dashboards by their tags`),
    ...links
      .filter(({ includeVars, keepTime }) => includeVars !== true || keepTime !== true)
      .map(({ title }) => `"${title}" forgets what was chosen`),
    ...links.filter(({ placement }) => placement !== undefined).map(({ title }) => `"${title}" hides in a menu`),
  ],
  good: { ...dashboard, links: link && [link, { ...link, title: 'Others' }] },
  bad: { ...dashboard, links: link && [{ ...link, placement: 'inControlsMenu' }] },
};
