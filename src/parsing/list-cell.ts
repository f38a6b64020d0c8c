import { quoted } from '../model/quoted.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { Nearly, Refusal, type Rule } from './rule.ts';

/** Is told what is wrong with a list, or not typed exactly in it. */
export interface ListListener {
  refuse(code: ProblemCode, sentence: string): void;
  noteReadAs(text: string, exact: string): void;
}

/** Far more than any list has. */
const MOST_ITEMS = 10_000;

/**
 * Reads the items of a list in one cell, separated by `;`. Spaces around items mean nothing; empty and repeated
 * items are refused.
 */
export function readListCell<T>(cell: string, rule: Rule<T>, listener: ListListener): readonly T[] {
  if (cell === '') return [];
  const seen = new Set<string>();
  const items: T[] = [];
  const texts = cell.split(';');
  if (texts.length > MOST_ITEMS) {
    listener.refuse('BAD_VALUE', `This list has ${texts.length} items. A cell has at most ${MOST_ITEMS}.`);
    return [];
  }
  for (const [index, untrimmed] of texts.entries()) {
    const text = untrimmed.trim();
    if (text === '') {
      listener.refuse('EMPTY_ITEM', `Item ${index + 1} of the list is empty.`);
      continue;
    }
    const read = rule.read(text);
    const exact = read instanceof Nearly ? read.text : text;
    if (seen.has(exact)) listener.refuse('REPEATED_ITEM', `${quoted(exact)} is in the list twice.`);
    else if (read instanceof Refusal) {
      const hint = /[,\n]/.test(text) ? ' Separate the items of a list by ";".' : '';
      listener.refuse(read.code, read.sentence + hint);
    } else if (read instanceof Nearly) {
      listener.noteReadAs(text, exact);
      items.push(read.value);
    } else items.push(read);
    seen.add(exact);
  }
  return items;
}
