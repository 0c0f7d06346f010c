// What ships: the rules, and the Prometheus that evaluates them, out of the manifests of a stack with everything in it.
import { createRequire } from 'node:module';
import { parse, stringify } from 'yaml';

const require = createRequire(import.meta.url);

/** Budgets of the first few teams. */
const BUDGETS = Array.from({ length: 20 }, (_, index) => ({ team: `team-${index}`, monthlyUsd: 4000 }));

/** The groups of rules, the evaluation interval in seconds, and Prometheus' configuration and arguments. */
export function shippedStack(library) {
  const { App } = require('cdk8s');
  const { Observability, render, secretKey, slack } = require(`${library}/src`);
  const clients = require(`${library}/src/providers/clients`);
  const app = new App();
  new Observability(app, 'observability', {
    cluster: 'bench',
    providers: Object.values(clients).map((client) => client({ proxies: [] })),
    budgets: BUDGETS,
    notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
  });
  const manifests = render(app).map(({ manifest }) => manifest);
  const groups = manifests
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.endsWith('-rules'))
    .flatMap(({ data }) => Object.values(data))
    .flatMap((text) => parse(text).groups);
  const workload = manifests.find(({ kind, metadata }) => kind === 'StatefulSet' && metadata.name === 'prometheus');
  const [{ args }] = workload.spec.template.spec.containers;
  const config = manifests
    .filter(({ kind }) => kind === 'ConfigMap')
    .flatMap(({ data }) => data?.['prometheus.yml'] ?? [])
    .map((text) => parse(text))[0];
  return { groups, config, args, interval: secondsOf(config.global.evaluation_interval) };
}

/** The configuration without anybody to scrape or to tell, with rules that come round more often. */
export function benchConfig({ global, storage }, rules, every) {
  return stringify({ global: { ...global, evaluation_interval: `${every}s` }, storage, rule_files: [rules] });
}

/** The groups evaluated at one pace, whatever their own is: what a round costs does not depend on it. */
export function benchRules(groups) {
  return stringify({ groups: groups.map(({ name, rules }) => ({ name, rules })) });
}

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds of a length of time such as `1h30m`. */
export function secondsOf(window) {
  return [...(window ?? '').matchAll(/(\d+)([smhd])/g)].reduce((sum, [, n, unit]) => sum + Number(n) * UNITS[unit], 0);
}
