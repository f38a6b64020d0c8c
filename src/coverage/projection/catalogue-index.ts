import { compareText } from '../../model/compare-text.ts';
import { type Crosswalk, isRetiredRow, type Mapping, membersOfSide } from '../../model/crosswalk.ts';
import type { Framework, Provision } from '../../model/framework.ts';
import { groupBy } from '../../model/group-by.ts';
import { LEVEL_CODES } from '../algebra.ts';
import type { CatalogueRecords } from './catalogue-records.ts';
import { numberTree, treesByFramework } from './document-order.ts';
import { inheritRules, type RuleSet, RuleSets, type Rules } from './rule-set.ts';

/** One framework and the range of its provisions in document order. */
export interface FrameworkRange {
  readonly framework: Framework;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Some provision names roles, or (in a qualifier too) classes. */
  readonly hasRoles: boolean;
  readonly hasClasses: boolean;
  /** Some provision depends on a condition. */
  readonly hasConditions: boolean;
  /** The classes of qualifiers with a market date, each once; null: one that names no class. */
  readonly marketClasses: readonly (string | null)[];
  readonly retired: readonly Provision[];
}

/** The part of a list that belongs to one framework. */
export interface IndexRange {
  readonly start: number;
  readonly end: number;
}

/** A mapping that is not retired, with the places of its sides: provision numbers, or unions behind them. */
export interface MappedSides {
  readonly mapping: Mapping;
  readonly source: number;
  readonly target: number;
}

/**
 * The catalogue as typed arrays. Provisions that are not retired are numbered in document order, framework after
 * framework by slug, so that a provision's descendants are the range that follows it.
 */
