import { parseArgs } from 'node:util';
import { type ProducerSettings, dockerfileLines, shellLines } from '../providers';
import { clientOf } from './clients';

export const ENV_USAGE = `signalbox env <client> --endpoint http://gateway:4318 [--team T] [--project P] [--environment E]
    [--token '$TOKEN'] [--format shell|dockerfile|file]
  Prints what makes a client send to the gateway: variables, or its own settings file.`;

const FORMATS: Readonly<Record<string, (settings: ProducerSettings) => string>> = {
  shell: shellLines,
  dockerfile: dockerfileLines,
  file: fileText,
};

/** What makes a client send, as a text to paste. */
export function env(args: readonly string[]): string {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { endpoint: option, team: option, project: option, environment: option, token: option, format: option },
  });
  const { endpoint, format = 'shell', ...who } = values;
  const client = clientOf(positionals[0]);
  const print = FORMATS[format];
  if (print === undefined) throw new Error(`--format ${format}: there are ${Object.keys(FORMATS).join(', ')}`);
  if (endpoint === undefined) throw new Error('--endpoint is missing: the address of the gateway, http://gateway:4318');
  if (client.env === undefined) throw new Error(`${client.title} does not send: the gateway reads its metrics`);
  return print(client.env({ http: endpoint.replace(/\/$/, ''), ...who }));
}

function fileText({ file }: ProducerSettings): string {
  if (file === undefined) throw new Error('this client reads no settings of its own: use --format shell or dockerfile');
  return `${comment(file.path)}${file.text}`;
}

/** JSON has no comments, so there the path is left out. */
function comment(path: string): string {
  return path.endsWith('.json') ? '' : `# ${path}\n`;
}
