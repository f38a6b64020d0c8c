import {
  CONFIDENCES,
  type Confidence,
  type Crosswalk,
  type CrosswalkGap,
  type GapBasis,
  type Mapping,
  type Side,
} from '../../model/crosswalk.ts';
import { groupBy } from '../../model/group-by.ts';
import { RELATIONSHIPS, type Relationship } from '../../model/relation.ts';
import type { Outcome, Problem } from '../../problems.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { isVisible, touchedAround } from '../projection/crosswalk-choice.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';

/** An assessable provision that no row of the crosswalk touches, its ancestors and descendants included. */
export interface UnmappedProvision {
  /** Provision id, `SLUG:REF`. */
  readonly provision: string;
  /** `stated-none` only where the author says that there is none; silence is `not-stated`. */
  readonly basis: GapBasis;
  readonly reason: string | null;
}

export interface SideHealth {
  readonly side: Side;
  readonly framework: string;
  /** Assessable provisions, and how many of them a row touches. */
  readonly assessable: number;
  readonly mapped: number;
  /** In document order. */
  readonly unmapped: readonly UnmappedProvision[];
}

/** Why rows of a crosswalk rest on something that has been replaced. */
export type Staleness =
  | 'CROSSWALK_SUPERSEDED'
  | 'SOURCE_SUPERSEDED'
  | 'TARGET_SUPERSEDED'
  | 'SOURCE_OTHER_EDITION'
  | 'TARGET_OTHER_EDITION';
export const STALENESSES = [
  'CROSSWALK_SUPERSEDED',
  'SOURCE_SUPERSEDED',
  'TARGET_SUPERSEDED',
  'SOURCE_OTHER_EDITION',
  'TARGET_OTHER_EDITION',
] as const satisfies readonly Staleness[];

export interface CrosswalkReport {
  readonly crosswalk: Crosswalk;
  readonly rows: number;
  readonly relationships: Readonly<Record<Relationship, number>>;
  /** `unreviewed` holds the rows without any confidence as well. */
  readonly confidences: Readonly<Record<Confidence, number>>;
  /** Rows that name a reviewer and a day of review. */
  readonly reviewed: number;
  readonly staleness: readonly Staleness[];
  /** Rows an end of which is retired, or does not exist. */
  readonly dangling: readonly Mapping[];
  /** Rows whose author cites another id than the one the row stands on. */
  readonly shifted: readonly Mapping[];
  readonly sides: readonly SideHealth[];
}

/** What is to be known before answers rest on crosswalks. */
export interface CrosswalkHealthAnswer {
  /** Sorted slugs. */
  readonly crosswalks: readonly string[];
  readonly contradictions: readonly Contradiction[];
  /** By slug. */
  readonly reports: readonly CrosswalkReport[];
}

/**
 * Examines crosswalks by themselves: nothing of an organization's evidence plays a part.
 * Problem: `UNKNOWN_CROSSWALK` for each that does not exist or is another organization's.
 *
 * @param organization slug of whoever asks; null: only what is bundled
 */
export function examineCrosswalks(
  catalogue: CatalogueIndex,
  chosen: readonly string[],
  organization: string | null,
): Outcome<CrosswalkHealthAnswer> {
  const slugs = [...new Set(chosen)].sort();
  const found = slugs.map((slug) => catalogue.records.crosswalks.get(slug));
  const problems: Problem[] = [];
  const crosswalks = found.filter((crosswalk, index) => {
    if (crosswalk !== undefined && isVisible(crosswalk.owner, organization)) return true;
    const sentence = `There is no crosswalk ${JSON.stringify(slugs[index])}.`;
    problems.push({ file: 'crosswalks', line: 0, column: 0, code: 'UNKNOWN_CROSSWALK', sentence });
    return false;
  }) as Crosswalk[];
  if (problems.length > 0) return { ok: false, problems };
  const wanted = new Set(slugs);
  const current = [...catalogue.records.mappings.values()]
    .filter(({ crosswalk, retired }) => !retired && wanted.has(crosswalk))
    .sort((a, b) => a.position - b.position);
  const mappingsOf = groupBy(current, ({ crosswalk }) => crosswalk);
  const gaps = [...catalogue.records.gaps.values()].filter(({ retired }) => !retired);
  const gapsOf = groupBy(gaps, ({ crosswalk }) => crosswalk);
  return {
    ok: true,
    value: {
      crosswalks: slugs,
      contradictions: findContradictions(slugs.flatMap((slug) => mappingsOf.get(slug) ?? [])),
      reports: crosswalks.map((crosswalk) =>
        reportOn(
          catalogue,
          crosswalk,
          mappingsOf.get(crosswalk.slug) ?? [],
          gapsOf.get(crosswalk.slug) ?? [],
        ),
      ),
    },
  };
}

