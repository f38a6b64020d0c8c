/** A member that an object of exceljs does not declare. Throws a TypeError where this version of exceljs does not have it. */
export function memberOf(of: unknown, name: string, receiver?: unknown): unknown {
  const value: unknown = isObject(of) ? Reflect.get(of, name, receiver ?? of) : undefined;
  if (value === undefined) throw new TypeError(`This version of exceljs does not have ${name}.`);
  return value;
}

/** Calls such a member. Throws a TypeError where it cannot be called. */
export function call(method: unknown, self: unknown, values: readonly unknown[] = []): unknown {
  if (typeof method !== 'function')
    throw new TypeError('This version of exceljs does not have a method that is called.');
  return Reflect.apply(method, self, values);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
