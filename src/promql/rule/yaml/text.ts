import type * as Yaml from 'yaml';

/** A node of a YAML text; undefined where nothing stands. */
export type Content = Yaml.Node | undefined;

/** What is wrong with a text, and where. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** The text of a rule file while it is read: what is in it, and what is found to be wrong. */
export class RuleText {
  readonly faults: Fault[] = [];
  readonly top: Content;
  private readonly yaml: typeof Yaml;
  private readonly document: Yaml.Document | undefined;
  private readonly lines: Yaml.LineCounter;

  constructor(text: string) {
    // It takes some 30 ms to load, and few programs have rule files: those that do not shall not wait.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    this.yaml = require('yaml') as typeof Yaml;
    this.lines = new this.yaml.LineCounter();
    const documents = this.yaml.parseAllDocuments(text, { lineCounter: this.lines, prettyErrors: false });
    const [first, second] = 'empty' in documents ? [] : documents;
    for (const { pos, message } of first?.errors ?? []) {
      this.faults.push({ line: this.lines.linePos(pos[0]).line, message: `YAML: ${message}` });
    }
    if (second?.range !== undefined) {
      const line = this.lines.linePos(second.range[0]).line;
      this.faults.push({ line, message: 'a second document: Prometheus reads the first one only, so make it a file' });
    }
    this.document = first;
    this.top = first?.contents ?? undefined;
    if (first === undefined) return;
    this.yaml.visit(first, {
      Alias: (_, alias) => {
        if (alias.resolve(first) === undefined) this.fault(alias, `nothing is called "&${alias.source}"`);
      },
    });
  }

  /** Notes that something is wrong. */
  fault(at: Content, message: string): void {
    const [position] = at?.range ?? [0];
    this.faults.push({ line: this.lines.linePos(position).line, message });
  }

  /** The values of a mapping by their keys; those that are not among the known ones are faults. */
  mapping(node: Content, what: string, known?: readonly string[]): ReadonlyMap<string, Yaml.Node> {
    const entries = this.entries(node, what);
    for (const [key, { at }] of entries) {
      if (known?.includes(key) === false) {
        this.fault(at, `${what}: there is no key "${key}": write one of ${known.join(', ')}`);
      }
    }
    return new Map([...entries].map(([key, { value }]) => [key, value]));
  }

  /** What is in a list; nothing where there is none. */
  list(node: Content, what: string): Yaml.Node[] {
    const list = this.resolved(node);
    if (this.isNothing(list)) return [];
    if (this.yaml.isSeq(list)) return list.items.filter((item) => this.yaml.isNode(item));
    this.fault(node, `${what}: write a list here, with a "-" before each item`);
    return [];
  }

  /** A text, as it is written: `1.50` and `yes` are texts where one is wanted. */
  text(node: Content, what: string): string {
    const scalar = this.resolved(node);
    if (this.isNothing(scalar)) return '';
    if (this.yaml.isScalar(scalar)) {
      return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
    }
    this.fault(node, `${what}: write a text here`);
    return '';
  }

  /** Texts by their names: labels, annotations. */
  texts(node: Content, what: string): Record<string, string> {
    const texts = [...this.mapping(node, what)].map(([name, value]) => [name, this.text(value, `${what}, ${name}`)]);
    return Object.fromEntries(texts) as Record<string, string>;
  }

  private entries(node: Content, what: string): Map<string, { readonly at: Yaml.Node; readonly value: Yaml.Node }> {
    const found = new Map<string, { readonly at: Yaml.Node; readonly value: Yaml.Node }>();
    const mapping = this.resolved(node);
    if (this.isNothing(mapping)) return found;
    if (!this.yaml.isMap(mapping)) {
      this.fault(node, `${what}: write keys with values here, as in "name: value"`);
      return found;
    }
    const pairs = mapping.items.flatMap(({ key, value }) =>
      this.yaml.isNode(key) && this.yaml.isNode(value) ? [{ key, value }] : [],
    );
    const isMerge = (key: Yaml.Node): boolean => this.yaml.isScalar(key) && key.source === '<<';
    for (const { value } of pairs.filter(({ key }) => isMerge(key))) {
      const merged = this.yaml.isSeq(this.resolved(value)) ? this.list(value, what) : [value];
      for (const one of merged) for (const [name, entry] of this.entries(one, what)) found.set(name, entry);
    }
    for (const { key, value } of pairs.filter((pair) => !isMerge(pair.key))) {
      found.set(this.text(key, what), { at: key, value });
    }
    return found;
  }

  /** What an alias stands for. */
  private resolved(node: Content): Content {
    return this.yaml.isAlias(node) && this.document ? node.resolve(this.document) : node;
  }

  private isNothing(node: Content): boolean {
    return node === undefined || (this.yaml.isScalar(node) && node.value === null);
  }
}
