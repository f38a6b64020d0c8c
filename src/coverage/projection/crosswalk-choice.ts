import type { Crosswalk, Mapping } from '../../model/crosswalk.ts';
import { reverseRelationship } from '../../model/relation.ts';
import { relationshipCode } from '../algebra.ts';
import type { CatalogueIndex } from './catalogue-index.ts';

/** The mappings of the crosswalks that count, both ways, as compressed rows by the provision they arrive at. */
export class CrosswalkChoice {
  /** Sorted slugs. */
  readonly slugs: readonly string[];
  readonly crosswalks: readonly Crosswalk[];
  /** Mappings that arrive at p are the rows `[start[p] … start[p + 1])`. */
  readonly start: Int32Array;
  /** Where each comes from. */
  readonly from: Int32Array;
  /** How it reads in the direction of travel, times four: the row of the carry table. */
  readonly carry: Uint8Array;
  /** The same against the direction of travel. */
  readonly carryBack: Uint8Array;
  readonly mapping: readonly Mapping[];
  /** 1 where a mapping touches the provision, an ancestor or a descendant. */
  readonly touched: Uint8Array;

  constructor(catalogue: CatalogueIndex, slugs: readonly string[]) {
    this.slugs = [...new Set(slugs)].sort();
    this.crosswalks = this.slugs.flatMap((slug) => catalogue.records.crosswalks.get(slug) ?? []);
    const count = catalogue.provisions.length;
    const mappings = this.slugs.flatMap((slug) => catalogue.mappings.get(slug) ?? []);
    const ends = mappings.map((mapping) => ({
      mapping,
      source: catalogue.numberOf.get(mapping.source)!,
      target: catalogue.numberOf.get(mapping.target)!,
    }));
    const start = new Int32Array(count + 1);
    for (const { source, target } of ends) {
      start[source + 1]!++;
      start[target + 1]!++;
    }
    for (let p = 0; p < count; p++) start[p + 1]! += start[p]!;
    const next = start.slice();
    const from = new Int32Array(ends.length * 2);
    const carry = new Uint8Array(ends.length * 2);
    const carryBack = new Uint8Array(ends.length * 2);
    const mapping: Mapping[] = new Array(ends.length * 2);
    for (const { mapping: row, source, target } of ends) {
      const asStated = relationshipCode(row.relationship) * 4;
      const reversed = relationshipCode(reverseRelationship(row.relationship)) * 4;
      const forth = next[target]!++;
      from[forth] = source;
      carry[forth] = asStated;
      carryBack[forth] = reversed;
      mapping[forth] = row;
      const back = next[source]!++;
      from[back] = target;
      carry[back] = reversed;
      carryBack[back] = asStated;
      mapping[back] = row;
    }
    this.start = start;
    this.from = from;
    this.carry = carry;
    this.carryBack = carryBack;
    this.mapping = mapping;
    this.touched = touchedAround(catalogue, (p) => start[p + 1]! > start[p]!);
  }
}

/** 1 where a provision, an ancestor or a descendant is mapped. */
function touchedAround(catalogue: CatalogueIndex, isMapped: (provision: number) => boolean): Uint8Array {
  const { parent, provisions } = catalogue;
  const count = provisions.length;
  const own = new Uint8Array(count);
  for (let p = 0; p < count; p++) own[p] = isMapped(p) ? 1 : 0;
  const below = own.slice();
  for (let p = count - 1; p >= 0; p--) if (below[p] === 1 && parent[p]! >= 0) below[parent[p]!] = 1;
  const above = own.slice();
  for (let p = 0; p < count; p++) if (parent[p]! >= 0 && above[parent[p]!] === 1) above[p] = 1;
  for (let p = 0; p < count; p++) above[p]! |= below[p]!;
  return above;
}

/**
 * The crosswalks of an organization's default choice: asserted and curated ones that are neither draft, deprecated
 * nor superseded, bundled or its own.
 */
export function defaultCrosswalks(catalogue: CatalogueIndex, organization: string | null): readonly string[] {
  return catalogue.crosswalks
    .filter((crosswalk) => isVisible(crosswalk.owner, organization))
    .filter((crosswalk) => crosswalk.kind !== 'derived')
    .filter(({ status }) => status !== 'draft' && status !== 'deprecated' && status !== 'superseded')
    .map((crosswalk) => crosswalk.slug);
}

/** What an organization brings is visible to itself only. */
export function isVisible(owner: string | null, organization: string | null): boolean {
  return owner === null || owner === organization;
}
