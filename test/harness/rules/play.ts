import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../process';
import { RULES_FILE } from './promtool-test';

/** Rules, and tests of them. */
export interface Play {
  readonly rules: string;
  readonly tests: readonly string[];
}

/** Each test has a database of its own, which is written, synchronized and thrown away: half as slow in memory. */
const MEMORY = '/dev/shm';
/** Memory is given back only when there is much of it: what a test leaves behind costs more to collect than to keep. */
const NO_COLLECTION = { GOGC: 'off', GOMEMLIMIT: '1GiB' };

/**
 * What promtool says about each test of each play: nothing where it succeeds. One start of the program plays them all.
 */
export async function play(plays: readonly Play[]): Promise<string[][]> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'signalbox-rules-'));
  try {
    const files = plays.map(({ rules, tests }, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      writeFileSync(join(own, RULES_FILE), rules);
      return tests.map((test, number) => {
        const file = join(own, `test-${number}.json`);
        writeFileSync(file, test);
        return file;
      });
    });
    const report = join(folder, 'report.xml');
    const { ended, stderr } = await run('promtool', ['test', 'rules', `--junit=${report}`, ...files.flat()], {
      env: { TMPDIR: folder, ...NO_COLLECTION },
    });
    const said = verdicts(readFileSync(report, 'utf8'));
    return files.map((tests) => tests.map((file) => said.get(file) ?? `promtool said nothing: ${ended}\n${stderr}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What went wrong in each file of a report in JUnit's form; nothing where all is well. */
function verdicts(report: string): Map<string, string> {
  const suites = [...report.matchAll(/<testsuite name="([^"]*)"[^>]*>(.*?)<\/testsuite>/gs)];
  return new Map(
    suites.map(([, file = '', content = '']) => [
      file,
      [...content.matchAll(/<(failure|error)>(.*?)<\/\1>/gs)].map(([, , text = '']) => plain(text)).join('\n'),
    ]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '#xA': '\n',
  '#x9': '\t',
  '#34': '"',
  '#39': "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

const plain = (text: string): string =>
  text.replaceAll(/&([^;]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
