import { notMatches } from '../src/promql';

/** What somebody gave up on is nobody's failure: 499, and errors named after it, such as `APIUserAbortError`. */
export const NOT_CANCELLED = notMatches('499|(?i:.*(abort|cancel).*)');
