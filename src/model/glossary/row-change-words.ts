import type { RowChangeKind } from '../row-change.ts';
import type { WordSet } from './word-set.ts';

export const ROW_CHANGE_WORDS = {
  name: 'row-changes',
  enumName: 'RowChangeKind',
  about: 'What a recorded change did to a row.',
  words: {
    ADDED: {
      meaning: 'The row is new.',
      example: 'A piece of evidence was written into evidence.csv and loaded.',
    },
    CHANGED: {
      meaning: 'At least one field of the row has another value.',
      example: 'A piece of evidence that was a draft is accepted.',
    },
    MOVED: {
      meaning: 'The row has another place among the other rows of its file. Its fields are the same.',
      example: 'The rows of controls.csv were sorted by title.',
    },
    ENDED: {
      meaning: 'The row is no longer there, or it was retired. Its history is kept.',
      example: 'A link was removed from supports.csv and the folder was loaded with --prune.',
    },
  },
} as const satisfies WordSet<RowChangeKind>;
