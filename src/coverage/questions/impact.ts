import { allOf, type Outcome, refused } from '../../problems/problem.ts';
import { unknownName } from '../../problems/unknown-names.ts';
import { evaluationInSteps } from '../engine/evaluation-of.ts';
import type { Projection } from '../projection/projection.ts';
import { reindexed } from '../projection/reindexed.ts';
import type { RowsInSteps } from '../rows-on-demand.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';
import { compareScopes, type ScopedStatusChange } from './scoped-changes.ts';

/** The record whose impact is asked for, by its local id. */
export type ImpactOf = { readonly evidence: string } | { readonly control: string };

export type ImpactAnswer = Answer<Impact<readonly ScopedStatusChange[]>>;

/** The same with changes that are made where somebody reads them. */
export type ImpactRows = Answer<Impact<RowsInSteps<ScopedStatusChange>>>;

type Impact<Changes> = ImpactOf & {
  /** Of the organization, then of each system in file order; frameworks as asked, document order. */
  changes: Changes;
};

/**
 * What would change if a piece of evidence, or a control, and its links did not exist (`questions.md` §2): for the
 * organization and every system, whatever the days on which it is in scope. Problems: those of {@link resolveChoice},
 * `UNKNOWN_EVIDENCE` at `evidence`, `UNKNOWN_CONTROL` at `control`.
 */
export function findImpact(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  of: ImpactOf,
  frameworks: readonly string[] | null,
): Outcome<ImpactAnswer> {
  const found = atOnce(findImpactInSteps(projection, choice, of, frameworks));
  if (!found.ok) return found;
  const { changes } = found.value;
  return { ok: true, value: { ...found.value, changes: atOnce(changes.slice(0, changes.length)) } };
}

/** As {@link findImpact}; the steps are those of {@link compareScopes}. */
export function* findImpactInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  of: ImpactOf,
  frameworks: readonly string[] | null,
): Steps<Outcome<ImpactRows>> {
  const ofOrganization = { ...choice, system: null };
  const both = allOf(
    yield* resolveChoiceInSteps(projection, ofOrganization, frameworks),
    yield* withoutRecord(projection, of),
  );
  if (!both.ok) return both;
  const [resolved, without] = both.value;
  const { evaluation, crosswalks, frameworks: numbers } = resolved;
  const to = {
    projection: without,
    evaluation: yield* evaluationInSteps(without.organization, crosswalks, evaluation.day),
  };
  const systems = projection.organization.systems.keys();
  const changes = yield* compareScopes({ projection, evaluation }, to, systems, numbers);
  return yield* answerOfInSteps(projection, ofOrganization, resolved, { ...of, changes });
}

/** The same records without one, and without its links. */
function* withoutRecord(projection: Projection, of: ImpactOf): Steps<Outcome<Projection>> {
  const { organization, records } = projection.organization;
  const [kind, localId] =
    'evidence' in of ? (['evidence', of.evidence] as const) : (['control', of.control] as const);
  const id = `${organization.slug}/${localId}`;
  const isKnown = kind === 'evidence' ? records.evidence.has(id) : records.controls.has(id);
  if (!isKnown) return refused(unknownName(kind, kind, localId));
  const index = yield* reindexed(projection, (altered) => {
    const label = kind === 'evidence' ? 'Evidence' : 'AppliedControl';
    altered.applyChange([{ fact: 'node-gone', label, id }]);
    // Evidence without links is as good as none, and the others keep their numbers: only its own links are looked at anew.
    const evidence = records.evidence.get(id);
    if (kind === 'evidence' && evidence !== undefined)
      altered.evidence.set(id, { ...evidence, supersedes: null });
  });
  return { ok: true, value: projection.withOrganization(index) };
}
