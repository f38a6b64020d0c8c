import type { Framework, Term } from '../model/framework.ts';
import type { ListedSet } from '../model/glossary/listed-set.ts';
import type { RecordKind } from '../model/record-kind.ts';

/** The words that a catalogue itself defines: roles, classes, conditions and kinds of evidence, as folders write them. */
export function catalogueWords(
  frameworks: readonly Framework[],
  recordKinds: readonly RecordKind[],
): readonly ListedSet[] {
  return [
    {
      ...{ name: 'roles', enumName: null },
      about:
        'What an organization is to an AI system, in the words of one framework. systems.csv names them.',
      words: frameworks.flatMap(({ slug, roles }) => roles.map((term) => listedTerm(slug, term))),
    },
    {
      ...{ name: 'classes', enumName: null },
      about: 'How a framework classifies AI systems. systems.csv names the classes of a system.',
      words: frameworks.flatMap(({ slug, classes }) => classes.map((term) => listedTerm(slug, term))),
    },
    {
      ...{ name: 'conditions', enumName: null },
      about: 'The yes/no questions of a framework. answers.csv answers them.',
      words: frameworks.flatMap(({ slug, conditions }) =>
        conditions.map(({ id, label, question, notes }) => ({
          ...{ word: `${slug}:${id}`, example: null },
          meaning: [`${label}: ${question}`, notes].filter((text) => text !== null).join(' '),
        })),
      ),
    },
    {
      ...{ name: 'kinds', enumName: null },
      about:
        'The kinds of evidence, and what each usually shows. evidence.csv names the kind of each record.',
      words: recordKinds.map(({ id, label, shows }) => ({
        ...{ word: id, example: null },
        meaning: shows === null ? `${label}.` : `${label}: ${shows}`,
      })),
    },
  ];
}

function listedTerm(framework: string, { id, label, meaning, example }: Term): ListedSet['words'][number] {
  return {
    ...{ word: `${framework}:${id}`, example },
    meaning: meaning === null ? `${label}.` : `${label}: ${meaning}`,
  };
}
