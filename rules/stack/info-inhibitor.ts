import { alerts } from '../../src/catalogue/alerts';
import { count, matches, select, unless } from '../../src/promql';
import { alert } from '../alert';

const BY_SERVICE = { by: ['service'] } as const;

export const infoInhibitor = alert('InfoInhibitor', { severity: 'none' }, () => ({
  when: unless(
    count(select(alerts, { alertstate: 'firing', severity: 'info' }), BY_SERVICE),
    count(select(alerts, { alertstate: 'firing', severity: matches('warning|critical') }), BY_SERVICE),
  ),
  // Alertmanager keeps back the alerts whose service is the same.
  labels: { service: '{{ $labels.service }}' },
  summary: 'Alerts of the severity info fire alone.',
  description:
    '{{ $value | humanize }} alerts about {{ $labels.service }} are worth knowing and nothing more: nobody is told of them until something worse happens.',
}));
