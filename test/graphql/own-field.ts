import type { ExecutionResult } from 'graphql';

/** Errors that emptied more than the field that refused: the field is not null, or something above it is. */
export function emptiedMore({ data, errors }: ExecutionResult): readonly string[] {
  return (errors ?? []).flatMap(({ path, message }) => {
    if (path === undefined) return [];
    let value: unknown = data;
    for (const step of path) {
      if (value === null || typeof value !== 'object') return [`${path.join('.')}: ${message}`];
      value = Reflect.get(value, step);
    }
    return value === null ? [] : [`${path.join('.')}: ${message}`];
  });
}
