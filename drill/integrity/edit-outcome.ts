import type { Store } from '../../src/graph/store.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { answersOfSmallWorld } from './small-world.ts';

/** What becomes of the answers after an edit of the database. */
export type EditOutcome =
  | 'refused'
  | 'answered as before'
  /** Texts are in no ledger: a store that was made from an export has none. */
  | 'answered as before, without an official text'
  | 'answered otherwise'
  | 'failed';

/** @param before the answers before the edit, see {@link answersOfSmallWorld} */
export async function outcomeOfEdit(open: () => Promise<Store>, before: string): Promise<EditOutcome> {
  let store: Store | null = null;
  try {
    store = await open();
    const after = await answersOfSmallWorld(store);
    if (after === before) return 'answered as before';
    return withoutTexts(after) === withoutTexts(before) && textsIn(after) < textsIn(before)
      ? 'answered as before, without an official text'
      : 'answered otherwise';
  } catch (error) {
    const isRefusal =
      error instanceof StoreError &&
      ['STORE_DAMAGED', 'LEDGER_REBUILDING', 'STORE_TOO_NEW', 'STORE_TOO_OLD'].includes(error.code);
    return isRefusal ? 'refused' : 'failed';
  } finally {
    await store?.close();
  }
}

function textsIn(answers: string): number {
  return JSON.parse(answers)[2].length;
}

function withoutTexts(answers: string): string {
  return JSON.stringify(JSON.parse(answers).toSpliced(2, 1));
}
