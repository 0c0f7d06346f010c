/**
 * Pattern of the statuses of requests that somebody gave up on, which is nobody's failure: 499, and errors named after
 * it, such as `APIUserAbortError`.
 */
export const CANCELLED = '499|(?i:.*(abort|cancel).*)';
