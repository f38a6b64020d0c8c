import { plural } from '../numbers.ts';

export const questionsWords = {
  hint: 'Whether some provisions apply depends on these questions. Until one is answered, the provisions that depend on it are undetermined.',
  counts: (open: number, whole: number) => {
    const questions = plural(whole, { one: '# question', other: '# questions' });
    return plural(open, { one: `# of ${questions} is open`, other: `# of ${questions} are open` });
  },
  show: 'Show',
  shown: { all: 'all questions', open: 'open questions', answered: 'answered questions' },
  only: (shown: string) => `Only ${shown} are listed.`,
  filterText: (text: string) => `Only questions with the words “${text}” are listed.`,
  find: 'Find a question',
  open: 'Open',
  yes: 'Yes',
  no: 'No',
  undetermined: (count: number) =>
    plural(count, {
      one: '# provision is undetermined for want of the answer',
      other: '# provisions are undetermined for want of the answer',
    }),
  toUndetermined: 'See them',
  by: (who: string) => `by ${who}`,
  on: (day: string) => `on ${day}`,
  ofSystem: (name: string) => `for ${name}`,
  ofOrganization: 'for the whole organization',
  about: 'About the question',
  howTo: 'How to answer',
  howToHint:
    'Write the answer in answers.csv and load the folder, or in the sheet Questions of the gap workbook and load that.',
  row: 'Its row in answers.csv, with the day, the role that answers and the reason in the places of DAY, ROLE and WHY:',
  rowOf: (framework: string, condition: string, system: string | null) =>
    `${framework},${condition},yes,DAY,${system ?? ''},ROLE,WHY`,
  none: 'No question is asked',
  noneHint: 'No framework of this choice asks anything on which its provisions depend.',
  nothingMatches: 'No question matches these filters',
  dropFilters: 'Show all questions',
} as const;
