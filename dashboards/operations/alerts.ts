import { alerts as alertSeries } from '../../src/catalogue/alerts';
import { dashboard } from '../definition';
import { evaluation } from './alerts/evaluation';
import { load, review } from './alerts/load';
import { notifications, receivers } from './alerts/notifications';
import { now, which } from './alerts/now';
import { CHOSEN } from './alerts/state';

export const alerts = dashboard({
  uid: 'alerts',
  title: 'Alerts',
  folder: 'Operations',
  audience: 'the person on call, and the review of the alerts',
  question:
    'what fires, is about to, and fired; are people told; and are there more alerts than anybody can look after?',
  labels: CHOSEN.map((label, index) => ({ label, of: alertSeries.name, after: CHOSEN.slice(0, index), orNone: true })),
  sections: (context) => [now, which(context), load, notifications, receivers, review, evaluation],
});
