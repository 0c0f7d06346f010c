/** Words of LogQL that its scanner never takes for a label, in whatever case. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'and bool by decolorize drop group_left group_right ignoring json keep label_format label_replace line_format ' +
    'logfmt of offset on or pattern regexp unless unpack unwrap variants vector without'
  ).split(' '),
);

/** A label or field; refused where Loki would read something else. */
export function label(name: string): string {
  if (/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) && !WORDS.has(name.toLowerCase())) return name;
  throw new Error(`LogQL cannot say \`${name}\` as the name of a label; dots of attributes are underscores in Loki`);
}

/**
 * Any text between double quotes, as Grafana expects when it puts a variable into one. A text that stands for a regular
 * expression or a template is not looked into: those of Go are not those of JavaScript.
 */
export function quote(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '\\x00');
  return `"${escaped}"`;
}

/** A number; LogQL has no word for infinity or for what is no number. */
export function number(value: number): string {
  if (Number.isFinite(value)) return String(value);
  throw new Error(`LogQL cannot say ${value}`);
}

/** A duration or size: digits and a unit. */
export function quantity(text: string): string {
  if (/^\d+[a-zA-Z]+$/.test(text)) return text;
  throw new Error(`LogQL cannot read ${text}: digits and a unit are expected`);
}
