/** Seconds. An agent answers at once or works for half an hour. */
export const TASK_SECONDS = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800] as const;

/** Dollars. A task is one question of a small model, or a night's work of a large one. */
export const TASK_USD = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100] as const;
