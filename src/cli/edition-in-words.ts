import { counted } from '../model/counted.ts';
import type { EditionChange, RecordsOnProvisions } from '../operations/edition-changes.ts';

/** The most refs, and the most records, that are named. */
const NAMED = 10;

/** What a load does to the provisions of a framework that was there before, and the records on them, for people. */
export function editionInWords(change: EditionChange): readonly string[] {
  const { framework, edition, added, changed, retired, onRetired, onChanged } = change;
  const refs = changed.map(({ ref, fields }) => `${ref} (${fields.join(', ')})`);
  return [
    '',
    `${framework}, edition ${edition}: ${counted(added.length, 'new provision')}, ${changed.length} changed, ${retired.length} retired.`,
    ...listed('New', added),
    ...listed('Changed', refs),
    ...listed('Retired', retired),
    ...onChanged.map((records) => `  ${inWords(records, 'changed')}. Look whether they still fit.`),
    ...onRetired.map((records) => `  ${inWords(records, 'retired')}. They no longer count.`),
    ...(onRetired.length === 0
      ? []
      : [
          `  Say in the column replaces of provisions.csv what takes the place of retired provisions, and carry the records over: aims-crosswalk upgrade ${framework} ${framework}`,
        ]),
  ];
}

function listed(what: string, names: readonly string[]): readonly string[] {
  const all = names.length > NAMED ? ' (--json names all)' : '';
  return names.length === 0 ? [] : [`  ${what}: ${firstOf(names, names.length)}${all}`];
}

function inWords({ organization, count, first }: RecordsOnProvisions, what: string): string {
  return `${organization} has ${counted(count, 'record')} on ${what} provisions: ${firstOf(first, count)}`;
}

function firstOf(names: readonly string[], count: number): string {
  const shown = names.slice(0, NAMED);
  const more = count - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
