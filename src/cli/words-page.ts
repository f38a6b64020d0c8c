import { titleOfSet } from '../model/glossary/glossary.ts';
import type { ListedSet } from '../model/glossary/listed-set.ts';

const INTRODUCTION = `# Words

This page explains every word that answers, workbooks and folders use. \`aims-crosswalk words\` prints the same, and \`aims-crosswalk words LAPSED\` explains one word. The page is written by \`npm run schema\`; do not edit it by hand.`;

/** All sets of words as a Markdown page: one section for each set, and one row for each word. */
export function wordsPage(sets: readonly ListedSet[]): string {
  const contents = sets.map((set) => `[${titleOfSet(set)}](#${set.name})`).join(' · ');
  return `${[INTRODUCTION, contents, ...sets.map(sectionOf)].join('\n\n')}\n`;
}

function sectionOf(set: ListedSet): string {
  const { about, enumName, words } = set;
  const named = enumName === null ? '' : ` In the GraphQL schema this is \`${enumName}\`.`;
  const hasExamples = words.some(({ example }) => example !== null);
  const rows = words.map(({ word, meaning, example }) => [
    `\`${cell(word)}\``,
    ...[meaning, ...(hasExamples ? [example ?? ''] : [])].map(cell),
  ]);
  const header = ['word', 'meaning', ...(hasExamples ? ['example'] : [])];
  const table = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${titleOfSet(set)}`, about + named, table.join('\n')].join('\n\n');
}

/** A text that cannot end its cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
