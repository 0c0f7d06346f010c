import { parse } from 'yaml';

/** Fields whose text would be a secret: in Kubernetes' camelCase, in native snake_case and in INI files. */
const SECRET_FIELD =
  /(^|_)(password|passwd|secret|secret_key|token|credentials?|api_?key|routing_key|service_key|private_key|access_key|webhook_url|api_url|authorization)$/;

/** How a program reads a secret from a file or from its environment. */
const REFERENCE = /^(\/etc\/secrets\/\S+|\/var\/run\/secrets\/\S+|\$__file\{\/etc\/secrets\/\S+\}|\$\{env:\w+\})$/;

/** The load balancer's routing key is no key, but what it tells senders apart by. */
const ROUTING = /^exporters\.load_balancing\/\w+\.routing_key: (resource|traceID)$/;

/** Text that is a secret wherever it stands. */
const SECRET_TEXT: readonly (readonly [what: string, pattern: RegExp])[] = [
  // The gateway looks for keys by a pattern, which goes on with a bracket: no key does.
  ['a key or certificate', /-----BEGIN [A-Z]/],
  ['a Slack token or webhook', /xox[abpr]-|hooks\.slack\.com\/services/],
  ['a token of a vendor', /\b(AKIA[0-9A-Z]{16}|gh[pousr]_\w{20,}|sk-[\w-]{20,})/],
  ['a JSON web token', /\beyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a bearer token', /\bBearer [\w.-]{8,}/],
  ['a password in a URL', /\/\/[^/\s:@]+:[^/\s@]+@/],
  ['a hash of a password', /\$(2[aby]|argon2id?|6)\$/],
  ['a long number', /(?<!sha256:)\b[0-9a-f]{32,}\b/],
];

/** What in a manifest looks like a secret value, also within the files of a ConfigMap. */
export function credentialsIn(manifest: object): string[] {
  return look(manifest, []);
}

function look(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'string') return lookAtText(value, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => look(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  return [...variable(value, path), ...fields.flatMap(([field, content]) => look(content, [...path, field]))];
}

/** An environment variable says what it is in its name, beside its value. */
function variable(value: { readonly name?: unknown; readonly value?: unknown }, path: readonly string[]): string[] {
  if (typeof value.name !== 'string' || typeof value.value !== 'string') return [];
  return lookAtText(value.value, [...path, value.name]);
}

function lookAtText(text: string, path: readonly string[]): string[] {
  const at = path.join('.');
  const found = SECRET_TEXT.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${at}: ${what}`);
  if (isSecretField(path.at(-1) ?? '') && text !== '' && !isHarmless(path, text)) found.push(`${at}: "${text}"`);
  if (path.length === 2 && path[0] === 'data') found.push(...look(content(path[1] ?? '', text), path));
  return found;
}

function isHarmless(path: readonly string[], text: string): boolean {
  return REFERENCE.test(text) || ROUTING.test(`${path.slice(-3).join('.')}: ${text}`);
}

function isSecretField(field: string): boolean {
  return SECRET_FIELD.test(field.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase());
}

/** A file of a ConfigMap as an object, where its format has fields. */
function content(file: string, text: string): unknown {
  if (file.endsWith('.json')) return JSON.parse(text);
  if (/\.ya?ml$/.test(file)) return parse(text);
  if (file.endsWith('.ini')) {
    return Object.fromEntries([...text.matchAll(/^(\S+) = (.*)$/gm)].map(([, key, value]) => [key, value]));
  }
  return undefined;
}