export class CatalogueIndex {
  readonly records: CatalogueRecords;
  /** Those that are not retired, by slug. */
  readonly frameworks: readonly FrameworkRange[];
  /** All retired provisions, those of retired frameworks too. */
  readonly retiredProvisions: readonly Provision[];
  readonly frameworkNumber: ReadonlyMap<string, number>;
  readonly provisions: readonly Provision[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The number after the last descendant. */
  readonly end: Int32Array;
  /** -1 at the top. */
  readonly parent: Int32Array;
  readonly frameworkOf: Uint16Array;
  /** See {@link LEVEL_CODES}; inherited, EITHER where nobody states one. */
  readonly level: Uint8Array;
  readonly assessable: Uint8Array;
  readonly law: Uint8Array;
  /** Index into {@link ruleSets}. */
  readonly ruleSet: Int32Array;
  readonly ruleSets: readonly RuleSet[];
  /** By framework number. */
  readonly ruleSetsOf: readonly IndexRange[];
  /** Complete provisions that have parts, deepest first, with their parts in `parts[partsStart[i] … partsStart[i + 1])`. */
  readonly wholes: Int32Array;
  readonly partsStart: Int32Array;
  readonly parts: Int32Array;
  /** By provision: the whole that it is a part of, or -1. */
  readonly wholeOf: Int32Array;
  /** By provision: its index in {@link wholes}, or -1. */
  readonly wholeNumber: Int32Array;
  /** By framework number. */
  readonly wholesOf: readonly IndexRange[];
  /** All crosswalks that are not retired, by slug. */
  readonly crosswalks: readonly Crosswalk[];
  /** Mappings of which nothing is retired, by crosswalk. */
  readonly mappings: ReadonlyMap<string, readonly MappedSides[]>;
  /** Unions of provisions that mappings name; their places follow those of the provisions. */
  readonly unions: readonly { readonly id: string; readonly members: readonly number[] }[];
  /** By provision: the places of the unions that it is part of. */
  readonly unionsOf: ReadonlyMap<number, readonly number[]>;

  constructor(records: CatalogueRecords) {
    this.records = records;
    const present = [...records.frameworks.values()].filter(({ retired }) => !retired);
    const ordered = present.sort((a, b) => compareText(a.slug, b.slug));
    const trees = treesByFramework(records);
    const provisions: Provision[] = [];
    const parent: number[] = [];
    const ranges: FrameworkRange[] = [];
    const numberOf = new Map<string, number>();
    for (const framework of ordered) {
      const start = provisions.length;
      const tree = trees.get(framework.slug);
      if (tree !== undefined) numberTree(tree, provisions, parent, numberOf);
      const own = provisions.slice(start);
      ranges.push({
        framework,
        start,
        end: provisions.length,
        ...termsNamed(own),
        retired: tree?.retired ?? [],
      });
    }
    this.frameworks = ranges;
    this.retiredProvisions = [...trees.values()].flatMap(({ retired }) => retired);
    this.frameworkNumber = new Map(ranges.map((range, index) => [range.framework.slug, index]));
    this.provisions = provisions;
    this.numberOf = numberOf;
    this.parent = Int32Array.from(parent);
    const count = provisions.length;
    this.end = new Int32Array(count);
    this.frameworkOf = new Uint16Array(count);
    this.level = new Uint8Array(count);
    this.assessable = new Uint8Array(count);
    this.law = new Uint8Array(count);
    this.ruleSet = new Int32Array(count);
    ranges.forEach((range, index) => {
      this.frameworkOf.fill(index, range.start, range.end);
      if (range.framework.kind === 'LAW') this.law.fill(1, range.start, range.end);
    });
    this.ruleSets = this.#inherit();
    this.ruleSetsOf = ranges.map((_, framework) => ({
      start: this.ruleSets.findLastIndex((set) => set.framework < framework) + 1,
      end: this.ruleSets.findLastIndex((set) => set.framework <= framework) + 1,
    }));
    this.#measureSubtrees();
    const wholes = this.#findWholes();
    this.wholes = wholes.wholes;
    this.partsStart = wholes.partsStart;
    this.parts = wholes.parts;
    this.wholeOf = new Int32Array(count).fill(-1);
    this.wholeNumber = new Int32Array(count).fill(-1);
    this.wholes.forEach((whole, w) => {
      this.wholeNumber[whole] = w;
      for (let i = this.partsStart[w]!; i < this.partsStart[w + 1]!; i++)
        this.wholeOf[this.parts[i]!] = whole;
    });
    this.wholesOf = ranges.map(({ start, end }) => ({
      start: firstBelow(this.wholes, end),
      end: firstBelow(this.wholes, start),
    }));
    const crosswalks = [...records.crosswalks.values()].filter(({ retired }) => !retired);
    this.crosswalks = crosswalks.sort((a, b) => compareText(a.slug, b.slug));
    const { mappings, unions } = this.#mappedSides();
    this.mappings = mappings;
    this.unions = unions;
    const memberships = unions.flatMap(({ members }, union) =>
      members.map((member) => ({ member, place: count + union })),
    );
    this.unionsOf = new Map(
      [...groupBy(memberships, ({ member }) => member)].map(([member, of]) => [
        member,
        of.map(({ place }) => place),
      ]),
    );
  }

  provisionAt(number: number): Provision {
    return this.provisions[number]!;
  }

  /** How many places mappings can leave from: provisions, and unions of them. */
  get placeCount(): number {
    return this.provisions.length + this.unions.length;
  }

  /** The provisions at a place: one, or those of a union. */
  membersAt(place: number): readonly number[] {
    return place < this.provisions.length ? [place] : this.unions[place - this.provisions.length]!.members;
  }

  /** The id of what is at a place: `SLUG:REF`, of a union `SLUG:REF;REF`. */
  idAt(place: number): string {
    const { provisions } = this;
    return place < provisions.length ? provisions[place]!.id : this.unions[place - provisions.length]!.id;
  }

  /** Level, roles, classes, conditions and dates come each from the nearest ancestor that has them. */
  #inherit(): readonly RuleSet[] {
    const ruleSets = new RuleSets();
    const carried: Rules[] = [];
    for (let p = 0; p < this.provisions.length; p++) {
      const provision = this.provisionAt(p);
      const above = this.parent[p]!;
      this.assessable[p] = provision.assessable ? 1 : 0;
      const inheritedLevel = above < 0 ? LEVEL_CODES.EITHER : this.level[above]!;
      const unstated = provision.statesNone.includes('level') ? LEVEL_CODES.EITHER : inheritedLevel;
      this.level[p] = provision.level === null ? unstated : LEVEL_CODES[provision.level];
      const rules = inheritRules(provision, carried[above]);
      carried.push(rules);
      this.ruleSet[p] = ruleSets.numberOf(this.frameworkOf[p]!, rules);
    }
    return ruleSets.all;
  }

