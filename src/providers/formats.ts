import { INSTANCE } from './env';
import type { ProducerSettings } from './contract';

/** Lines for a shell's profile or a launcher. Each start of a process makes an instance of its own. */
export function shellLines({ variables }: ProducerSettings): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${quoted(value).replace(INSTANCE, '$(uuidgen)')}\n`)
    .join('');
}

/** Lines for a Dockerfile. An image cannot know its instances; differences add up without. */
export function dockerfileLines({ variables }: ProducerSettings): string {
  return Object.entries(withoutInstance(variables))
    .map(([name, value]) => `ENV ${name}=${quoted(value)}\n`)
    .join('');
}

/** Variables for places that are the same for all processes. */
export function withoutInstance(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables)
      .map(([name, value]) => [name, value.replace(`service.instance.id=${INSTANCE}`, '').replace(/^,/, '')] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** In double quotes, so that `$TOKEN` is still the shell's to fill. */
function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('`', '\\`')}"`;
}
