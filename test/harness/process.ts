import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { isAbsolute } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './programs';

export interface StartOptions {
  /** Variables besides `PATH`, which is all that a program inherits. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** How long it may take to end when it is asked to, in milliseconds, before it is ended. @default 10 seconds */
  readonly grace?: number;
}

/** A program that runs until somebody stops it. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  /** Resolves to how it ended, such as `code 1` or `SIGTERM`. */
  readonly exited: Promise<string>;
  /** How it ended; undefined while it runs. */
  ended(): string | undefined;
  /** What it wrote so far on standard output and standard error, in the order of arrival. */
  output(): string;
  /** Asks it to end, and ends it when it takes too long; resolves when it is gone. */
  stop(): Promise<void>;
}

const GRACE_MILLISECONDS = 10_000;
const KEPT_OUTPUT = 16 * 1024 ** 2;

/** Starts a program: a name out of test/programs/bin, or an absolute path. */
export function start(name: string, args: readonly string[], options: StartOptions = {}): Running {
  const { child, pid, exited } = launch(name, args, options);
  let output = '';
  let ended: string | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-KEPT_OUTPUT)));
  }
  child.stdin.end();
  void exited.then((how) => (ended = how));
  return {
    name,
    pid,
    exited,
    ended: () => ended,
    output: () => output,
    stop: async () => {
      if (ended !== undefined) return;
      child.kill('SIGTERM');
      const patience = new AbortController();
      const late = sleep(options.grace ?? GRACE_MILLISECONDS, true, { signal: patience.signal }).catch(() => false);
      if (await Promise.race([late, exited.then(() => false)])) child.kill('SIGKILL');
      patience.abort();
      await exited;
    },
  };
}

/** What a program that ran to its end left behind. */
export interface Finished {
  readonly ended: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever that is. Other programs' output goes on being read meanwhile. */
export async function run(
  name: string,
  args: readonly string[],
  { input = '', ...options }: StartOptions & { readonly input?: string } = {},
): Promise<Finished> {
  const { child, exited } = launch(name, args, options);
  // A program that ends before it has read everything is judged by how it ended.
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, ended] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { ended, stdout, stderr };
}

/**
 * Waits until a check gives something other than false or undefined, and returns that. A check that throws counts as
 * not yet; a program among `programs` that ends stops the waiting at once, and its last output is in the error.
 */
export async function waitFor<Result>(
  what: string,
  check: () => Result | false | undefined | Promise<Result | false | undefined>,
  milliseconds: number,
  ...programs: readonly Running[]
): Promise<Result> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    let reason = '';
    try {
      const result = await check();
      if (result !== false && result !== undefined) return result;
    } catch (error) {
      reason = `: ${String(error)}`;
    }
    const dead = programs.find((running) => running.ended() !== undefined);
    if (dead) throw new Error(`${dead.name} ended (${dead.ended() ?? ''}) before ${what}${tails([dead])}`);
    if (Date.now() > deadline) {
      throw new Error(`waited ${milliseconds / 1000} s in vain for ${what}${reason}${tails(programs)}`);
    }
    await sleep(100);
  }
}

/** The last lines that programs wrote, for the message of a failure. */
export function tails(programs: readonly Running[], lines = 20): string {
  return programs
    .map((running) => `\n--- ${running.name}\n${running.output().trimEnd().split('\n').slice(-lines).join('\n')}`)
    .join('');
}

interface Launched {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly pid: number;
  readonly exited: Promise<string>;
}

function launch(name: string, args: readonly string[], { env, cwd }: StartOptions): Launched {
  const path = isAbsolute(name) ? name : program(name);
  const child = spawn(path, args, { cwd, env: { PATH: process.env['PATH'], ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(signal ?? `code ${code ?? 'unknown'}`);
    });
  });
  if (child.pid === undefined) throw new Error(`${path} cannot be started`);
  return { child, pid: child.pid, exited };
}

async function text(stream: Readable): Promise<string> {
  let all = '';
  for await (const part of stream.setEncoding('utf8')) all += part as string;
  return all;
}
