import { type DatasourceRef, contentOf, nameOf } from '../model';
import { type Rule, panel, withPanel, withPanels } from './rule';

/** A dashboard that names one data source shows nothing where that is called something else. */
export const datasourceVariable: Rule = {
  linter: 'panel-datasource-rule',
  says: 'panels and queries ask the data source that the reader chose',
  check: (dashboard) => {
    const isChosen = ({ type, uid }: DatasourceRef = {}): boolean =>
      (dashboard.templating?.list ?? []).some(
        (variable) => variable.type === 'datasource' && variable.query === type && `\${${variable.name}}` === uid,
      );
    return contentOf(dashboard)
      .filter(({ type }) => type !== 'text')
      .flatMap((found) => [
        ...(isChosen(found.datasource) ? [] : [`${nameOf(found)} has a fixed data source, or none`]),
        ...(found.targets ?? [])
          .filter(({ datasource }) => !isChosen(datasource))
          .map(({ refId = '' }) => `query ${refId} of ${nameOf(found)} has a fixed data source, or none`),
      ]);
  },
  good: withPanels(panel, { type: 'text', id: 2, title: 'Help', description: 'How to read this.' }),
  bad: withPanel({ datasource: { type: 'prometheus', uid: 'prometheus' } }),
};
