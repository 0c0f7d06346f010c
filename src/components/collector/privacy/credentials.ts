/** Where a word begins, also behind what JSON, an address or a terminal's colour puts letters for. */
const START = '(\\b|\\\\[nrt]|\\\\u[0-9a-f]{4}|%[0-9A-F]{2}|\\[[0-9;]{1,9}m)';

/** What stands between the name of a secret and the secret, also where JSON is written into JSON. */
const ASSIGNED = `\\\\*["']?\\s*[:=]\\s*\\\\*["']?`;

/** What secrets are called where programs write them down. */
const SECRET =
  '(secret|passw(or)?d|passphrase|token|credentials?|(api|access|account|private|auth|signing)[_.-]?key|[A-Z]_(KEY|PASS))';

/**
 * Texts that are secrets wherever they stand, by how they look. In the syntax of RE2; a flag holds to the end of its
 * pattern.
 */
export const CREDENTIALS: readonly string[] = [
  // Keys of model providers, clouds, forges and chats, by what they begin with.
  `${START}(sk|pk)-[A-Za-z0-9_-]{16,}`,
  'A(KIA|SIA|ROA|IDA)[0-9A-Z]{12,}',
  '(AIza|GOCSPX-)[0-9A-Za-z_-]{20,}',
  '(gh[pousr]_|github_pat_|glpat-)[A-Za-z0-9_-]{16,}',
  'x(ox[a-z]|app)-[A-Za-z0-9-]{10,}',
  '[prs]k_(live|test)_[A-Za-z0-9]{10,}',
  `${START}(hf|gsk|npm|r8|nvapi|tvly|pplx|xai|glsa|figd|whsec|dckr_pat|dop_v1|shp(at|ca|ss))[-_][A-Za-z0-9-]{20,}`,
  `${START}(hv[sbr]|SG|ya29)\\.[A-Za-z0-9_.-]{20,}`,
  'https://hooks\\.slack\\.com/[^\\s"\'\\\\]+',
  // Tokens and keys in general.
  'eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_.-]{8,}',
  '(?s)-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----.*?(-----END [A-Z ]*PRIVATE KEY( BLOCK)?-----|$)',
  '://[^/\\s@"\'?#]+@',
  '(?i)[?&](key|sig|signature|code|x-amz-[a-z-]+)=[^&\\s"\']{6,}',
  `(?i)${START}((proxy-)?authorization|(set-)?cookie)${ASSIGNED}[^\\r\\n"'\\\\]{4,}`,
  `(?i)${START}(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{16,}`,
  `(?i)${SECRET}${ASSIGNED}[^\\s"'\\\\,;&}]{4,}`,
  // People.
  '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}',
  `${START}(4[0-9]{3}|5[1-5][0-9]{2}|6011)([ -]?[0-9]{4}){3}\\b|${START}3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5}\\b`,
];

/** Fields of structures whose whole value is a secret, by their key. Not `tokens`: those are counted. */
export const CREDENTIAL_KEYS: readonly string[] = [
  '(?i)^(.*[._-])?(api[._-]?key|authorization|cookie|set-cookie|secret|password|passwd|token)$',
];

/**
 * Whole values that cannot be any of them. Nine of ten values are such, and to know it takes a tenth of the time; and a
 * number that is counted later must not be taken for that of a card.
 */
export const NO_CREDENTIALS: readonly string[] = [
  '^[A-Za-z0-9_./-]{0,12}$',
  // Random texts have capitals or digits, and long parts.
  '^([a-z_.]|::){0,60}$',
  '^[a-z]{2,12}(-[a-z0-9.]{1,8}){1,5}$',
  '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  '^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$',
  '^-?[0-9]+\\.[0-9]+(e[+-]?[0-9]+)?$',
];
