/** The days that an option asks for, or NaN for a text that is not a number, which the question then refuses. */
export function daysOf(text: unknown, otherwise: number): number {
  if (text === undefined) return otherwise;
  return /^\d+$/.test(String(text)) ? Number(text) : Number.NaN;
}