  #measureSubtrees(): void {
    for (let p = this.provisions.length - 1; p >= 0; p--) {
      if (this.end[p] === 0) this.end[p] = p + 1;
      const above = this.parent[p]!;
      if (above >= 0 && this.end[above]! < this.end[p]!) this.end[above] = this.end[p]!;
    }
  }

  #findWholes(): { wholes: Int32Array; partsStart: Int32Array; parts: Int32Array } {
    const partsOf = new Map<number, number[]>();
    for (let p = 0; p < this.provisions.length; p++) {
      const provision = this.provisionAt(p);
      const above = this.parent[p]!;
      // A provision whose own parent is retired hangs on a remoter ancestor here, but is not a part of it.
      if (above < 0 || provision.aside || this.provisionAt(above).ref !== provision.parent) continue;
      if (!this.provisionAt(above).complete) continue;
      const parts = partsOf.get(above);
      if (parts === undefined) partsOf.set(above, [p]);
      else parts.push(p);
    }
    const wholes = [...partsOf.keys()].sort((a, b) => b - a);
    const partsStart = [0];
    const parts: number[] = [];
    for (const whole of wholes) {
      parts.push(...partsOf.get(whole)!);
      partsStart.push(parts.length);
    }
    return {
      wholes: Int32Array.from(wholes),
      partsStart: Int32Array.from(partsStart),
      parts: Int32Array.from(parts),
    };
  }

  #mappedSides(): {
    mappings: Map<string, MappedSides[]>;
    unions: { id: string; members: number[] }[];
  } {
    const mappings = new Map<string, MappedSides[]>();
    const unions: { id: string; members: number[] }[] = [];
    const unionAt = new Map<string, number>();
    const placeOf = (side: string): number | null => {
      const single = this.numberOf.get(side) ?? unionAt.get(side);
      if (single !== undefined) return single;
      const members = membersOfSide(side).map((id) => this.numberOf.get(id) ?? -1);
      if (members.length === 1 || members.includes(-1)) return null;
      const place = this.provisions.length + unions.push({ id: side, members }) - 1;
      unionAt.set(side, place);
      return place;
    };
    for (const mapping of this.records.mappings.values()) {
      if (isRetiredRow(mapping)) continue;
      const source = placeOf(mapping.source);
      const target = placeOf(mapping.target);
      if (source === null || target === null) continue;
      const list = mappings.get(mapping.crosswalk);
      if (list === undefined) mappings.set(mapping.crosswalk, [{ mapping, source, target }]);
      else list.push({ mapping, source, target });
    }
    return { mappings, unions };
  }
}

function termsNamed(
  provisions: readonly Provision[],
): Pick<FrameworkRange, 'hasRoles' | 'hasClasses' | 'hasConditions' | 'marketClasses'> {
  const literals = provisions.flatMap(({ conditions }) => conditions);
  const qualifiers = [...literals, ...provisions.flatMap(({ appliesFrom }) => appliesFrom)];
  const byMarket = qualifiers.filter(({ onMarketBefore }) => onMarketBefore !== null);
  return {
    hasRoles: provisions.some(({ roles }) => roles.length > 0),
    hasClasses:
      provisions.some(({ classes }) => classes.length > 0) || qualifiers.some((each) => each.class !== null),
    hasConditions: literals.length > 0,
    marketClasses: [...new Set(byMarket.map((each) => each.class))],
  };
}

/** The index of the first value below `bound` in descending values, or their length. */
function firstBelow(descending: Int32Array, bound: number): number {
  const index = descending.findIndex((value) => value < bound);
  return index < 0 ? descending.length : index;
}
