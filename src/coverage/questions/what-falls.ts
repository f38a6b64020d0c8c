import { dayNumber, isoDay } from '../../model/day.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Outcome } from '../../problems/problem.ts';
import { evaluationInSteps } from '../engine/evaluation-of.ts';
import type { Projection } from '../projection/projection.ts';
import { reindexed } from '../projection/reindexed.ts';
import { NO_ROWS, type RowsInSteps } from '../rows-on-demand.ts';
import { atOnce, type Steps } from '../steps.ts';
import { resolveChoiceInSteps, unknownCrosswalks } from './resolved-choice.ts';
import { compareScopes, type ScopedStatusChange } from './scoped-changes.ts';

/**
 * What falls when evidence ends (`questions.md` §6): the status changes, on the day after its last one, from the answers
 * if it had no last day to those as recorded. Of the organization, then of the systems that it is about, or of every
 * system in scope on that day where it is organization-wide; frameworks as the organization lists them. None for evidence
 * without a last day. Problem: `UNKNOWN_CROSSWALK`.
 */
export function whatFalls(
  projection: Projection,
  evidence: Evidence,
  crosswalks: readonly string[] | null,
): Outcome<readonly ScopedStatusChange[]> {
  const falls = atOnce(whatFallsInSteps(projection, evidence, crosswalks));
  return falls.ok ? { ok: true, value: atOnce(falls.value.slice(0, falls.value.length)) } : falls;
}

/** As {@link whatFalls}, with changes that are made where somebody reads them; the steps are those of {@link compareScopes}. */
export function* whatFallsInSteps(
  projection: Projection,
  evidence: Evidence,
  crosswalks: readonly string[] | null,
): Steps<Outcome<RowsInSteps<ScopedStatusChange>>> {
  const { organization } = projection;
  const last = evidence.validUntil === null ? null : dayNumber(evidence.validUntil);
  if (last === null) {
    const problems = unknownCrosswalks(projection, projection.chosenCrosswalks(crosswalks));
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: NO_ROWS };
  }
  const day = last + 1;
  const choice = { system: null, asOf: isoDay(day), crosswalks };
  const resolved = yield* resolveChoiceInSteps(projection, choice, null);
  if (!resolved.ok) return resolved;
  const { evaluation, frameworks } = resolved.value;
  const index = yield* reindexed(projection, (records) =>
    records.evidence.set(evidence.id, { ...evidence, validUntil: null }),
  );
  const lasting = projection.withOrganization(index);
  const from = {
    projection: lasting,
    evaluation: yield* evaluationInSteps(lasting.organization, resolved.value.crosswalks, day),
  };
  const about = evidence.systems.flatMap((localId) => organization.systemNumber.get(localId) ?? []);
  const systems = evidence.systems.length === 0 ? evaluation.systemsInScope : about.sort((a, b) => a - b);
  return { ok: true, value: yield* compareScopes(from, { projection, evaluation }, systems, frameworks) };
}
