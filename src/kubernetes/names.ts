/** A StatefulSet's pods carry its name in a label of at most 63 characters, with a suffix of 11. */
const NAME_LIMIT = 52;

/** The names that occur more than once: once for each time too many. */
export function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** What is wrong with the name of a namespace, if anything. */
export function checkNamespace(namespace: string): string[] {
  if (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace)) return [];
  return [`the namespace "${namespace}" is not a DNS label: use at most 63 lower-case letters, digits and "-"`];
}

/** What is wrong with the name of a part, if anything. */
export function checkName(name: string): string[] {
  if (!/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name)) {
    return [`the name "${name}" is not a DNS label: use lower-case letters, digits and "-", beginning with a letter`];
  }
  if (name.length <= NAME_LIMIT) return [];
  return [`the name "${name}" has ${name.length} characters: at most ${NAME_LIMIT} fit into the labels of its pods`];
}
