/** The values of a list as addresses write it: `a,b`. */
export function readList(text: string | null): readonly string[] {
  return (text ?? '').split(',').filter((value) => value !== '');
}

/** The words of a closed set that a list names, in the order of the set. */
export function readWords<Word extends string>(known: readonly Word[], text: string | null): readonly Word[] {
  const named = readList(text);
  return known.filter((word) => named.includes(word));
}

/** A day as `YYYY-MM-DD`; null: the text has another form. The server says whether there is such a day. */
export function readDay(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}
