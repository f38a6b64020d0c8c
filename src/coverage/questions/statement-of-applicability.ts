import { compareText } from '../../model/compare-text.ts';
import type { CoverageStatus } from '../../model/coverage.ts';
import type { AppliedControl, ControlStatus, Decision } from '../../model/organization.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { answerFrameworks, evaluationInSteps } from '../engine/evaluation-of.ts';
import { findChains } from '../engine/find-chains.ts';
import type { FrameworkAnswer } from '../engine/framework-answer.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { evidenceByLocalId } from '../projection/evidence-by-local-id.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { answeredProvision } from './answered-provision.ts';
import { provisionCoverage } from './coverage.ts';
import { dueReview } from './due-review.ts';
import { type EvidenceStanding, evidenceStanding } from './evidence-standing.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';

/** The document's own word for what a statement of applicability lists (ISO/IEC 42001, 6.1.3). */
const CONTROL = 'control';

/** What a control of the statement lacks. NOT_DECIDED is told alone, since everything else follows from a decision. */
export const SOA_DEFECTS = [
  'NOT_DECIDED',
  'NO_JUSTIFICATION',
  'NO_DRIVER',
  'NO_OWNER',
  'NOT_APPROVED',
  'NOT_APPROVED_SINCE_CHANGE',
  'EXCLUDED_BUT_EVIDENCED',
  'REVIEW_OVERDUE',
  'NO_EVIDENCE_IN_FORCE',
] as const;
export type SoaDefect = (typeof SOA_DEFECTS)[number];

/** What the organization's own controls make of a control, apart from evidence: one in operation, one planned, or none. */
export const IMPLEMENTATIONS = ['IMPLEMENTED', 'PLANNED', 'NOT_IMPLEMENTED'] as const;
export type Implementation = (typeof IMPLEMENTATIONS)[number];

/** A control of the organization that addresses the control of the statement. */
export interface OwnControl {
  /** Local id. */
  readonly control: string;
  readonly title: string;
  readonly status: ControlStatus;
}

/** Evidence on a control that no mapping is between. */
export interface ControlEvidence {
  /** Local id. */
  readonly evidence: string;
  readonly title: string;
  readonly owner: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly standing: EvidenceStanding;
}

/** A provision of law that applies and is mapped to a control. */
export interface Obligation {
  /** Id of the provision. */
  readonly provision: string;
  /** The day from which it applies, while that lies ahead. */
  readonly appliesFrom: string | null;
}

/** One control of a statement of applicability. */
export interface SoaRow {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  /** What was decided; null: nothing was, so that the rules alone speak. */
  readonly applicable: boolean | null;
  readonly decision: Decision | null;
  /** The day by which the decision was to be reviewed again and was not, or will have to be; null: none is known. */
  readonly reviewDue: string | null;
  readonly status: CoverageStatus;
  /** Local id of the system whose answer the organization took. */
  readonly answeredBy: string | null;
  /** In file order. */
  readonly controls: readonly OwnControl[];
  readonly implementation: Implementation;
  /** Sorted by local id; whatever its status and dates. */
  readonly evidence: readonly ControlEvidence[];
  /** Of the provisions that a chosen crosswalk maps to it, those of law that applies. */
  readonly obligations: readonly Obligation[];
  /** The other provisions that a chosen crosswalk maps to it, by id. */
  readonly others: readonly string[];
  readonly defects: readonly SoaDefect[];
}

/** The controls of the frameworks asked, in document order. */
export type ApplicabilityAnswer = Answer<{ controls: readonly SoaRow[] }>;

/**
 * Lists the controls of the frameworks asked, in document order. A control that was decided not to apply needs no
 * evidence. Problems: those of {@link resolveChoice}.
 */
