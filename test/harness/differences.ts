/**
 * Paths at which something that was sent is missing or different in what came back; what the other side added to an
 * object is no difference. Values are compared as they are: `1` is not `"1"`, and `1Gi` is not `1024Mi`.
 */
export function differences(sent: unknown, received: unknown, path = ''): string[] {
  if (Array.isArray(sent)) {
    if (!Array.isArray(received) || received.length !== sent.length) return [difference(path, sent, received)];
    return sent.flatMap((item, index) => differences(item, received[index], `${path}[${index}]`));
  }
  if (isObject(sent)) {
    if (!isObject(received)) return [difference(path, sent, received)];
    return Object.entries(sent).flatMap(([key, value]) =>
      value === undefined ? [] : differences(value, received[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return sent === received ? [] : [difference(path, sent, received)];
}

function difference(path: string, sent: unknown, received: unknown): string {
  const found = received === undefined ? 'nothing' : JSON.stringify(received);
  return `${path}: sent ${JSON.stringify(sent)}, received ${found}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
