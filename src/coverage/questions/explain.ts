import type { CoverageStatus, ProvisionCoverage, Remedy } from '../../model/coverage.ts';
import type { Basis, Extent } from '../../model/extent.ts';
import type { Lowering } from '../../model/lowering.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { BestChainFinder } from '../engine/best-chain-finder.ts';
import type { Chain } from '../engine/chain.ts';
import { partsOf } from '../engine/chain-walk.ts';
import { chainsBehind } from '../engine/chains-behind.ts';
import { countChains, findBestChains, findChains } from '../engine/find-chains.ts';
import { cellBasis, cellExtent } from '../engine/framework-answer.ts';
import { loweredBy } from '../engine/lowered-by.ts';
import type { TOLD_REMEDIES } from '../engine/remedies.ts';
import type { ScopeEvaluation } from '../engine/scope-evaluation.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOf } from './answer.ts';
import {
  type AnsweredProvision,
  answeredProvision,
  bestChainTo,
  evidenceShown,
  remediesInSteps,
} from './answered-provision.ts';
import { provisionCoverage } from './coverage.ts';
import { type ExplanationGrounds, groundsOf } from './explain-grounds.ts';
import { type ExplainedRecords, explainedRecords } from './explained-records.ts';
import { findProvision, findProvisionInSteps } from './find-provision.ts';
import type { Choice } from './resolved-choice.ts';

/** How many beginnings of one chain an explanation names. */
export const TOLD_BEGINNINGS = 20;

/** The best support of one of the provisions that begin a chain together. */
export interface ChainBeginning {
  /** `SLUG:REF`. */
  readonly provision: string;
  readonly extent: Extent;
  /** Local id. */
  readonly evidence: string;
  /** Local id; null where the evidence supports the provision without a control. */
  readonly appliedControl: string | null;
  /** As of a chain. */
  readonly takenOverFrom: string | null;
}

/** A chain with everything that lowered its extent. */
export interface ExplainedChain extends Chain {
  /**
   * What supports the provisions that begin it together, as a whole or a union, in document order; at most
   * {@link TOLD_BEGINNINGS}. Empty where one record begins the chain.
   */
  readonly begunBy: readonly ChainBeginning[];
  /** How many there are in all. */
  readonly begunByCount: number;
  readonly loweredBy: readonly Lowering[];
}

/** A part of a whole that is FULL through its parts. */
export interface ExplainedPart {
  readonly ref: string;
  readonly extent: Extent | null;
  readonly basis: Basis | null;
  /** Its best chain; null where it is FULL through parts of its own alone. */
  readonly chain: ExplainedChain | null;
}

/** What decided one status, the chains behind it, and what could be done about it. */
export type Explanation = Answer<
  ExplanationGrounds & {
    framework: string;
    ref: string;
    title: string;
    /** Local id of the system whose answer the organization took. */
    answeredBy: string | null;
    /** Null for a provision that is not assessable. */
    status: CoverageStatus | null;
    /** Why it is not covered; null where it is, and where it is not assessable. */
    reason: ProvisionCoverage['reason'];
    /** What took it out of the scope, while NOT_APPLICABLE. */
    notApplicableBecause: ProvisionCoverage['notApplicableBecause'];
    /** The day from which it applies, while that lies ahead. */
    appliesFrom: string | null;
    /** The status that it would have if it applied, while UNDETERMINED or NOT_YET_APPLICABLE. */
    statusWhenApplicable: ProvisionCoverage['statusWhenApplicable'];
    /** Ids of the conditions that must be answered, while UNDETERMINED. */
    openConditions: readonly string[] | null;
    /** The organization's own records that would better the status by themselves, best first; at most {@link TOLD_REMEDIES}. */
    remedies: readonly Remedy[];
    /** How many there are in all. */
    remedyCount: number;
    /** Best first, at most the limit. */
    chains: readonly ExplainedChain[];
    /** How many chains there are in all. */
    chainCount: number;
    /** Where the status comes from parts: each of them. */
    parts: readonly ExplainedPart[];
    /** Every record that is named above by its id. */
    records: ExplainedRecords;
  }
