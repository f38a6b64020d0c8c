import type { WordSet } from '../model/glossary/word-set.ts';

/** A cell's message can have no more characters in Excel. */
const LONGEST = 255;

/** What each word of a set means, short enough for the message of a cell. */
export function meaningsInBrief({ words }: WordSet): string {
  const lines = Object.entries(words);
  const whole = lines.map(([word, { meaning }]) => `${word}: ${meaning}`).join(' ');
  if (whole.length <= LONGEST) return whole;
  const brief = lines.map(([word, { meaning }]) => `${word}: ${firstSentence(meaning)}`).join(' ');
  return brief.length <= LONGEST
    ? brief
    : `${lines.map(([word]) => word).join(', ')}: see beneath the table.`;
}

function firstSentence(meaning: string): string {
  const end = meaning.search(/[.:](?= )/);
  return end < 0 ? meaning : `${meaning.slice(0, end)}.`;
}
