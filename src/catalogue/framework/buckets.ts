/** Seconds. An agent answers at once or works for half an hour. */
export const TASK_SECONDS = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800] as const;