>;

/** Explains the status of one provision. Problems of {@link findProvision}. */
export function explainCoverage(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
  limit: number,
): Outcome<Explanation> {
  const found = findProvision(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { catalogue, organization } = projection;
  const { resolved, provision } = found.value;
  const { evaluation, system } = resolved;
  const asked = answeredProvision(evaluation, system, provision);
  const { answer, answering, answeredBy, applies } = asked;
  const filter = evidenceShown(asked);
  const all = applies ? findChains(answering, provision, filter) : [];
  const chains = all.slice(0, limit).map((chain) => atOnce(explainedChain(answering, filter, chain)));
  const parts = applies ? atOnce(explainedParts(answering, provision, all[0])) : [];
  const coverage = asked.isAssessable ? provisionCoverage(projection, answer, provision) : null;
  const remedies = atOnce(remediesInSteps(asked));
  const grounds = groundsOf(projection, choice, evaluation, asked);
  const told = { chains, parts, remedies: remedies.told, missing: grounds.missing };
  return answerOf(projection, choice, resolved, {
    ...{ framework, ref },
    title: catalogue.provisionAt(provision).title,
    answeredBy: answeredBy === null ? null : organization.systems[answeredBy]!.system.localId,
    status: coverage?.status ?? null,
    reason: coverage?.reason ?? null,
    notApplicableBecause: coverage?.notApplicableBecause ?? null,
    appliesFrom: coverage?.appliesFrom ?? null,
    statusWhenApplicable: coverage?.statusWhenApplicable ?? null,
    openConditions: coverage?.openConditions ?? null,
    ...grounds,
    ...told,
    remedyCount: remedies.count,
    chainCount: all.length,
    records: explainedRecords(evaluation, idsNamed(`${framework}:`, told)),
  });
}

/** Some of the chains to one provision. */
export interface ChainsInRange {
  readonly chains: readonly ExplainedChain[];
  /** Whether others come after them. */
  readonly areMore: boolean;
}

/**
 * The chains to one provision from the `start`th to the one before the `end`th, best first, in steps. Problems of
 * {@link findProvision}.
 */
export function* findExplainedChains(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
  { start, end }: { readonly start: number; readonly end: number },
): Steps<Outcome<ChainsInRange>> {
  const found = yield* findProvisionInSteps(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { evaluation, system } = found.value.resolved;
  const asked = answeredProvision(evaluation, system, found.value.provision);
  const { applies, answering, provision } = asked;
  if (!applies) return { ok: true, value: { chains: [], areMore: false } };
  const filter = evidenceShown(asked);
  const best = yield* findBestChains(answering, provision, filter, end + 1);
  const chains: ExplainedChain[] = [];
  for (const chain of best.slice(start, end)) chains.push(yield* explainedChain(answering, filter, chain));
  return { ok: true, value: { chains, areMore: best.length > end } };
}

/** How many chains there are to one provision, in steps. Problems of {@link findProvision}. */
export function* countExplainedChains(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Steps<Outcome<number>> {
  const found = yield* findProvisionInSteps(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { evaluation, system } = found.value.resolved;
  const asked = answeredProvision(evaluation, system, found.value.provision);
  const { applies, answering, provision } = asked;
  return { ok: true, value: applies ? yield* countChains(answering, provision, evidenceShown(asked)) : 0 };
}

/** The parts from which the status of one provision comes, in steps. Problems of {@link findProvision}. */
export function* findExplainedParts(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Steps<Outcome<readonly ExplainedPart[]>> {
  const found = yield* findProvisionInSteps(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { evaluation, system } = found.value.resolved;
  const asked = answeredProvision(evaluation, system, found.value.provision);
  const { applies, answering, provision } = asked;
  if (!applies) return { ok: true, value: [] };
  const [best] = yield* findBestChains(answering, provision, evidenceShown(asked), 1);
  return { ok: true, value: yield* explainedParts(answering, provision, best) };
}

function* explainedParts(
  scope: ScopeEvaluation,
  provision: number,
  best: Chain | undefined,
): Steps<readonly ExplainedPart[]> {
  const { catalogue } = scope.evaluation;
  const framework = catalogue.frameworkOf[provision]!;
  const { start } = catalogue.frameworks[framework]!;
  const cells = scope.cells(framework);
  const cell = cells[provision - start]!;
  const isByChain = best?.extent === cellExtent(cell) && best?.basis === cellBasis(cell);
  if (isByChain || cellExtent(cell) !== 'FULL') return [];
  const parts: ExplainedPart[] = [];
  for (const part of partsOf(scope.evaluation, provision)) {
    const [chain] = yield* findBestChains(scope, part, 'in-force', 1);
    parts.push({
      ref: catalogue.provisionAt(part).ref,
      extent: cellExtent(cells[part - start]!),
      basis: cellBasis(cells[part - start]!),
      chain: chain === undefined ? null : yield* explainedChain(scope, 'in-force', chain),
    });
  }
  return parts;
}

/** The first chain that the explanation of a provision gives; null where there is none. */
export function* bestExplainedChain(
  finder: BestChainFinder,
  asked: AnsweredProvision,
): Steps<ExplainedChain | null> {
  const chain = yield* bestChainTo(finder, asked);
  return chain === null ? null : yield* explainedChain(asked.answering, evidenceShown(asked), chain);
}

/** A chain with what supports its beginning and what lowered it, in steps. */
function* explainedChain(
  scope: ScopeEvaluation,
  filter: EvidenceFilter,
  chain: Chain,
): Steps<ExplainedChain> {
  const { evaluation } = scope;
  const begunBy: ChainBeginning[] = [];
  let begunByCount = 0;
  for (const { provision, chains } of chainsBehind(scope, filter, chain)) {
    const [{ extent, evidence, appliedControl, takenOverFrom }] = chains;
    begunByCount++;
    const at = evaluation.catalogue.idAt(provision);
    if (begunByCount <= TOLD_BEGINNINGS)
      begunBy.push({ provision: at, extent, evidence, appliedControl, takenOverFrom });
    yield;
  }
  // A report asks for tens of thousands: a copy of the chain with more fields would take several times the memory.
  return {
    extent: chain.extent,
    basis: chain.basis,
    inForce: chain.inForce,
    subject: chain.subject,
    evidence: chain.evidence,
    support: chain.support,
    appliedControl: chain.appliedControl,
    takenOverFrom: chain.takenOverFrom,
    mapping: chain.mapping,
    crosswalk: chain.crosswalk,
    review: chain.review,
    steps: chain.steps,
    begunBy,
    begunByCount,
    loweredBy: loweredBy(evaluation, chain),
  };
}

function idsNamed(
  framework: string,
  { chains, parts, remedies, missing }: Pick<Explanation, 'chains' | 'parts' | 'remedies' | 'missing'>,
) {
  const all = [...chains, ...parts.flatMap(({ chain }) => chain ?? [])];
  const beginnings = all.flatMap((chain) => [chain, ...chain.begunBy]);
  const records = [
    ...beginnings.map(({ evidence }) => evidence),
    ...remedies.map(({ evidence }) => evidence),
  ];
  const controls = [
    ...beginnings.map(({ appliedControl }) => appliedControl),
    ...remedies.map(({ control }) => control),
  ];
  const ends = all.flatMap(({ steps, begunBy }) => [
    ...steps.flatMap(({ from, to }) => [from, to]),
    ...begunBy.map(({ provision }) => provision),
  ]);
  const lacking = missing.flatMap(({ of, missing: each }) => [of, ...each.map(({ provision }) => provision)]);
  return {
    evidence: records,
    controls,
    mappings: [...all.map(({ mapping }) => mapping), ...missing.map(({ mapping }) => mapping)],
    // Ends that are no provisions, evidence and controls, are found nowhere among them.
    provisions: [...parts.map(({ ref }) => framework + ref), ...ends, ...lacking],
  };
}