export function stateApplicability(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Outcome<ApplicabilityAnswer> {
  return atOnce(stateApplicabilityInSteps(projection, choice, frameworks));
}

/** As {@link stateApplicability}; a step is a control, or part of evaluating the scope. */
export function* stateApplicabilityInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Steps<Outcome<ApplicabilityAnswer>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, frameworks);
  if (!resolved.ok) return resolved;
  const { catalogue, organization } = projection;
  const { evaluation, system } = resolved.value;
  yield* organization.groupLinks();
  yield* evidenceByLocalId.inSteps(organization.evidence);
  const scope = evaluation.scope(system);
  const laws = resolved.value.frameworks.flatMap((number) => lawsMappedTo(projection, evaluation, number));
  yield* answerFrameworks(evaluation, system, [...new Set([...resolved.value.frameworks, ...laws])]);
  const direct = yield* evaluationInSteps(organization, [], evaluation.day);
  yield* answerFrameworks(direct, system, resolved.value.frameworks);
  const controls: SoaRow[] = [];
  for (const number of resolved.value.frameworks) {
    const { framework } = catalogue.frameworks[number]!;
    const answer = scope.answer(number);
    const holding = scope.holding(number);
    for (let p = answer.start; p < answer.end; p++) {
      const { ref, title } = catalogue.provisionAt(p);
      if (!isControl(catalogue, p)) continue;
      const decision = holding?.[p - answer.start] ?? null;
      const reviewDue = decision === null ? null : dueReview(organization, decision);
      const own = ownControls(projection, p);
      const evidence = yield* evidenceOn(projection, direct, system, p);
      yield* answer.completeInSteps(p - answer.start);
      const coverage = provisionCoverage(projection, answer, p);
      controls.push({
        ...{ framework: framework.slug, ref, title, decision, reviewDue, evidence },
        applicable: decision?.applicable ?? null,
        status: coverage.status,
        answeredBy: coverage.answeredBy,
        controls: own,
        implementation: implementationBy(own),
        ...mappedTo(projection, resolved.value, p),
        defects: defectsOf(decision, evidence, reviewDue !== null && reviewDue < choice.asOf),
      });
      yield;
    }
  }
  return yield* answerOfInSteps(projection, choice, resolved.value, { controls });
}

/** Whether a framework has controls, of which a statement of applicability can be made. */
export function hasControls(catalogue: CatalogueIndex, framework: string): boolean {
  const number = catalogue.frameworkNumber.get(framework);
  if (number === undefined) return false;
  const { start, end } = catalogue.frameworks[number]!;
  for (let p = start; p < end; p++) if (isControl(catalogue, p)) return true;
  return false;
}

function isControl(catalogue: CatalogueIndex, provision: number): boolean {
  return catalogue.assessable[provision] === 1 && catalogue.provisionAt(provision).kind === CONTROL;
}

function defectsOf(
  decision: Decision | null,
  evidence: readonly ControlEvidence[],
  isOverdue: boolean,
): readonly SoaDefect[] {
  if (decision === null) return ['NOT_DECIDED'];
  const { applicable, justification, driver, owner, approver, approvedOn, on } = decision;
  const isEvidenced = evidence.some(({ standing }) => standing === 'IN_FORCE');
  const lacks: Readonly<Record<SoaDefect, boolean>> = {
    NOT_DECIDED: false,
    NO_JUSTIFICATION: justification === null,
    NO_DRIVER: driver === null,
    NO_OWNER: owner === null,
    NOT_APPROVED: approver === null,
    NOT_APPROVED_SINCE_CHANGE: approver !== null && approvedOn !== null && approvedOn < on,
    EXCLUDED_BUT_EVIDENCED: !applicable && isEvidenced,
    REVIEW_OVERDUE: isOverdue,
    NO_EVIDENCE_IN_FORCE: applicable && !isEvidenced,
  };
  return SOA_DEFECTS.filter((defect) => lacks[defect]);
}

