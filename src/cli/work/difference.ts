import { assumptionInWords } from '../../coverage/projection/assumption.ts';
import {
  type DifferenceAnswer,
  type DifferenceSide,
  findDifference,
} from '../../coverage/questions/difference.ts';
import { directionsInWords } from '../../model/directions-in-words.ts';
import { allOf, inField, type Outcome, type Problem } from '../../problems/problem.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { differenceAnswer } from '../answers/what-if-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { choiceOf, listOf, type QuestionFlags, questionFlags } from '../question-flags.ts';
import { formatChanges, formatCounts } from '../status-changes.ts';
import { STATUS_HEADS_IN_WORDS } from '../status-counts.ts';
import {
  askedProjection,
  exactOrganization,
  otherProjection,
  projectionOf,
  withStore,
} from '../with-store.ts';
import { wrap, wrapHanging } from '../wrap.ts';

type SideName = 'from' | 'to';

/** `difference`: the statuses that differ between two sides; what a side does not choose is what the question chooses. */
export const work: CommandWork = (terminal, options) => {
  const flags = questionFlags.parse(options);
  return withStore(terminal, flags, async (application) => {
    const asked = await askedProjection(terminal, application, flags);
    if (!asked.ok) return terminal.refuse(asked.problems);
    const now = await projectionOf(application, exactOrganization(terminal, application, flags));
    if (!now.ok) return terminal.refuse(now.problems);
    const exact = new ExactNames(terminal, asked.value).flags(flags);
    const choice = choiceOf(exact);
    const sideOf = async (name: SideName): Promise<Outcome<DifferenceSide>> => {
      const own = flagsOfSide(options, name);
      const names = { assume: `${name}Assume`, knownAt: `${name}KnownAt` };
      const records = { assume: own.assume ?? flags.assume, knownAt: own.knownAt ?? flags.knownAt };
      const projection = await otherProjection(terminal, application, now.value, records, names);
      if (!projection.ok) return projection;
      const crosswalks = listOf(own.crosswalks) ?? choice.crosswalks;
      return {
        ok: true,
        value: { projection: projection.value, choice: { asOf: own.asOf ?? choice.asOf, crosswalks } },
      };
    };
    const both = allOf(await sideOf('from'), await sideOf('to'));
    if (!both.ok) return terminal.refuse(both.problems);
    const [from, to] = both.value;
    const sides = { from, to };
    const answer = findDifference(asked.value, choice, sides, listOf(exact.frameworks));
    if (!answer.ok) return terminal.refuse(answer.problems.map(atOption));
    return terminal.answer(differenceAnswer, answer.value, () =>
      formatDifference(answer.value, sides, terminal.layout),
    );
  });
};

/** What one side chooses: `--from-as-of` and the like. */
function flagsOfSide(options: Readonly<Record<string, unknown>>, name: SideName): QuestionFlags {
  const of = (key: string): unknown => options[`${name}${key}`];
  return questionFlags.parse({
    asOf: of('AsOf'),
    crosswalks: of('Crosswalks'),
    assume: of('Assume'),
    knownAt: of('KnownAt'),
  });
}

/** A problem of one side, at the option of its name: `from.asOf` is `--from-as-of`. */
function atOption(problem: Problem): Problem {
  if (problem.at.in !== 'field') return problem;
  const path = problem.at.path.replace(/\.(.)/, (_, first: string) => first.toUpperCase());
  return inField(path, problem.code, problem.sentence);
}

function formatDifference(
  answer: DifferenceAnswer,
  sides: Readonly<Record<SideName, DifferenceSide>>,
  layout: Layout,
): string {
  const { from, to, changes, frameworks, onlyFrom, onlyTo } = answer;
  const { width } = layout;
  const known = [
    onlyFrom > 0 ? `Only before: ${counted(onlyFrom)}.` : null,
    onlyTo > 0 ? `Only afterwards: ${counted(onlyTo)}.` : null,
  ].filter((line) => line !== null);
  return [
    formatHeading('Difference', answer, layout, directionsInWords(changes)),
    ...wrapHanging(`Before: ${sideInWords(sides.from)}.`, width),
    ...wrapHanging(`Afterwards: ${sideInWords(sides.to)}.`, width),
    '',
    ...formatChanges(sides.to.projection.catalogue, frameworks, changes, width),
    ...(changes.length === 0 ? [] : ['']),
    formatCounts(
      [
        { name: 'before', ...from },
        { name: 'after', ...to },
      ],
      frameworks,
      width,
    ),
    ...known,
    '',
    ...wrap(STATUS_HEADS_IN_WORDS, width),
    formatEnd(answer, layout),
  ].join('\n');
}

/** `on 2026-02-01, as it was known at 2026-02-01T12:00:00.000Z, if evidence supported std:4.2`. */
function sideInWords({ choice, projection: { knownAt, assumed } }: DifferenceSide): string {
  const parts = [
    `on ${choice.asOf}`,
    knownAt === null ? null : `as it was known at ${knownAt}`,
    assumed.length === 0 ? null : `if evidence supported ${assumed.map(assumptionInWords).join(', ')}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function counted(provisions: number): string {
  return `${provisions} assessable ${provisions === 1 ? 'provision' : 'provisions'}`;
}
