import { quoted } from '../model/quoted.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';
import type { TableRow } from '../parsing/table-row.ts';
import { ref } from '../parsing/text-rules.ts';

/** One side of a mapping: a ref, or several separated by `;` whose union is meant. Sorted, since a union has no order. */
export const mappingSide: Rule<readonly string[]> = {
  read: (text) => {
    const refs = text.split(';').map((item) => item.trim());
    if (refs.includes('')) return new Refusal('EMPTY_ITEM', 'The list of refs has an empty item.');
    const twice = refs.find((each, index) => refs.indexOf(each) !== index);
    if (twice !== undefined)
      return new Refusal('REPEATED_ITEM', `The union names ${quoted(twice)} more than once.`);
    for (const each of refs) {
      const read = ref.read(each);
      if (read instanceof Refusal) return read;
    }
    return refs.toSorted(byCodePoint);
  },
  standIn: [''],
  schema: { type: ['string', 'number'] },
};

/**
 * Reads one side of a mapping, with each ref as its framework prints it where that is known. What is unknown is left as
 * it is typed.
 *
 * @param find the exact ref that a text means, or null
 */
export function readMappingSide<C extends string>(
  row: TableRow<C, string>,
  side: C,
  find: (text: string) => string | null,
): readonly string[] {
  const refs = row.required(side, mappingSide);
  const exact = refs.map((text) => {
    const found = text === '' ? text : (find(text) ?? text);
    row.noteReadAs(side, text, found);
    return found;
  });
  const twice = exact.find((each, index) => exact.indexOf(each) !== index);
  if (twice !== undefined)
    row.refuse(side, 'REPEATED_ITEM', `The union names ${quoted(twice)} more than once.`);
  return exact.toSorted(byCodePoint);
}

/** By code point, as ids of unions are written. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at < 0) return left.length - right.length;
  return (left[at]!.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}
