import type { Notice, State } from '../../model/coverage.ts';
import type { Outcome } from '../../problems.ts';
import type { Projection } from '../projection/projection.ts';
import { type Choice, resolve } from './asked.ts';
import { findNotices } from './notices.ts';

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

/** Answers the head alone. Problems of {@link resolve}. */
export function answerHead(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Outcome<AnswerHead> {
  const asked = resolve(projection, choice, frameworks);
  if (!asked.ok) return asked;
  const { catalogue, organization } = projection;
  return {
    ok: true,
    value: {
      organization: organization.organization.slug,
      system: choice.system,
      frameworks: asked.value.frameworks.map((number) => catalogue.frameworks[number]!.framework.slug),
      asOf: choice.asOf,
      crosswalks: asked.value.crosswalks,
      state: projection.state,
      notices: findNotices(projection, asked.value),
    },
  };
}
