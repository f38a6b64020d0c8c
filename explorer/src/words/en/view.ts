import { plural } from '../numbers.ts';

export const viewWords = {
  title: 'View',
  view: 'View',
  stages: 'Stages',
  otherQuestions: 'Questions',
  questions: (count: number) => plural(count, { one: '# question', other: '# questions' }),
  presences: {
    PRESENT: (count: number) => plural(count, { other: '# present' }),
    ELSEWHERE: (count: number) => plural(count, { other: '# for other provisions' }),
    WAITING: (count: number) => plural(count, { other: '# waiting' }),
    LAPSED: (count: number) => plural(count, { other: '# lapsed' }),
    MISSING: (count: number) => plural(count, { other: '# missing' }),
  },
  remarks: { ORGANIZATION_WIDE: 'about the whole organization' },
  unknownKind: 'A kind that the catalogue no longer has',
  provisions: (count: number) => plural(count, { one: '# provision', other: '# provisions' }),
  retired: 'no longer in the catalogue',
  noSystem: 'No system is in scope on this day, so nothing answers this question.',
  more: (count: number) => plural(count, { other: '# more' }),
  moreSystems: (count: number) =>
    plural(count, {
      one: '# more system is not shown here. Its own page has its evidence:',
      other: '# more systems are not shown here. The page of each has its evidence:',
    }),
  firstSystems:
    'Where a question is asked of each system, the stages count the systems that are shown beneath it.',
  noQuestions: 'This view has no questions',
  noQuestionsHint: 'The file of the view in the catalogue lists its questions.',
} as const;
