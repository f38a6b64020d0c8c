import type { Remedy } from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { type FoundRemedies, NO_REMEDIES, type TOLD_REMEDIES } from '../engine/remedies.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { answeredProvision, remediesInSteps } from './answered-provision.ts';
import { findProvisionInSteps } from './find-provision.ts';
import { type Choice, resolveChoice } from './resolved-choice.ts';

/** Remedies that are found when somebody reads them, and once. */
export function foundOnce(find: () => Steps<FoundRemedies>): () => Steps<FoundRemedies> {
  const found = new MadeInSteps(find);
  return () => found.inSteps();
}

/** The remedies of provisions of one scope, for lists that ask row after row. Problems of {@link resolveChoice}. */
export function remediesOfScope(
  projection: Projection,
  choice: Choice,
): Outcome<(framework: string, ref: string) => Steps<FoundRemedies>> {
  const resolved = resolveChoice(projection, choice, []);
  if (!resolved.ok) return resolved;
  const { evaluation, system } = resolved.value;
  return {
    ok: true,
    value: (framework, ref) => remediesAt(evaluation, system, `${framework}:${ref}`),
  };
}

/** What lists print of the remedies of a provision. */
export interface ListedRemedies {
  /** At most {@link TOLD_REMEDIES}, best first. */
  readonly remedies: readonly Remedy[];
  /** How many there are in all. */
  readonly remedyCount: number;
}

/** The remedies of a row of one scope, as lists print them: found now, since most rows are never asked for theirs. */
export function listedRemedies(
  remediesOf: (framework: string, ref: string) => Steps<FoundRemedies>,
  { framework, ref }: { readonly framework: string; readonly ref: string },
): ListedRemedies {
  const { told, count } = atOnce(remediesOf(framework, ref));
  return { remedies: told, remedyCount: count };
}

/** The remedies of one provision in a scope: local id of a system, or null for the organization. */
export type RemediesOfScopes = (
  system: string | null,
  framework: string,
  ref: string,
) => Steps<FoundRemedies>;

/** The remedies of provisions in many scopes, one scope after the other. Problems of {@link resolveChoice}. */
export function remediesOfScopes(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
): Outcome<RemediesOfScopes> {
  const resolved = resolveChoice(projection, { ...choice, system: null }, []);
  if (!resolved.ok) return resolved;
  const { systemNumber } = projection.organization;
  const { evaluation } = resolved.value;
  return {
    ok: true,
    value: function* (system, framework, ref) {
      const number = system === null ? null : systemNumber.get(system);
      if (number === undefined) return NO_REMEDIES;
      return yield* remediesAt(evaluation, number, `${framework}:${ref}`);
    },
  };
}

function* remediesAt(evaluation: Evaluation, system: number | null, id: string): Steps<FoundRemedies> {
  const provision = evaluation.catalogue.numberOf.get(id);
  if (provision === undefined) return NO_REMEDIES;
  return yield* remediesInSteps(answeredProvision(evaluation, system, provision));
}

/**
 * The organization's own records that would better the effective status of one provision by themselves, best first; none
 * where it is not assessable or does not apply; in steps. Problems of {@link findProvision}.
 */
export function* findRemedies(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Steps<Outcome<FoundRemedies>> {
  const found = yield* findProvisionInSteps(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { evaluation, system } = found.value.resolved;
  const asked = answeredProvision(evaluation, system, found.value.provision);
  const remedies = yield* remediesInSteps(asked);
  return { ok: true, value: remedies };
}
