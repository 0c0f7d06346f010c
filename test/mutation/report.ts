import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Score, killedShare } from './score';

const FOLDER = join(__dirname, '..', '..', 'test-results');

/** Scores by the names of groups; the report is for people, and for those who compare with the last one. */
export function writeReport(groups: ReadonlyMap<string, Score>, all: Score, seconds: number): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'mutation.md'), markdown(groups, all, seconds));
  const json = { seconds, all, groups: Object.fromEntries(groups) };
  writeFileSync(join(FOLDER, 'mutation.json'), `${JSON.stringify(json, null, 2)}\n`);
}

function markdown(groups: ReadonlyMap<string, Score>, all: Score, seconds: number): string {
  return [
    '# Mutants of the alert rules',
    '',
    `Played in ${Math.round(seconds)} seconds. ${all.invalid} more were dropped: Prometheus does not load them.`,
    '',
    '| group | mutants | killed | survived | excused | score |',
    '| --- | --: | --: | --: | --: | --: |',
    ...[...groups].map(([name, score]) => row(name, score)),
    row('all', all),
    '',
    '## Survivors',
    '',
    ...all.survivors.map((line) => `- ${line}`),
    '',
    '## Excused',
    '',
    ...all.excused.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

function row(name: string, score: Score): string {
  const { mutants, killed, survivors, excused } = score;
  return `| ${name} | ${mutants} | ${killed} | ${survivors.length} | ${excused.length} | ${percent(score)} |`;
}

/** One alert, for those who are writing it. */
export function oneLine(alert: string, score: Score): string {
  const { mutants, killed, survivors, excused, invalid } = score;
  const kept = `${killed} of ${mutants} mutants killed, ${excused.length} excused, ${invalid} not loaded`;
  return [`${alert}: ${percent(score)} (${kept})`, ...survivors.map((line) => `  survived: ${line}`)].join('\n');
}

export const percent = (score: Score): string => `${(killedShare(score) * 100).toFixed(1)} %`;
