/** A member of an object of exceljs that it does not show. Throws a TypeError where another version has none of that name. */
export function memberOf(of: unknown, name: string, receiver?: unknown): unknown {
  const value: unknown = isObject(of) ? Reflect.get(of, name, receiver ?? of) : undefined;
  if (value === undefined) throw new TypeError(`exceljs is another one: it has no ${name}.`);
  return value;
}

/** Calls such a member. Throws a TypeError where it is no method. */
export function call(method: unknown, self: unknown, values: readonly unknown[] = []): unknown {
  if (typeof method !== 'function')
    throw new TypeError('This exceljs is another version: a method is missing.');
  return Reflect.apply(method, self, values);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
