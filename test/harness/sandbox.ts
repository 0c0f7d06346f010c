import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Container } from './pod';

/** Names of Services and the loopback addresses that stand in for them: `loki.observability.svc` to `127.0.0.11`. */
export type Addresses = Readonly<Record<string, string>>;

/**
 * A container's files and folders under a folder of this machine, and its command line rewritten to match.
 *
 * This is the one place where what the container would get is changed, and it changes two things only:
 * - paths: each mounted path is moved under `root`;
 * - addresses: `0.0.0.0` and `127.0.0.1` become the part's own loopback address, and names of Services become the
 *   loopback addresses of their parts. Ports stay as they are.
 */
export class Sandbox {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  private readonly mounts: readonly string[];

  constructor(
    container: Container,
    private readonly root: string,
    private readonly self = '127.0.0.1',
    private readonly addresses: Addresses = {},
    change: (path: string, text: string) => string = (_, text) => text,
  ) {
    const folders = [...Object.keys(container.files).map(dirname), ...container.folders];
    this.mounts = [...new Set(folders)].sort((a, b) => b.length - a.length);
    for (const folder of container.folders) mkdirSync(this.path(folder), { recursive: true });
    for (const [path, text] of Object.entries(container.files)) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, this.relocate(change(path, text)));
    }
    this.args = container.args.map((argument) => this.relocate(argument));
    this.env = Object.fromEntries(Object.entries(container.env).map(([name, value]) => [name, this.relocate(value)]));
  }

  /** Where a path of the container lies on this machine. */
  path(path: string): string {
    return join(this.root, path);
  }

  /** In one pass each, so that what was put in is not looked at again. */
  private relocate(text: string): string {
    const names: Addresses = { '0.0.0.0': this.self, '127.0.0.1': this.self, ...this.addresses };
    return text
      .replaceAll(wholePaths(this.mounts), (mount) => this.path(mount))
      .replaceAll(wholeNames(Object.keys(names)), (name) => names[name] ?? name);
  }
}

/** A path as a whole, or as the beginning of a longer one; not in the middle of another. */
function wholePaths(paths: readonly string[]): RegExp {
  return new RegExp(`(?<=^|[\\s"'=:{(,])(${paths.map(escape).join('|')})(?=$|[/\\s"',})*])`, 'gm');
}

function wholeNames(names: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w.-])(${names.map(escape).join('|')})(?![\\w-])`, 'g');
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
