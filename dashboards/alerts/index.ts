export { alertDashboards, withDashboards } from './alerts';
