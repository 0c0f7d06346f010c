/**
 * The first three numbers of the loopback addresses that this process of tests may use: files that run side by side have
 * programs with the same ports, which must not meet.
 */
export const NETWORK = `127.1.${process.env['JEST_WORKER_ID'] ?? '1'}`;