function ownControls({ catalogue, organization }: Projection, provision: number): readonly OwnControl[] {
  const { controls } = organization.records;
  const addressing = organization.addressesAt.get(catalogue.provisionAt(provision).id) ?? [];
  const own = new Map<string, AppliedControl>();
  for (const { control } of addressing) {
    const record = controls.get(control);
    if (record !== undefined) own.set(control, record);
  }
  return [...own.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ localId, title, status }) => ({ control: localId, title, status }));
}

function implementationBy(own: readonly OwnControl[]): Implementation {
  if (own.some(({ status }) => status === 'OPERATING')) return 'IMPLEMENTED';
  return own.some(({ status }) => status === 'PLANNED') ? 'PLANNED' : 'NOT_IMPLEMENTED';
}

/** The evidence that reaches a control where no crosswalk counts, in the scope that answers for it. */
function* evidenceOn(
  { organization }: Projection,
  direct: Evaluation,
  system: number | null,
  provision: number,
): Steps<readonly ControlEvidence[]> {
  const { answering } = answeredProvision(direct, system, provision);
  yield* answering.makeSpreads('any');
  const named = new Set(findChains(answering, provision, 'any').flatMap(({ evidence }) => evidence ?? []));
  const records = evidenceByLocalId(organization.evidence);
  return [...named]
    .flatMap((localId) => records.get(localId) ?? [])
    .map(({ id, localId, title, owner, validFrom, validUntil }): ControlEvidence => {
      const number = organization.evidence.numberOf.get(id);
      const standing =
        number === undefined ? 'NOT_ACCEPTED' : evidenceStanding(organization, number, direct.day);
      return { evidence: localId, title, owner, validFrom, validUntil, standing };
    })
    .sort((a, b) => compareText(a.evidence, b.evidence));
}

/** Numbers of the laws from which a chosen crosswalk maps something to a control of a framework. */
function lawsMappedTo(
  { catalogue }: Projection,
  { choice: { start, from } }: Evaluation,
  framework: number,
): readonly number[] {
  const range = catalogue.frameworks[framework]!;
  const places = new Set(from.subarray(start[range.start]!, start[range.end]!));
  const mapped = [...places].flatMap((place) => catalogue.membersAt(place));
  const frameworks = new Set(mapped.map((provision) => catalogue.frameworkOf[provision]!));
  return [...frameworks].filter((number) => catalogue.frameworks[number]!.framework.kind === 'LAW');
}

/** What chosen crosswalks map to a provision, in document order. */
function mappedTo(
  { catalogue }: Projection,
  { evaluation, system }: ResolvedChoice,
  provision: number,
): Pick<SoaRow, 'obligations' | 'others'> {
  const { start, from } = evaluation.choice;
  const places = [...from.subarray(start[provision]!, start[provision + 1]!)];
  const mapped = [...new Set(places.flatMap((place) => catalogue.membersAt(place)))].sort((a, b) => a - b);
  const obligations: Obligation[] = [];
  const others: string[] = [];
  for (const other of mapped) {
    const { id } = catalogue.provisionAt(other);
    const number = catalogue.frameworkOf[other]!;
    const isLaw = catalogue.frameworks[number]!.framework.kind === 'LAW';
    const dates = isLaw ? datesOfApplication(catalogue, evaluation.scope(system).answer(number), other) : [];
    if (dates.length === 0) others.push(id);
    else
      obligations.push({
        provision: id,
        appliesFrom: dates.includes(null) ? null : (dates.sort()[0] ?? null),
      });
  }
  return { obligations, others };
}

/** From when the assessable provisions at and beneath one apply; null: already. Those that do not apply are left out. */
function datesOfApplication(
  catalogue: Projection['catalogue'],
  answer: FrameworkAnswer,
  provision: number,
): (string | null)[] {
  const dates: (string | null)[] = [];
  for (let p = provision; p < catalogue.end[provision]!; p++) {
    const row = p - answer.start;
    if (catalogue.assessable[p] === 0 || !answer.applies(row) || answer.isUndetermined(row)) continue;
    dates.push(answer.appliesFrom(row));
  }
  return dates;
}
