import type { Mark } from '../mark.ts';
import type { WordSet } from './word-set.ts';

/** The one meaning of the fields `retired` too, in GraphQL and in what commands print with `--json`. */
export const MARK_WORDS = {
  name: 'marks',
  enumName: null,
  about: 'What is written in brackets behind a name.',
  words: {
    retired: {
      meaning:
        'The catalogue no longer has it. Records that point to it are kept, and they have no effect there.',
      example: 'A new edition has no clause 1.1 any more, and evidence is still linked to it.',
    },
    ended: {
      meaning:
        'Your organization no longer has it: a load with --prune ended it. Records that name it are kept.',
      example: 'An action was planned in a workbook for a system that systems.csv no longer names.',
    },
  },
} as const satisfies WordSet<Mark>;
