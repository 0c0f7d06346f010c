/**
 * Pattern of the statuses of requests that a vendor refused because there were too many. Clients that see no status tell
 * the class or the code of the error instead.
 */
export const RATE_LIMITED = '429|RateLimitError|rate_limit_.*';
