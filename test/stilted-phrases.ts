/** Turns of phrase that must be read twice, each with what to write in its place. */
export const STILTED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\bthere )\b(is|are) none\b/i, 'there is no …, or is not a …'],
  [/(?<!\bthere )\bis no (?!longer\b)/i, 'is not a …'],
  [/\banother one\b/, 'a second …, or name it'],
  [/\bbears?\b/, 'has'],
  [/\b(stands?|stood)\b(?! for|-in)/, 'is, is written, comes'],
  [/\bwhat can be said\b/, 'name what is known'],
  [/\bholds? to\b/, 'keeps, or is checked against'],
  [/\balike\b/, 'both, or the same way'],
  [/\bwherefrom\b/, 'where … comes from'],
  [/\bwhereof\b|\bthereof\b|\bwhereby\b/, 'name it'],
];

/** The stilted phrases in a text, each with what to write in its place. */
export function stiltedPhrasesIn(text: string): readonly string[] {
  return STILTED.flatMap(([phrase, plain]) => {
    const word = phrase.exec(text)?.[0];
    return word === undefined ? [] : [`"${word}"; write: ${plain}`];
  });
}
