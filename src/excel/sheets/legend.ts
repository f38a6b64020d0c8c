import { GLOSSARY } from '../../model/glossary.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** A closed set of words, with its name in the schema. */
export interface WordSet {
  readonly name: string;
  readonly words: readonly string[];
}

/** What the words of the workbook mean. */
export function legendSheet(sets: readonly WordSet[], sheets: readonly Sheet[]): Sheet {
  return {
    name: 'Legend',
    blocksBy: 0,
    columns: [
      { header: 'Set', width: 24 },
      { header: 'Word', width: 32 },
      { header: 'Meaning', width: 90, wrap: true },
    ],
    rows: [
      ...sets.flatMap(({ name, words }) =>
        words.map((word): readonly Cell[] => [name, { status: word }, GLOSSARY[`${name}.${word}`] ?? '']),
      ),
      ...sheets.filter(({ origins }) => origins !== undefined).map(editableRow),
    ],
  };
}

/** Which columns of a sheet can be edited; their headers and cells have a colour of their own. */
function editableRow({ name, columns }: Sheet): readonly Cell[] {
  const headers = columns.filter(({ isEditable }) => isEditable === true).map(({ header }) => header);
  return [
    'Editable columns',
    { link: name, to: { sheet: name, row: 1 } },
    `Columns under a green header; what is edited there can be loaded back with load-report: ${headers.join(', ')}.`,
  ];
}
