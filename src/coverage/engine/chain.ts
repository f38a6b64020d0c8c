import canonicalize from 'canonicalize';
import { compareText } from '../../model/compare-text.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import type { Basis, Extent } from '../../model/extent.ts';
import type { RowReview } from '../../model/organization.ts';

/** One step of a chain. Ends are local ids of evidence and controls, or `SLUG:REF` of provisions. */
export interface ChainStep {
  readonly from: string;
  readonly to: string;
  /** `support`, `control`, `part` (down), `whole` (up), or a mapping's id. */
  readonly by: string;
  /** What arrives, caps included. */
  readonly extent: Extent;
}

/** Evidence → (applied control) → provision → [structure] → provision → [one mapping] → provision → [structure] → provision. */
export interface Chain {
  readonly extent: Extent;
  readonly basis: Basis;
  /** False for chains that would exist if other evidence counted. */
  readonly inForce: boolean;
  /** What its evidence is about, as the scope sees it: the caps depend on it. */
  readonly subject: EvidenceSubject;
  /** Local id; null where the chain starts at a whole that its parts make FULL. */
  readonly evidence: string | null;
  /** Id of the SUPPORTS link; null behind an applied control. */
  readonly support: string | null;
  /** Local id. */
  readonly appliedControl: string | null;
  /**
   * Local id of the evidence that states the support or the demonstration, where the evidence supersedes it and takes its
   * links over; null: the evidence states it itself.
   */
  readonly takenOverFrom: string | null;
  readonly mapping: string | null;
  /** Slug. */
  readonly crosswalk: string | null;
  /** The organization's own review of the mapping, if it counts on the day asked about. */
  readonly review: RowReview | null;
  readonly steps: readonly ChainStep[];
}

const EXTENT_ORDER: readonly Extent[] = ['FULL', 'PARTIAL', 'INDICATIVE'];

/** Best first: extent, DIRECT, fewer steps, crosswalk, mapping, evidence, applied control (null first), steps. */
export function compareChains(a: Chain, b: Chain): number {
  return (
    EXTENT_ORDER.indexOf(a.extent) - EXTENT_ORDER.indexOf(b.extent) ||
    compareOptional(a.basis, b.basis) ||
    a.steps.length - b.steps.length ||
    compareOptional(a.crosswalk, b.crosswalk) ||
    compareOptional(a.mapping, b.mapping) ||
    compareOptional(a.evidence, b.evidence) ||
    compareOptional(a.appliedControl, b.appliedControl) ||
    compareOptional(canonicalize(a.steps) ?? null, canonicalize(b.steps) ?? null)
  );
}

/** The same text for two chains that {@link compareChains} finds equal, and no others. */
export function chainKey({
  extent,
  basis,
  crosswalk,
  mapping,
  evidence,
  appliedControl,
  steps,
}: Chain): string {
  const ends = steps.flatMap(({ from, to, by, extent: arriving }) => [from, to, by, arriving]);
  return JSON.stringify([extent, basis, crosswalk, mapping, evidence, appliedControl, ends]);
}

/** By code unit, null first. */
function compareOptional(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return compareText(a, b);
}
