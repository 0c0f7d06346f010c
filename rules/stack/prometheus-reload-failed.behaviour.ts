import { reloadFailed } from '../../test/harness/rules/reload-failed';

export const behaviour = reloadFailed({
  alert: 'PrometheusReloadFailed',
  part: 'prometheus',
  metric: 'prometheus_config_last_reload_successful',
  description:
    'prometheus-0 could not load its configuration: changed rules and targets are not in force, and it would not start again.',
});
