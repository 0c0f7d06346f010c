/** What stands for a credential. */
const MASK = '[masked]';

/** Endings of names of fields whose value is a credential whatever it looks like. */
const SECRET_NAME = /(password|passwd|secret|token|credentials?|authorization|cookie|(api|private|access)[_-]?key)$/i;

/** Texts that look like credentials. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\b(Bearer|Basic) +[\w.~+/=-]{8,}/gi,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /\b(sk|pk|rk)-[\w-]{16,}/g,
  /\b(sk|pk|rk)_(live|test)_\w{16,}/g,
  /\b(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|npm_\w{20,}|hf_\w{20,})/g,
  /\bxox[a-z]-[\w-]{8,}/g,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bAIza[\w-]{30,}/g,
  /\bhttps:\/\/hooks\.slack\.com\/\S+/g,
  /(?<=:\/\/)[^\s/:@]*:[^\s/@]+(?=@)/g,
];

/** A text without what looks like a credential. */
export function masked(text: string): string {
  return SECRETS.reduce((rest, secret) => rest.replace(secret, MASK), text);
}

/** What is written of a field with a name: nothing where that says it is a credential. Numbers of tokens are none. */
export function maskedField(name: string, value: unknown): unknown {
  return SECRET_NAME.test(name) && (typeof value === 'string' || typeof value === 'object') ? MASK : value;
}
