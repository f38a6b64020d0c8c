import type { Notice, State } from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { Projection } from '../projection/projection.ts';
import { findNotices } from './notices.ts';
import { type Choice, resolveChoice } from './resolved-choice.ts';

/** What stands above every answer: of whom, for which day, counted over which crosswalks, as recorded where. */
export interface AnswerHead {
  readonly organization: string;
  readonly system: string | null;
  /** In the order asked. */
  readonly frameworks: readonly string[];
  readonly asOf: string;
  /** Sorted. */
  readonly crosswalks: readonly string[];
  readonly state: State;
  readonly notices: readonly Notice[];
}

/** Answers the head alone. Problems of {@link resolveChoice}. */
export function answerHead(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Outcome<AnswerHead> {
  const resolved = resolveChoice(projection, choice, frameworks);
  if (!resolved.ok) return resolved;
  const { catalogue, organization } = projection;
  return {
    ok: true,
    value: {
      organization: organization.organization.slug,
      system: choice.system,
      frameworks: resolved.value.frameworks.map((number) => catalogue.frameworks[number]!.framework.slug),
      asOf: choice.asOf,
      crosswalks: resolved.value.crosswalks,
      state: projection.state,
      notices: findNotices(projection, resolved.value),
    },
  };
}
