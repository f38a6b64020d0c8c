/**
 * A word of a closed set as people read it: `COVERED_BY_CROSSWALK` is `Covered by crosswalk`, and `loadOrganization` is
 * `Load organization`. The glossary of the model, whose words these are, says what they mean.
 */
export function wordOf(constant: string): string {
  const words = wordWithin(constant);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same within a sentence: `covered by crosswalk`. */
export function wordWithin(constant: string): string {
  return constant
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
}
