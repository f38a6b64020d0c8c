import type { ApplicableStatus, CoverageStatus, ProvisionCoverage, Reason } from '../../model/coverage.ts';
import { addMonths } from '../../model/day.ts';
import type { FrameworkKind, Level, Penalty } from '../../model/framework.ts';
import { memoOn } from '../../model/memo-on.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Outcome, Problem } from '../../problems/problem.ts';
import { unknownName } from '../../problems/unknown-names.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { type FrameworkAnswer, STRENGTH } from '../engine/framework-answer.ts';
import { measuredLeverage } from '../engine/leverage.ts';
import type { ScopeEvaluation } from '../engine/scope-evaluation.ts';
import { effectiveLevel } from '../projection/effective-rules.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import { NO_ROWS, type RowsInSteps } from '../rows-on-demand.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, type Steps } from '../steps.ts';
import { actionsOf } from './actions-on.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import type { ScopedProvision } from './by-scoped-provision.ts';
import { provisionCoverage } from './coverage.ts';
import { penaltiesOf } from './penalties-of.ts';
import { searchProvisions } from './provisions.ts';
import {
  type Choice,
  type ResolvedChoice,
  resolveChoiceInSteps,
  visibleFramework,
} from './resolved-choice.ts';

/** 1: law that applies; 2: law within 12 months; 3: management-system standards; 4: the rest; 5: law later. */
export const URGENCIES = [1, 2, 3, 4, 5] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Law that applies within this many calendar months is urgent. */
const MONTHS_AHEAD = 12;

/** An assessable provision that evidence does not cover. */
export interface Gap {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  readonly status: CoverageStatus;
  readonly extent: ProvisionCoverage['extent'];
  readonly basis: ProvisionCoverage['basis'];
  readonly reason: Reason | null;
  readonly urgency: Urgency;
  /** How many statuses would get better if FULL evidence of the scope's own kind supported it. */
  readonly leverage: number;
  readonly appliesFrom: string | null;
  readonly statusWhenApplicable: ApplicableStatus | null;
  /** Local id of the system whose answer the organization took. */
  readonly answeredBy: string | null;
  /** The fines that its law sets for infringing it. */
  readonly penalties: readonly Penalty[];
}

/** Which gaps are wanted; null: all. */
export interface GapFilter {
  readonly statuses: readonly CoverageStatus[] | null;
  readonly reasons: readonly Reason[] | null;
  readonly urgency: readonly Urgency[] | null;
  /** Of their provisions, stated or inherited. */
  readonly levels: readonly Level[] | null;
  /** Owner of an action on the provision that is still open; letter case, spaces and punctuation around it do not matter. */
  readonly owner: string | null;
  /** Words that the ref and the title in context together have, whatever their case. */
  readonly text: string | null;
  /** Whether only gaps are wanted on which the scope has no action, or none that is not done; an accepted risk is one. */
  readonly withoutAction: boolean;
  /** `SLUG:REF` of a provision: only its own gap and those of provisions beneath it. */
  readonly beneath: string | null;
}

export const EVERY_GAP: GapFilter = {
  statuses: null,
  reasons: null,
  urgency: null,
  levels: null,
  owner: null,
  text: null,
  withoutAction: false,
  beneath: null,
};

export type GapsAnswer = Answer<{
  /** Most urgent first. */
  gaps: readonly Gap[];
}>;

/** The same with gaps that are made where somebody reads them. */
export type GapRows = Answer<{ gaps: RowsInSteps<Gap> }>;

interface Candidate {
  readonly provision: number;
  readonly answer: FrameworkAnswer;
  readonly row: number;
  /** Place of its framework in the question. */
  readonly place: number;
  readonly urgency: Urgency;
  readonly leverage: number;
}

/**
 * Finds the provisions that are PARTIAL, INDICATIVE, LAPSED or a GAP, or would be once they apply, most urgent first;
 * then the weaker status, the larger leverage, frameworks as asked, document order. Problems: those of
 * {@link resolveChoice} and of {@link wantedPlaces}.
 */
export function findGaps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  filter: GapFilter = EVERY_GAP,
): Outcome<GapsAnswer> {
  return atOnce(findGapsInSteps(projection, choice, frameworks, filter));
}

