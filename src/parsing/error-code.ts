/** The system's short name of a failure: `ENOENT`. */
export function errorCode(error: unknown): string {
  // Not `instanceof Error`: what ends a script in a context of its own is an error of that context.
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown failure';
}
