/** Words that open a block which `end` closes. */
const OPENING = ['if', 'range', 'with', 'define', 'block'];

/** What Go's templates know, and what Prometheus adds to it. */
const WORDS: readonly string[] = [
  ...OPENING,
  ...['else', 'end', 'template', 'break', 'continue', 'true', 'false', 'nil'],
  ...['and', 'or', 'not', 'len', 'index', 'slice', 'print', 'printf', 'println', 'html', 'js', 'urlquery', 'call'],
  ...['eq', 'ne', 'lt', 'le', 'gt', 'ge'],
  ...['query', 'first', 'label', 'value', 'strvalue', 'args', 'reReplaceAll', 'safeHtml', 'match', 'title', 'toUpper'],
  ...['toLower', 'graphLink', 'tableLink', 'sortByLabel', 'stripPort', 'stripDomain', 'humanize', 'humanize1024'],
  ...['humanizeDuration', 'humanizePercentage', 'humanizeTimestamp', 'toTime', 'toDuration', 'now', 'pathPrefix'],
  ...['externalURL', 'parseDuration', 'urlQueryEscape', 'tmpl'],
];

const QUOTED = /"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'/g;
/** What stands between the braces of an action; those in a text or a comment do not end it. */
const ACTION = /\{\{(\/\*[\s\S]*?\*\/|- \/\*[\s\S]*?\*\/ -|(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`}]|\}(?!\}))*)\}\}/g;

/** Why Prometheus would not read a template, which it finds out when it loads the rules: with all others of the file. */
export function templateFault(text: string): string | undefined {
  if (text.replaceAll(ACTION, '').includes('{{')) return 'a "{{" has no "}}"';
  const actions = [...text.matchAll(ACTION)]
    .map(([, action = '']) => action.replaceAll(QUOTED, ' '))
    .filter((action) => !action.includes('/*'));
  const words = actions.flatMap((action) => [...action.matchAll(/(?<![\w.$])[A-Za-z_]\w*/g)].map(([word]) => word));
  const [unknown] = words.filter((word) => !WORDS.includes(word));
  if (unknown !== undefined) return `Prometheus' templates have no function "${unknown}"`;
  const openings = words.filter((word, index) => OPENING.includes(word) && words[index - 1] !== 'else').length;
  const ends = words.filter((word) => word === 'end').length;
  return openings === ends ? undefined : `${openings} blocks begin and ${ends} end: write {{ end }} for each`;
}