function reportOn(
  catalogue: CatalogueIndex,
  crosswalk: Crosswalk,
  mappings: readonly Mapping[],
  gaps: readonly CrosswalkGap[],
): CrosswalkReport {
  const relationships = Object.fromEntries(RELATIONSHIPS.map((each) => [each, 0])) as Record<
    Relationship,
    number
  >;
  const confidences = Object.fromEntries(CONFIDENCES.map((each) => [each, 0])) as Record<Confidence, number>;
  for (const { relationship, confidence } of mappings) {
    relationships[relationship]++;
    confidences[confidence ?? 'unreviewed']++;
  }
  return {
    crosswalk,
    rows: mappings.length,
    relationships,
    confidences,
    reviewed: mappings.filter(({ reviewedBy, reviewedOn }) => reviewedBy !== null && reviewedOn !== null)
      .length,
    staleness: stalenessOf(catalogue, crosswalk),
    dangling: mappings.filter(
      ({ source, target }) => !catalogue.numberOf.has(source) || !catalogue.numberOf.has(target),
    ),
    shifted: mappings.filter((mapping) => isShifted(catalogue, mapping)),
    sides: [
      sideOf(catalogue, 'source', crosswalk.sourceFramework, mappings, gaps),
      sideOf(catalogue, 'target', crosswalk.targetFramework, mappings, gaps),
    ],
  };
}

function stalenessOf(catalogue: CatalogueIndex, crosswalk: Crosswalk): readonly Staleness[] {
  const source = catalogue.records.frameworks.get(crosswalk.sourceFramework);
  const target = catalogue.records.frameworks.get(crosswalk.targetFramework);
  const holds: Readonly<Record<Staleness, boolean>> = {
    CROSSWALK_SUPERSEDED: crosswalk.status === 'superseded' || crosswalk.status === 'deprecated',
    SOURCE_SUPERSEDED: source?.status === 'SUPERSEDED',
    TARGET_SUPERSEDED: target?.status === 'SUPERSEDED',
    SOURCE_OTHER_EDITION: crosswalk.sourceEdition !== null && crosswalk.sourceEdition !== source?.edition,
    TARGET_OTHER_EDITION: crosswalk.targetEdition !== null && crosswalk.targetEdition !== target?.edition,
  };
  return STALENESSES.filter((each) => holds[each]);
}

/** The author prints an id that is the ref of neither end. */
function isShifted(catalogue: CatalogueIndex, { citedAs, source, target }: Mapping): boolean {
  if (citedAs === null) return false;
  const { provisions } = catalogue.records;
  return provisions.get(source)?.ref !== citedAs && provisions.get(target)?.ref !== citedAs;
}

function sideOf(
  catalogue: CatalogueIndex,
  side: Side,
  framework: string,
  mappings: readonly Mapping[],
  gaps: readonly CrosswalkGap[],
): SideHealth {
  const range = catalogue.frameworks[catalogue.frameworkNumber.get(framework) ?? -1];
  if (range === undefined) return { side, framework, assessable: 0, mapped: 0, unmapped: [] };
  const ends = new Set(mappings.map((mapping) => catalogue.numberOf.get(mapping[side])));
  const touched = touchedAround(catalogue, (provision) => ends.has(provision));
  const said = new Map(gaps.filter((gap) => gap.side === side).map((gap) => [gap.provision, gap]));
  const unmapped: UnmappedProvision[] = [];
  let assessable = 0;
  for (let p = range.start; p < range.end; p++) {
    if (catalogue.assessable[p] === 0) continue;
    assessable++;
    if (touched[p] === 1) continue;
    const { id } = catalogue.provisionAt(p);
    const gap = said.get(id);
    unmapped.push({ provision: id, basis: gap?.basis ?? 'not-stated', reason: gap?.reason ?? null });
  }
  return { side, framework, assessable, mapped: assessable - unmapped.length, unmapped };
}
