/** Labels that a template names: `{{ $labels.team }}`, `{{ .Labels.team }}`, `{{ index $labels "team" }}`. */
export function labelsNamed(text: string): string[] {
  const pattern = /(?:\$labels|\.Labels)\.(\w+)|index\s+(?:\$labels|\.Labels)\s+"([^"]+)"/g;
  return [...text.matchAll(pattern)].map(([, field = '', key = '']) => field || key);
}

/** How the value is written at each place of a template: the name of the function, or '' where it is written as it is. */
export function valuesWritten(text: string): string[] {
  const places = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside = '']) => inside);
  return places
    .filter((inside) => isValue(inside) && !/^-?\s*(if|with|range|else)\b/.test(inside.trim()))
    .map((inside) => /\b(humanize(?:Percentage|Duration|1024|Timestamp)?|printf)\b/.exec(inside)?.[1] ?? '');
}

/** Whether a template has the value in it. */
export const isValue = (text: string): boolean => /\$value\b|\.Value\b/.test(text);

/** Whether something is a whole sentence, whatever its templates say. */
export const isSentence = (text: string): boolean =>
  /^[A-Z0-9].*[.!?]$/s.test(text.replaceAll(/\{\{.*?\}\}/g, 'X').trim());