/** As {@link findGaps}; a step is a provision. */
export function* findGapsInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  filter: GapFilter = EVERY_GAP,
): Steps<Outcome<GapsAnswer>> {
  const found = yield* findGapRowsInSteps(projection, choice, frameworks, filter);
  if (!found.ok) return found;
  const { gaps } = found.value;
  return { ok: true, value: { ...found.value, gaps: yield* gaps.slice(0, gaps.length) } };
}

/** As {@link findGapsInSteps}, for those who read a page of them. */
export function* findGapRowsInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  filter: GapFilter = EVERY_GAP,
): Steps<Outcome<GapRows>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, frameworks);
  const places = wantedPlaces(projection, filter);
  if (!resolved.ok || !places.ok) return { ok: false, problems: [resolved, places].flatMap(problemsOf) };
  yield* projection.organization.groupLinks();
  yield* actionsOf.inSteps(projection.organization);
  yield* answerFrameworks(resolved.value.evaluation, resolved.value.system, resolved.value.frameworks);
  const scope = resolved.value.evaluation.scope(resolved.value.system);
  const last = lastFound(projection.organization);
  const asked = JSON.stringify([resolved.value.frameworks, filter]);
  const gaps =
    last.scope === scope && last.asked === asked
      ? last.gaps
      : yield* gapsInSteps(projection, choice, resolved.value, filter, places.value);
  Object.assign(last, { scope, asked, gaps });
  return yield* answerOfInSteps(projection, choice, resolved.value, { gaps });
}

interface LastFound {
  /** Of a day and a choice of crosswalks; null: nothing was asked. */
  scope: ScopeEvaluation | null;
  asked: string;
  gaps: RowsInSteps<Gap>;
}

/** What was found last for an organization: clients read one page of the list after another. */
const lastFound = memoOn(
  (_organization: OrganizationIndex): LastFound => ({ scope: null, asked: '', gaps: NO_ROWS }),
);

/** @param isPlace whether the filter wants a provision, by number, for its words and its place */
function* gapsInSteps(
  projection: Projection,
  choice: Choice,
  resolved: ResolvedChoice,
  filter: GapFilter,
  isPlace: (provision: number) => boolean,
): Steps<RowsInSteps<Gap>> {
  const { evaluation, frameworks } = resolved;
  const scope = evaluation.scope(resolved.system);
  yield* evaluation.choice.makeLeaving();
  const leverageOf = measuredLeverage(scope, frameworks);
  const found: Candidate[] = [];
  for (const { answer, row, provision, urgency, place } of openRows(projection, resolved)) {
    yield;
    if (filter.urgency !== null && !filter.urgency.includes(urgency)) continue;
    if (filter.statuses !== null && !filter.statuses.includes(answer.status(row))) continue;
    if (filter.reasons !== null) {
      yield* answer.completeInSteps(row);
      if (!filter.reasons.some((reason) => reason === answer.reason(row))) continue;
    }
    if (filter.levels !== null && !filter.levels.includes(effectiveLevel(projection.catalogue, provision)))
      continue;
    if (!isPlace(provision)) continue;
    if (filter.owner !== null && !isWorkedOnBy(filter.owner, projection, choice.system, provision)) continue;
    if (filter.withoutAction && hasAction(projection, choice.system, provision)) continue;
    found.push({ provision, answer, row, place, urgency, leverage: leverageOf(provision) });
  }
  const candidates = yield* sortedInSteps(
    found,
    (a, b) =>
      a.urgency - b.urgency ||
      a.answer.strength[a.row]! - b.answer.strength[b.row]! ||
      b.leverage - a.leverage ||
      a.place - b.place ||
      a.provision - b.provision,
  );
  return new FoundGaps(projection, candidates);
}

/** Gaps in their order, each made once: finding its reason can take long. */
class FoundGaps implements RowsInSteps<Gap> {
  readonly length: number;
  readonly #projection: Projection;
  readonly #candidates: readonly Candidate[];
  readonly #made: (Gap | undefined)[] = [];

  constructor(projection: Projection, candidates: readonly Candidate[]) {
    this.length = candidates.length;
    this.#projection = projection;
    this.#candidates = candidates;
  }

  *slice(start: number, end: number): Steps<readonly Gap[]> {
    const gaps: Gap[] = [];
    for (let at = start; at < Math.min(end, this.length); at++) {
      let gap = this.#made[at];
      if (gap === undefined) {
        gap = yield* this.#make(this.#candidates[at]!);
        this.#made[at] = gap;
        yield;
      }
      gaps.push(gap);
    }
    return gaps;
  }

