import { CANCELLED } from '../src/catalogue/cancelled';
import { notMatches } from '../src/promql';

/** What somebody gave up on is nobody's failure. */
export const NOT_CANCELLED = notMatches(CANCELLED);
