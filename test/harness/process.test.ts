import { run, start, waitFor } from './process';
import { program } from './programs';

const NODE = process.execPath;
const FOREVER = 'console.log("up"); setInterval(() => {}, 1000);';

function starting(script: string, grace?: number) {
  return start(NODE, ['-e', script], { grace });
}

test('a program that was not built is asked for by the command that builds it', () => {
  expect(() => program('no-such-program')).toThrow('no no-such-program: run `npm run programs`');
});

test('a program that ends by itself is reported with both of its outputs', async () => {
  const script = 'process.stdin.pipe(process.stdout); console.error("aside"); process.exitCode = 3;';
  expect(await run(NODE, ['-e', script], { input: 'said' })).toEqual({
    ended: 'code 3',
    stdout: 'said',
    stderr: 'aside\n',
  });
});

test('a program inherits nothing but the path', async () => {
  const { stdout } = await run(NODE, ['-p', 'Object.keys(process.env).sort().join()'], { env: { OWN: 'yes' } });
  expect(stdout).toBe('OWN,PATH\n');
});

test('a program that cannot be started says so', async () => {
  await expect(run('/no/such/file', [])).rejects.toThrow('/no/such/file cannot be started');
});

test('a started program runs until it is stopped', async () => {
  const running = starting(FOREVER);
  await waitFor('its first line', () => running.output() === 'up\n', 5_000, running);
  expect(running.ended()).toBeUndefined();
  await running.stop();
  expect([running.ended(), await running.exited]).toEqual(['SIGTERM', 'SIGTERM']);
});

test('a program that does not listen is ended after its grace', async () => {
  const running = starting(`process.on('SIGTERM', () => {}); ${FOREVER}`, 100);
  await waitFor('its first line', () => running.output() !== '', 5_000, running);
  await running.stop();
  expect(running.ended()).toBe('SIGKILL');
});

test('waiting gives what the check gives', async () => {
  let calls = 0;
  expect(await waitFor('the third call', () => (++calls === 3 ? calls : undefined), 5_000)).toBe(3);
});

test('waiting in vain says for what, and why the last check failed', async () => {
  const check = () => {
    throw new Error('not yet');
  };
  await expect(waitFor('the end of time', check, 10)).rejects.toThrow(
    'waited 0.01 s in vain for the end of time: Error: not yet',
  );
});

test('waiting ends with the program that is waited for, and shows what it said', async () => {
  const running = starting('console.error("no room"); process.exitCode = 1;');
  await expect(waitFor('readiness', () => false, 60_000, running)).rejects.toThrow(
    /ended \(code 1\) before readiness\n--- .*\nno room/,
  );
});
