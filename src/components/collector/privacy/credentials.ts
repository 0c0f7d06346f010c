/** Texts that are secrets wherever they stand, by how they look. */
export const CREDENTIALS: readonly string[] = [
  // Keys of model providers, clouds and forges.
  '\\b(sk|pk|rk)[-_][A-Za-z0-9_-]{16,}',
  '\\b(AKIA|ASIA|AROA|AIDA)[0-9A-Z]{12,}',
  '\\bAIza[0-9A-Za-z_-]{30,}',
  '\\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,})',
  '\\bxox[abposr]-[A-Za-z0-9-]{10,}',
  '\\bhf_[A-Za-z0-9]{20,}',
  // Tokens and keys in general.
  '\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*',
  '(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{8,}',
  '-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?',
  '://[^/\\s:@]+:[^/\\s:@]+@',
  '(?i)\\b(api[-_]?key|secret|password|passwd|token)["\']?\\s*[:=]\\s*["\']?[^\\s"\',;}]{4,}',
  // People.
  '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}',
  '\\b(4[0-9]{12}([0-9]{3})?|5[1-5][0-9]{14}|3[47][0-9]{13})\\b',
];

/** Attributes whose whole value is a secret, by their key. Not `tokens`: those are counted. */
export const CREDENTIAL_KEYS = [
  '(?i)^(.*[._-])?(api[._-]?key|authorization|cookie|set-cookie|secret|password|passwd|token)$',
];
