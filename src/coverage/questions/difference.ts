import type { State, StatusCounts } from '../../model/coverage.ts';
import { inField, type Outcome, type Problem } from '../../problems/problem.ts';
import { unknownName, unknownNames } from '../../problems/unknown-names.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, type AnswerHeading, otherRecords } from './answer.ts';
import { dateProblems } from './date-problems.ts';
import { findNotices } from './notices.ts';
import {
  type Choice,
  chosenFrameworks,
  type ResolvedChoice,
  resolveChoiceInSteps,
  visibleFramework,
} from './resolved-choice.ts';
import { compareFrameworks, countFrameworks, type StatusChange } from './status-changes.ts';

/** One side of a difference: records, as they are, were known, or would be, on a day and over some crosswalks. */
export interface DifferenceSide {
  readonly projection: Projection;
  readonly choice: Omit<Choice, 'system'>;
}

/** What one side of a difference answers, and of which records. */
export interface AnsweredSide extends Pick<AnswerHeading, 'asOf' | 'crosswalks' | 'assumed' | 'knownAt'> {
  readonly state: State;
  /** By slug, of the frameworks that this side knows; none where it does not know the system. */
  readonly counts: Readonly<Record<string, StatusCounts>>;
}

export type DifferenceAnswer = Answer<{
  from: AnsweredSide;
  to: AnsweredSide;
  /** Frameworks as asked, document order. */
  changes: readonly StatusChange[];
  /** Assessable provisions that only one side knows. */
  onlyFrom: number;
  onlyTo: number;
}>;

/**
 * Compares the answers of one scope on two sides (`questions.md` §1). What only one side knows is left out of the
 * changes, and counted. Problems: those of {@link resolveChoice}, each at the parameter of its side (`from.asOf`), and
 * at `system` or `frameworks` where neither side knows it.
 *
 * @param asked the records that the question itself is asked of: they say which frameworks are meant by default
 */
export function findDifference(
  asked: Projection,
  choice: Choice,
  sides: { readonly from: DifferenceSide; readonly to: DifferenceSide },
  frameworks: readonly string[] | null,
): Outcome<DifferenceAnswer> {
  return atOnce(findDifferenceInSteps(asked, choice, sides, frameworks));
}

/** As {@link findDifference}; a step is a provision, or part of evaluating a scope. */
export function* findDifferenceInSteps(
  asked: Projection,
  choice: Choice,
  { from, to }: { readonly from: DifferenceSide; readonly to: DifferenceSide },
  frameworks: readonly string[] | null,
): Steps<Outcome<DifferenceAnswer>> {
  const { system } = choice;
  const both = [from, to];
  const slugs = [...new Set(chosenFrameworks(asked, frameworks))];
  const nowhere = (knows: (side: Projection) => boolean): boolean =>
    !both.some(({ projection }) => knows(projection));
  const unknown = slugs.filter((slug) => nowhere((side) => visibleFramework(side, slug) !== null));
  const problems = [
    ...dateProblems(choice.asOf),
    ...(system !== null && nowhere((side) => knowsSystem(side, system))
      ? [unknownName('system', 'system', system)]
      : []),
    ...unknownNames('frameworks', 'framework', unknown),
  ];
  const [before, after] = [
    yield* resolveSide('from', from, choice, slugs),
    yield* resolveSide('to', to, choice, slugs),
  ];
  if (!before.ok || !after.ok || problems.length > 0) {
    const ofSides = [before, after].flatMap((side) => (side.ok ? [] : side.problems));
    return { ok: false, problems: [...problems, ...ofSides] };
  }
  const known = { from: before.value.known, to: after.value.known };
  const shared = known.from.filter((slug) => known.to.includes(slug));
  const compared = yield* compareFrameworks(before.value, after.value, shared);
  const only = (side: 'from' | 'to', { catalogue }: Projection): number =>
    known[side].reduce((sum, slug) => (shared.includes(slug) ? sum : sum + assessableOf(catalogue, slug)), 0);
  const value: DifferenceAnswer = {
    organization: asked.organization.organization.slug,
    system,
    frameworks: slugs,
    asOf: choice.asOf,
    crosswalks: [...new Set(asked.chosenCrosswalks(choice.crosswalks))].sort(),
    state: asked.state,
    notices: yield* findNotices(from.projection, before.value),
    ...otherRecords(asked),
    from: yield* answeredSide(before.value, from),
    to: yield* answeredSide(after.value, to),
    changes: compared.changes,
    onlyFrom: compared.onlyFrom + only('from', from.projection),
    onlyTo: compared.onlyTo + only('to', to.projection),
  };
  return { ok: true, value };
}

/** A side of which every name was found. */
interface ResolvedSide extends ResolvedChoice {
  readonly projection: Projection;
  /** Slugs of the frameworks asked that this side can answer: none where it does not know the system. */
  readonly known: readonly string[];
}

function* resolveSide(
  name: 'from' | 'to',
  { projection, choice }: DifferenceSide,
  asked: Choice,
  slugs: readonly string[],
): Steps<Outcome<ResolvedSide>> {
  const hasSystem = asked.system === null || knowsSystem(projection, asked.system);
  const visible = slugs.filter((slug) => visibleFramework(projection, slug) !== null);
  const ownChoice = { ...choice, system: hasSystem ? asked.system : null };
  const resolved = yield* resolveChoiceInSteps(projection, ownChoice, visible);
  if (!resolved.ok) return { ok: false, problems: resolved.problems.flatMap(atSide(name, choice, asked)) };
  // An empty list would mean all frameworks.
  const frameworks = visible.length === 0 ? [] : resolved.value.frameworks;
  const known = hasSystem ? visible : [];
  return { ok: true, value: { ...resolved.value, frameworks, projection, known } };
}

/** A problem of one side, at its parameter; none where the day is the one that the question itself asks for. */
function atSide(
  name: 'from' | 'to',
  choice: DifferenceSide['choice'],
  asked: Choice,
): (problem: Problem) => readonly Problem[] {
  return (problem) => {
    if (problem.at.in !== 'field') return [problem];
    const { path } = problem.at;
    if (path === 'asOf' && choice.asOf === asked.asOf) return [];
    return [inField(`${name}.${path}`, problem.code, problem.sentence)];
  };
}

function* answeredSide(side: ResolvedSide, { choice }: DifferenceSide): Steps<AnsweredSide> {
  const numbers = side.known.flatMap((slug) => visibleFramework(side.projection, slug) ?? []);
  const counts = yield* countFrameworks(side, numbers);
  const { state } = side.projection;
  return { asOf: choice.asOf, crosswalks: side.crosswalks, state, ...otherRecords(side.projection), counts };
}

function assessableOf(catalogue: CatalogueIndex, slug: string): number {
  const { start, end } = catalogue.frameworks[catalogue.frameworkNumber.get(slug)!]!;
  return catalogue.assessable.subarray(start, end).reduce((sum, one) => sum + one, 0);
}

function knowsSystem({ organization }: Projection, system: string): boolean {
  return organization.systemNumber.has(system);
}
