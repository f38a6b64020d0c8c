import type { Sizes } from '../../access/sizes.ts';
import { readAnswerKey } from '../answer-key.ts';
import { type AnswerType, decodeGlobalId, isAnswerType } from '../global-id.ts';
import { LIMITS } from '../limits.ts';

/** How many units it takes to compute an answer, in addition to evaluating the organization for its day. */
export const ANSWER_WORK = {
  Bounds: ({ systems, frameworks, provisions, links, mappings }) =>
    50 + provisions / 2 + (systems * frameworks) / 4 + (links + mappings) / 400,
  Coverage: ({ systems }) => 20 + systems / 4,
  CoverageMatrix: ({ systems, frameworks }) => 50 + (systems * frameworks) / 10,
  EvidencePlan: (sizes) => planWork(sizes, STEPS_OF_PLAN),
  EvidenceRecord: ({ evidenceOfKind, provisions }) => 50 + evidenceOfKind / 50 + provisions / 10,
  EvidenceRecordRow: ({ evidenceOfKind, provisions }) => 50 + evidenceOfKind / 50 + provisions / 10,
  Forecast: (sizes) => forecastWork(sizes, DAYS_OF_FORECAST, sizes.frameworks),
  Gap: ({ provisions }) => 50 + provisions / 2,
  MatrixRow: ({ systems }) => 50 + systems / 10,
  ProvisionCoverage: ({ systems }) => 20 + systems / 4,
  ProvisionGrid: (sizes) => 50 + cellsOf(sizes) / 250,
  StatedControl: ({ provisions }) => 100 + provisions / 2,
  StatementOfApplicability: ({ provisions }) => 100 + provisions / 2,
  View: () => 20,
  ViewQuestion: () => 20,
} as const satisfies Readonly<Record<AnswerType, (sizes: Sizes) => number>>;

/** So many steps has a plan unless somebody asks for others. */
const STEPS_OF_PLAN = 10;

/** What each candidate gains is measured once, and for each step again only where the steps before have changed it. */
export function planWork({ provisions, links, mappings }: Sizes, steps: number): number {
  const measured = 20 + provisions / 4 + (links + mappings) / 100;
  return measured + steps * (1 + provisions / 25 + (links + mappings) / 1_000);
}

/** Two years: where nothing else is asked for. */
export const DAYS_OF_FORECAST = 731;

/**
 * Every scope is answered once, and after that what the links of evidence reach that begins or ends: each of them twice
 * in the two years that evidence commonly counts. A fifth of this is done whatever frameworks are asked of.
 */
export function forecastWork(
  { frameworks, systems, provisions, links, mappings }: Sizes,
  days: number,
  asked: number,
): number {
  const answered = (provisions * (1 + systems / 31)) / 40;
  const reached = (links * Math.min(days / 365, 2)) / 10 + (days * mappings) / 100_000;
  const share = frameworks === 0 ? 1 : Math.min(1, asked / frameworks);
  return 50 + days / 10 + (answered + reached) * (0.2 + 0.8 * share);
}

/** How many statuses a grid of provisions has at most. */
export function cellsOf({ systems, provisions }: Sizes): number {
  return Math.min((systems + 1) * Math.min(provisions, LIMITS.gridProvisions), LIMITS.gridCells);
}

/** A global id: before a question is answered as it was given, and decoded after that. */
type AskedId = string | { readonly typename: string; readonly id: string };

function decoded(id: AskedId) {
  return typeof id === 'string' ? decodeGlobalId(id) : id;
}

/** What it takes to find a node: an answer is computed, a record is there. */
export function workOfNode(sizes: Sizes, node: AskedId): number {
  const { typename } = decoded(node);
  return isAnswerType(typename) ? ANSWER_WORK[typename](sizes) : 0;
}

/** The days and crosswalks for which an organization is evaluated to find a node. */
export function evaluationsOfNode(node: AskedId): readonly string[] {
  const { typename, id } = decoded(node);
  const key = isAnswerType(typename) ? readAnswerKey(id) : null;
  return key === null ? [] : [JSON.stringify([key.organization, key.asOf, key.crosswalks, key.other])];
}
