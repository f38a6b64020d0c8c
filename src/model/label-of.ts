/** A word of a closed set as a person reads it: `NOT_YET_APPLICABLE` is *Not yet applicable*. */
export function labelOf(word: string): string {
  const words = word.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
