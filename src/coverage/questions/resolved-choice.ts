import { dayNumber } from '../../model/day.ts';
import type { Outcome, Problem } from '../../problems/problem.ts';
import { unknownName, unknownNames } from '../../problems/unknown-names.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { evaluationInSteps } from '../engine/evaluation-of.ts';
import type { FrameworkRange } from '../projection/catalogue-index.ts';
import { isVisible, visibleCrosswalk } from '../projection/crosswalk-choice.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { dateProblems } from './date-problems.ts';

/** What every question may choose. */
export interface Choice {
  /** Local id; null: the organization. */
  readonly system: string | null;
  /** ISO date. */
  readonly asOf: string;
  /** Null: the organization's list, or the default choice; empty: none. */
  readonly crosswalks: readonly string[] | null;
}

/** A choice of which every name was found. */
export interface ResolvedChoice {
  readonly evaluation: Evaluation;
  /** System number; null: the organization. */
  readonly system: number | null;
  /** Sorted slugs. */
  readonly crosswalks: readonly string[];
  /** Framework numbers, in the order asked. */
  readonly frameworks: readonly number[];
}

/**
 * Finds everything that a question names. Problems: `UNKNOWN_FRAMEWORK`, `UNKNOWN_SYSTEM`, `UNKNOWN_CROSSWALK`,
 * `INVALID_DATE`, all at once, each at its parameter.
 *
 * @param frameworks null: the organization's list; an empty list (its own or the caller's): all it may see, by slug
 * @param parameter the one that named the frameworks
 */
export function resolveChoice(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  parameter: 'frameworks' | 'framework' = 'frameworks',
): Outcome<ResolvedChoice> {
  return atOnce(resolveChoiceInSteps(projection, choice, frameworks, parameter));
}

/** As {@link resolveChoice}; a step is some mappings of crosswalks that are chosen for the first time. */
export function* resolveChoiceInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  parameter: 'frameworks' | 'framework' = 'frameworks',
): Steps<Outcome<ResolvedChoice>> {
  const { catalogue, organization } = projection;
  const day = dayNumber(choice.asOf);
  const system = choice.system === null ? null : organization.systemNumber.get(choice.system);
  const crosswalks = projection.chosenCrosswalks(choice.crosswalks);
  const slugs = chosenFrameworks(projection, frameworks);
  const problems = [
    ...dateProblems(choice.asOf),
    ...(choice.system === null || system !== undefined
      ? []
      : [unknownName('system', 'system', choice.system)]),
    ...unknownCrosswalks(projection, crosswalks),
    ...unknownNames(
      parameter,
      'framework',
      slugs.filter((slug) => visibleFramework(projection, slug) === null),
    ),
  ];
  if (problems.length > 0 || day === null || system === undefined) return { ok: false, problems };
  const evaluation = yield* evaluationInSteps(organization, crosswalks, day);
  const numbers = new Set(slugs.flatMap((slug) => catalogue.frameworkNumber.get(slug) ?? []));
  return {
    ok: true,
    value: { evaluation, system, crosswalks: evaluation.choice.slugs, frameworks: [...numbers] },
  };
}

/** The same for a question about one framework, whose parameter is `framework`. */
export function resolveFramework(
  projection: Projection,
  choice: Choice,
  framework: string,
): Outcome<ResolvedChoice> {
  return resolveChoice(projection, choice, [framework], 'framework');
}

/** Problems of crosswalks that do not exist, or that the organization may not see: `UNKNOWN_CROSSWALK`. */
export function unknownCrosswalks(
  { catalogue, organization }: Projection,
  slugs: readonly string[],
): readonly Problem[] {
  const { slug: asking } = organization.organization;
  const unknown = slugs.filter((slug) => visibleCrosswalk(catalogue, slug, asking) === null);
  return unknownNames('crosswalks', 'crosswalk', unknown);
}

/** The number of a framework that the organization may see. */
export function visibleFramework(projection: Projection, slug: string): number | null {
  const { catalogue, organization } = projection;
  const number = catalogue.frameworkNumber.get(slug);
  if (number === undefined) return null;
  return isVisible(catalogue.frameworks[number]!.framework.owner, organization.organization.slug)
    ? number
    : null;
}

/** Frameworks that the organization may see, by slug. */
export function visibleFrameworks(projection: Projection): readonly FrameworkRange[] {
  const { slug } = projection.organization.organization;
  return projection.catalogue.frameworks.filter(({ framework }) => isVisible(framework.owner, slug));
}

/** The numbers of the frameworks that a question is about which names none. */
export function frameworksByDefault(projection: Projection): readonly number[] {
  const numbers = chosenFrameworks(projection, null).flatMap(
    (slug) => visibleFramework(projection, slug) ?? [],
  );
  return [...new Set(numbers)];
}

/** Slugs of the frameworks that a question means, which may be unknown: see {@link resolveChoice}. */
export function chosenFrameworks(
  projection: Projection,
  frameworks: readonly string[] | null,
): readonly string[] {
  const known = projection.catalogue.records.frameworks;
  const own = projection.organization.organization.frameworks;
  const chosen = frameworks ?? own.filter((slug) => known.get(slug)?.retired !== true);
  return chosen.length > 0 ? chosen : visibleFrameworks(projection).map(({ framework }) => framework.slug);
}
