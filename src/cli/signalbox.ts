#!/usr/bin/env node
import { ENV_USAGE, env } from './env';
import { SCHEMA_USAGE, schema } from './schema';

const USAGE = `${ENV_USAGE}\n\n${SCHEMA_USAGE}\n`;

/** Runs one command. Exit code 1 says that a check found something, 2 that the command was not understood. */
function main([command, ...args]: readonly string[]): void {
  try {
    if (command === 'env') process.stdout.write(env(args));
    else if (command === 'schema') {
      const deviations = schema(args);
      process.stdout.write(deviations);
      process.exitCode = deviations === '' ? 0 : 1;
    } else throw new Error(command === undefined ? 'which command?' : `there is no command "${command}"`);
  } catch (error) {
    process.stderr.write(`signalbox: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = 2;
  }
}

main(process.argv.slice(2));