  *#make(candidate: Candidate): Steps<Gap> {
    yield* candidate.answer.completeInSteps(candidate.row);
    return gapOf(this.#projection, candidate);
  }
}

/**
 * Which provisions, by number, a filter wants by their words and their place. Problems: those of {@link searchProvisions}
 * at `text`, and `UNKNOWN_PROVISION` at `beneath`.
 */
export function wantedPlaces(
  projection: Projection,
  { text, beneath }: Pick<GapFilter, 'text' | 'beneath'>,
): Outcome<(provision: number) => boolean> {
  const { catalogue } = projection;
  const hasWords = searchProvisions(catalogue, text, 'text');
  const top = beneath === null ? null : visibleProvision(projection, beneath);
  const unknown = beneath !== null && top === null ? [unknownName('beneath', 'provision', beneath)] : [];
  if (!hasWords.ok || unknown.length > 0)
    return { ok: false, problems: [...problemsOf(hasWords), ...unknown] };
  return {
    ok: true,
    value: (provision) =>
      (top === null || (provision >= top && provision < catalogue.end[top]!)) &&
      hasWords.value(catalogue.provisionAt(provision)),
  };
}

/** The number of a provision that the organization may see and that is not retired. */
function visibleProvision(projection: Projection, id: string): number | null {
  const { catalogue } = projection;
  const provision = catalogue.numberOf.get(id);
  if (provision === undefined) return null;
  return visibleFramework(projection, catalogue.provisionAt(provision).framework) === null ? null : provision;
}

function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}

/** The assessable provisions that apply, and that evidence does not cover or would not once they apply. */
export function* openRows(projection: Projection, resolved: ResolvedChoice) {
  const { catalogue } = projection;
  const { evaluation } = resolved;
  const within = addMonths(evaluation.day, MONTHS_AHEAD);
  const scope = evaluation.scope(resolved.system);
  for (const [place, number] of resolved.frameworks.entries()) {
    const { kind } = catalogue.frameworks[number]!.framework;
    const answer = scope.answer(number);
    for (let provision = answer.start; provision < answer.end; provision++) {
      const row = provision - answer.start;
      if (catalogue.assessable[provision] === 0 || !answer.applies(row)) continue;
      // What depends on an unanswered condition is asked for by `conditions`.
      if (answer.isUndetermined(row)) continue;
      if (answer.strength[row]! >= STRENGTH.COVERED_BY_CROSSWALK) continue;
      yield { answer, row, provision, urgency: urgencyOf(kind, answer, row, within), place };
    }
  }
}

function urgencyOf(kind: FrameworkKind, answer: FrameworkAnswer, row: number, within: number): Urgency {
  if (kind === 'MANAGEMENT_SYSTEM_STANDARD') return 3;
  if (kind !== 'LAW') return 4;
  if (!answer.isAhead(row)) return 1;
  return answer.ahead[row]! <= within ? 2 : 5;
}

function gapOf(projection: Projection, { provision, answer, urgency, leverage }: Candidate): Gap {
  const { catalogue } = projection;
  const row = provisionCoverage(projection, answer, provision);
  const { ref, title, status, extent, basis, reason, appliesFrom, statusWhenApplicable, answeredBy } = row;
  const record = catalogue.provisionAt(provision);
  return {
    framework: record.framework,
    ref,
    title,
    status,
    extent,
    basis,
    reason,
    urgency,
    leverage,
    appliesFrom,
    statusWhenApplicable,
    answeredBy,
    penalties: penaltiesOf(catalogue.records, record),
  };
}

function hasAction(
  { catalogue, organization }: Projection,
  system: string | null,
  provision: number,
): boolean {
  const { framework, ref } = catalogue.provisionAt(provision);
  return actionsOf(organization).open({ framework, ref, system }) !== null;
}

function isWorkedOnBy(
  owner: string,
  { catalogue, organization }: Projection,
  system: string | null,
  provision: number,
): boolean {
  const { framework, ref } = catalogue.provisionAt(provision);
  const key = nameKey(owner);
  return openOwners(organization, { framework, ref, system }).some((each) => nameKey(each) === key);
}

/** The owners of the actions on a provision in a scope that are still open. */
export function openOwners(organization: OrganizationIndex, at: ScopedProvision): readonly string[] {
  return actionsOf(organization)
    .all(at)
    .filter(({ status }) => status === 'OPEN' || status === 'IN_PROGRESS')
    .flatMap(({ owner }) => owner ?? []);
}
