/** A text or a list as the filter of a question takes it: what is empty excludes nothing, and is left out. */
export function unlessEmpty<Value extends { readonly length: number }>(value: Value): Value | null {
  return value.length === 0 ? null : value;
}

/** Whether the filter of a question leaves everything out, so that its answer is whole. */
export function excludesNothing(filter: Readonly<Record<string, unknown>>): boolean {
  return Object.values(filter).every((value) => value === null);
}

/** How many parts of a filter narrow a list: those that are no empty text, no empty list and not left out. */
export function countInUse(filter: Readonly<Record<string, unknown>>): number {
  return Object.values(filter).filter(
    (value) =>
      value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0),
  ).length;
}
