/** The kind of an error: its class, never what it says. */
export function errorType(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.name === 'Error' ? error.constructor.name : error.name;
}

/** What an error says; it may quote prompts. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The status that a model's API answered with, where the client's error tells it. */
export function errorStatus(error: unknown): string {
  const { status, statusCode } = (error ?? {}) as { readonly status?: unknown; readonly statusCode?: unknown };
  const code = [status, statusCode].find((value) => typeof value === 'number');
  return code === undefined ? errorType(error) : String(code);
}
