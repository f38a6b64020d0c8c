import { titleOfSet } from '../../model/glossary/glossary.ts';
import { HEADING_WORDS } from '../../model/glossary/heading-words.ts';
import type { WordSet } from '../../model/glossary/word-set.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** What the words in the cells and headings of the workbook mean, each with an example. */
export function legendSheet(sets: readonly WordSet[], sheets: readonly Sheet[]): Sheet {
  return {
    name: 'Legend',
    blocksBy: 0,
    columns: [
      { header: 'Set', width: 20, wrap: true },
      { header: 'Word', width: 30, wrap: true },
      { header: 'Meaning', width: 64, wrap: true },
      { header: 'Example', width: 54, wrap: true },
    ],
    rows: [
      ...[...sets, headingsOf(sheets)].flatMap((set) =>
        Object.entries(set.words).map(([word, { meaning, example }]): readonly Cell[] => [
          ...[titleOfSet(set), { status: word }, meaning, example],
        ]),
      ),
      ...sheets.filter(({ origins }) => origins !== undefined).map(editableRow),
    ],
  };
}

/** The headings that the sheets have. Names of systems and of statuses are not among them. */
function headingsOf(sheets: readonly Sheet[]): WordSet {
  const shown = new Set(sheets.flatMap(({ columns }) => columns.map(({ header }) => header)));
  const words = Object.entries(HEADING_WORDS.words).filter(([heading]) => shown.has(heading));
  return { ...HEADING_WORDS, words: Object.fromEntries(words) };
}

/** Which columns of a sheet can be edited; their headers and cells have a colour of their own. */
function editableRow({ name, columns }: Sheet): readonly Cell[] {
  const headers = columns.filter(({ isEditable }) => isEditable === true).map(({ header }) => header);
  return [
    'Editable columns',
    { link: name, to: { sheet: name, row: 1 } },
    `You can edit the columns with a green header and load the workbook back with load-report: ${headers.join(', ')}.`,
    null,
  ];
}
