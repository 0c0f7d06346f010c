import { alerts } from '../src/catalogue/alerts';
import { frameworkInfo } from '../src/catalogue/framework';
import { llmRequests } from '../src/catalogue/llm';
import { type Vector, and, matches, max, offset, select, sum, unless } from '../src/promql';

/** Something that happened at a moment, drawn across all panels that show time. */
export interface Happening {
  readonly name: string;
  readonly query: Vector;
  readonly color: string;
  /** What stands there, in Grafana's syntax: `{{model}}`. */
  readonly title: string;
  /** The least time between two looks. */
  readonly step: string;
}

/** While an alert fires that somebody is told of. */
const firing: Happening = {
  name: 'Alerts',
  query: max(select(alerts, { alertstate: 'firing', severity: matches('warning|critical') }), {
    by: ['alertname', 'severity', 'service'],
  }),
  color: 'red',
  title: '{{alertname}} ({{severity}})',
  step: '60s',
};

/** When a client that is known for an hour calls a model that it did not call then. */
const newModels: Happening = {
  name: 'New models',
  query: and(
    unless(
      sum(select(llmRequests), { by: ['client', 'model'] }),
      sum(offset(select(llmRequests), '1h'), { by: ['client', 'model'] }),
    ),
    sum(offset(select(llmRequests), '1h'), { by: ['client'] }),
    { on: ['client'] },
  ),
  color: 'blue',
  title: '{{client}} began to use {{model}}',
  step: '300s',
};

/** When the framework of a project that is known for an hour runs in a version that it did not run in then. */
const newVersions: Happening = {
  name: 'Deployments',
  query: and(
    unless(
      max(select(frameworkInfo), { by: ['project', 'version'] }),
      max(offset(select(frameworkInfo), '1h'), { by: ['project', 'version'] }),
    ),
    max(offset(select(frameworkInfo), '1h'), { by: ['project'] }),
    { on: ['project'] },
  ),
  color: 'purple',
  title: '{{project}} runs {{version}}',
  step: '300s',
};

export const HAPPENINGS: readonly Happening[] = [firing, newModels, newVersions];
