import type { Crosswalk, CrosswalkGap, Mapping, Side, UnmappedBasis } from '../../model/crosswalk.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { eachInSteps, RECORDS_IN_A_STEP, type Steps } from '../steps.ts';

/** An assessable provision that a crosswalk leaves without a mapping. */
export interface UnmappedProvision {
  /** Provision id, `SLUG:REF`. */
  readonly provision: string;
  /** `stated-none` only where the author says that there is none; `no-word` where nothing is said at all. */
  readonly basis: UnmappedBasis;
  readonly reason: string | null;
}

/** What a crosswalk maps of one of its frameworks. */
export interface CrosswalkSide {
  readonly side: Side;
  readonly framework: string;
  /** Assessable provisions, and how many of them are mapped. */
  readonly assessable: number;
  readonly mapped: number;
  /** The others, in document order. */
  readonly unmapped: readonly UnmappedProvision[];
}

/**
 * Tells which assessable provisions of one side are mapped. The nearest statement counts: a row that may be followed at
 * the provision itself, a gap at it, a row beneath it, then the nearest ancestor that has a row or a gap. A step is some
 * rows or provisions.
 *
 * @param gaps of this crosswalk, retired ones left out
 * @param isFollowed whether a row of this crosswalk may be followed
 */
export function* examineSide(
  catalogue: CatalogueIndex,
  side: Side,
  crosswalk: Crosswalk,
  gaps: readonly CrosswalkGap[],
  isFollowed: (mapping: Mapping) => boolean,
): Steps<CrosswalkSide> {
  const framework = side === 'source' ? crosswalk.sourceFramework : crosswalk.targetFramework;
  const range = catalogue.frameworks[catalogue.frameworkNumber.get(framework) ?? -1];
  if (range === undefined) return { side, framework, assessable: 0, mapped: 0, unmapped: [] };
  const hasRow = new Set<number>();
  yield* eachInSteps(catalogue.mappings.get(crosswalk.slug) ?? [], (row) => {
    if (isFollowed(row.mapping)) for (const member of catalogue.membersAt(row[side])) hasRow.add(member);
  });
  const gapAt = new Map(
    gaps.filter((gap) => gap.side === side).map((gap) => [catalogue.numberOf.get(gap.provision) ?? -1, gap]),
  );
  const hasRowBeneath = new Set<number>();
  for (const mapped of hasRow) {
    for (let p = catalogue.parent[mapped]!; p >= 0 && !hasRowBeneath.has(p); p = catalogue.parent[p]!)
      hasRowBeneath.add(p);
  }
  const unmapped: UnmappedProvision[] = [];
  let assessable = 0;
  for (let p = range.start; p < range.end; p++) {
    if (catalogue.assessable[p] === 0) continue;
    if (++assessable % RECORDS_IN_A_STEP === 0) yield;
    const said = nearestWord(p);
    if (said === 'mapped') continue;
    unmapped.push({
      provision: catalogue.provisionAt(p).id,
      basis: said?.basis ?? 'no-word',
      reason: said?.reason ?? null,
    });
  }
  return { side, framework, assessable, mapped: assessable - unmapped.length, unmapped };

  function nearestWord(provision: number): 'mapped' | CrosswalkGap | null {
    for (let p = provision; p >= 0; p = catalogue.parent[p]!) {
      if (hasRow.has(p)) return 'mapped';
      const gap = gapAt.get(p);
      if (gap !== undefined) return gap;
      if (p === provision && hasRowBeneath.has(p)) return 'mapped';
    }
    return null;
  }
}
