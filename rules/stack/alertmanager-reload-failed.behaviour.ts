import { reloadFailed } from '../../test/harness/rules/reload-failed';

export const behaviour = reloadFailed({
  alert: 'AlertmanagerReloadFailed',
  part: 'alertmanager',
  metric: 'alertmanager_config_last_reload_successful',
  description:
    'alertmanager-0 could not load its configuration: changed receivers and routes are not in force, and it would not start again.',
});
