import type { CoverageStatus } from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { KIND_PRESENCES, KindFinder, type KindPresence, type KindRemark } from './kind-finder.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';
import { visibleViews } from './view.ts';

/** The view whose questions name the kinds that an evidence record holds. */
const VIEW = 'evidence-record';

/**
 * As {@link KIND_PRESENCES}, for the provisions that name the kind; NOT_NEEDED: nothing is there, and no provision that
 * applies names the kind.
 */
export const RECORD_PRESENCES = [...KIND_PRESENCES, 'NOT_NEEDED'] as const;
export type RecordPresence = KindPresence | 'NOT_NEEDED';

/** A provision that applies to the system and names a kind. */
export interface NamingProvision {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  readonly status: CoverageStatus;
}

/** One kind in a system's evidence record. */
export interface EvidenceRecordRow {
  readonly kind: string;
  readonly label: string;
  readonly presence: RecordPresence;
  /** Local ids of the records that made it so, in file order. */
  readonly evidence: readonly string[];
  readonly remark: KindRemark | null;
  /** The provisions that apply to the system on the day and name the kind. */
  readonly provisions: readonly NamingProvision[];
}

export type EvidenceRecordAnswer = Answer<{
  /** In the order in which the view names the kinds; empty where the catalogue has no such view. */
  rows: readonly EvidenceRecordRow[];
}>;

/**
 * What one system has of each kind of evidence that the view `evidence-record` names: PRESENT where a chain leads from
 * evidence in force to a provision of the organization's frameworks that applies now and names the kind, or where none
 * names it; then ELSEWHERE, LAPSED, WAITING; then MISSING where such a provision names the kind, else NOT_NEEDED. Problems: those of {@link resolveChoice}.
 */
export function answerEvidenceRecord(
  projection: Projection,
  choice: Choice & { readonly system: string },
): Outcome<EvidenceRecordAnswer> {
  return atOnce(answerEvidenceRecordInSteps(projection, choice));
}

/** As {@link answerEvidenceRecord}; a step is a framework, or a provision or record of a kind. */
export function* answerEvidenceRecordInSteps(
  projection: Projection,
  choice: Choice & { readonly system: string },
): Steps<Outcome<EvidenceRecordAnswer>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, null);
  if (!resolved.ok) return resolved;
  const { evaluation, system } = resolved.value;
  yield* projection.organization.groupLinks();
  yield* answerFrameworks(evaluation, system, resolved.value.frameworks);
  const finder = new KindFinder(projection, evaluation);
  const naming = yield* provisionsByKind(projection, resolved.value);
  const rows: EvidenceRecordRow[] = [];
  for (const kind of evidenceRecordKinds(projection)) {
    const provisions = naming.get(kind) ?? [];
    const numbers = provisions.flatMap(
      ({ framework, ref }) => projection.catalogue.numberOf.get(`${framework}:${ref}`) ?? [],
    );
    const { presence, evidence, remark } = yield* finder.findInSteps(kind, system, numbers);
    rows.push({
      kind,
      label: projection.catalogue.records.recordKinds.get(kind)?.label ?? kind,
      presence: presence === 'MISSING' && provisions.length === 0 ? 'NOT_NEEDED' : presence,
      evidence,
      remark,
      provisions,
    });
  }
  return yield* answerOfInSteps(projection, choice, resolved.value, { rows });
}

/** The kinds that the view names, each once, in its order. */
export function evidenceRecordKinds(projection: Projection): readonly string[] {
  const view = visibleViews(projection).find(({ slug }) => slug === VIEW);
  return [...new Set(view?.questions.flatMap(({ recordKinds }) => recordKinds))];
}

function* provisionsByKind(
  projection: Projection,
  resolved: ResolvedChoice,
): Steps<ReadonlyMap<string, NamingProvision[]>> {
  const { catalogue } = projection;
  const scope = resolved.evaluation.scope(resolved.system);
  const naming = new Map<string, NamingProvision[]>();
  for (const number of resolved.frameworks) {
    const { framework, start, end } = catalogue.frameworks[number]!;
    const answer = scope.answer(number);
    yield;
    for (let p = start; p < end; p++) {
      const row = p - start;
      if (catalogue.assessable[p] === 0 || !answer.applies(row)) continue;
      // Whether it applies is not known while a condition is unanswered.
      if (answer.isAhead(row) || answer.isUndetermined(row)) continue;
      const { ref, title, recordKinds } = catalogue.provisionAt(p);
      for (const kind of recordKinds) {
        const known = naming.get(kind);
        const named = { framework: framework.slug, ref, title, status: answer.status(row) };
        if (known === undefined) naming.set(kind, [named]);
        else known.push(named);
      }
    }
  }
  return naming;
}
