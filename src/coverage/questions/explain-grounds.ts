import type { Action, Decision } from '../../model/organization.ts';
import type { RecordKind } from '../../model/record-kind.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import { actionsOf } from './actions-on.ts';
import { type AnsweredProvision, answeredProvision } from './answered-provision.ts';
import {
  type Applicability,
  type ExcludedSystem,
  excludedInRange,
  excludedSystems,
  explainApplicability,
} from './explained-applicability.ts';
import { findProvision } from './find-provision.ts';
import { type MissingProvisions, missingProvisions } from './missing-provisions.ts';
import type { Choice } from './resolved-choice.ts';

/** How many actions an explanation names. */
export const TOLD_ACTIONS = 20;

/** A kind of evidence by its id, with its label where the catalogue explains it. */
export interface KindAsked extends Pick<RecordKind, 'id' | 'shows'> {
  readonly label: string | null;
}

/** What decides a status beside the chains, and what could be done about it. */
export interface ExplanationGrounds {
  /** The decision that holds for it in the scope that says whether it applies, its own or an ancestor's. */
  readonly decision: Decision | null;
  /** The rules, conditions and dates that it has or inherits, judged for the same scope. */
  readonly applicability: Applicability;
  /** The kinds of evidence that usually show it. */
  readonly recordKinds: readonly KindAsked[];
  /** Actions on it that are not done, of the scope asked and of the system that answers; at most {@link TOLD_ACTIONS}. */
  readonly actions: readonly Action[];
  /** How many there are in all. */
  readonly actionCount: number;
  /** What its parts lack, and the unions from which a mapping leads to it. */
  readonly missing: readonly MissingProvisions[];
}

/** The same without the chains, for one provision. Problems of {@link findProvision}. */
export function explainGrounds(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<ExplanationGrounds> {
  const found = findProvision(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { evaluation, system } = found.value.resolved;
  const asked = answeredProvision(evaluation, system, found.value.provision);
  return { ok: true, value: groundsOf(projection, choice, evaluation, asked) };
}

/** Actions on a provision that are not done, of the scope asked and of the system that answers. Problems of {@link findProvision}. */
export function findActionsOn(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<readonly Action[]> {
  const found = findProvision(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { evaluation, system } = found.value.resolved;
  const asked = answeredProvision(evaluation, system, found.value.provision);
  return { ok: true, value: actionsAbout(projection, choice, asked) };
}

/** The systems to which a provision does not apply, as far as they are asked for. */
export interface ExcludedSystems {
  readonly count: number;
  range(start: number, end: number): Steps<readonly ExcludedSystem[]>;
}

/** Why a provision applies to no system in scope, system by system; none where it does. Problems of {@link findProvision}. */
export function findExcludedSystems(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<ExcludedSystems> {
  const found = findProvision(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { evaluation, system } = found.value.resolved;
  const asked = answeredProvision(evaluation, system, found.value.provision);
  const systems = excludedSystems(evaluation, asked);
  const range = (start: number, end: number) => excludedInRange(evaluation, asked, systems.slice(start, end));
  return { ok: true, value: { count: systems.length, range } };
}

export function groundsOf(
  projection: Projection,
  choice: Choice,
  evaluation: Evaluation,
  asked: AnsweredProvision,
): ExplanationGrounds {
  const { catalogue } = projection;
  const { provision, row, applies, judging, answering } = asked;
  const { recordKinds } = catalogue.provisionAt(provision);
  const actions = actionsAbout(projection, choice, asked);
  return {
    decision: judging.holding(catalogue.frameworkOf[provision]!)?.[row] ?? null,
    applicability: explainApplicability(evaluation, asked),
    recordKinds: recordKinds.map((id) => {
      const kind = catalogue.records.recordKinds.get(id);
      return { id, label: kind?.label ?? null, shows: kind?.shows ?? null };
    }),
    actions: actions.slice(0, TOLD_ACTIONS),
    actionCount: actions.length,
    missing: applies ? missingProvisions(answering, provision) : [],
  };
}

function actionsAbout(
  { catalogue, organization }: Projection,
  { system }: Choice,
  { provision, answeredBy }: AnsweredProvision,
): readonly Action[] {
  const { framework, ref } = catalogue.provisionAt(provision);
  const answering = answeredBy === null ? system : organization.systems[answeredBy]!.system.localId;
  return [...new Set([system, answering])].flatMap((scope) =>
    actionsOf(organization).notDone({ framework, ref, system: scope }),
  );
}
