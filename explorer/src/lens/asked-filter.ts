/** A text or a list as the filter of a question takes it: what is empty excludes nothing, and is left out. */
export function unlessEmpty<Value extends { readonly length: number }>(value: Value): Value | null {
  return value.length === 0 ? null : value;
}

/** Whether the filter of a question leaves everything out, so that its answer is whole. */
export function excludesNothing(filter: Readonly<Record<string, unknown>>): boolean {
  return Object.values(filter).every((value) => value === null);
}
