import type { Notice, State } from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { Assumption } from '../projection/assumption.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { findNotices } from './notices.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';

/** What every answer says first: of whom, for which day, counted over which crosswalks, at which recorded state. */
export interface AnswerHeading {
  readonly organization: string;
  /** Local id; null: the organization. */
  readonly system: string | null;
  /** Slugs, in the order asked. */
  readonly frameworks: readonly string[];
  /** ISO date. */
  readonly asOf: string;
  /** Sorted slugs. */
  readonly crosswalks: readonly string[];
  readonly state: State;
  /** Sorted by code. */
  readonly notices: readonly Notice[];
  /** Supports that the answer counts although nobody has recorded them, as given; absent: it assumes nothing. */
  readonly assumed?: readonly Assumption[];
  /** The time at which the records were known as the answer counts them, UTC; absent: they are the newest. */
  readonly knownAt?: string;
}

/** What a question answers, below its heading. */
export type Answer<T> = AnswerHeading & Readonly<T>;

/** Makes the heading of every answer, and the answer of a question whose names were all found. */
export function answerOf<T extends object>(
  projection: Projection,
  choice: Choice,
  resolved: ResolvedChoice,
  answered: T,
): Answered<T> {
  return atOnce(answerOfInSteps(projection, choice, resolved, answered));
}

interface Answered<T> {
  readonly ok: true;
  readonly value: Answer<T>;
}

/** As {@link answerOf}; a step is a framework. */
export function* answerOfInSteps<T extends object>(
  projection: Projection,
  choice: Choice,
  resolved: ResolvedChoice,
  answered: T,
): Steps<Answered<T>> {
  const { catalogue, organization } = projection;
  const heading: AnswerHeading = {
    organization: organization.organization.slug,
    system: choice.system,
    frameworks: resolved.frameworks.map((number) => catalogue.frameworks[number]!.framework.slug),
    asOf: choice.asOf,
    crosswalks: resolved.crosswalks,
    state: projection.state,
    notices: yield* findNotices(projection, resolved),
    ...otherRecords(projection),
  };
  return { ok: true, value: { ...heading, ...answered } };
}

/** The heading alone; a step is a framework. Problems of {@link resolveChoiceInSteps}. */
export function* answerHeadingInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Steps<Outcome<AnswerHeading>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, frameworks);
  return resolved.ok ? yield* answerOfInSteps(projection, choice, resolved.value, {}) : resolved;
}

/** What a heading says of records that are not the newest recorded ones; nothing where they are. */
export function otherRecords({ assumed, knownAt }: Projection): Pick<AnswerHeading, 'assumed' | 'knownAt'> {
  return { ...(assumed.length === 0 ? {} : { assumed }), ...(knownAt === null ? {} : { knownAt }) };
}
