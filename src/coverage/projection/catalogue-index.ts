import { compareText } from '../../model/compare-text.ts';
import { type Crosswalk, isRetiredRow, type Mapping, membersOfSide } from '../../model/crosswalk.ts';
import type { Framework, Provision } from '../../model/framework.ts';
import { addToGroup } from '../../model/group-by.ts';
import { LEVEL_CODES } from '../algebra.ts';
import { atOnce, eachInSteps, type Steps } from '../steps.ts';
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

  private constructor(parts: Parts) {
    this.records = parts.records;
    this.frameworks = parts.frameworks;
    this.retiredProvisions = parts.retiredProvisions;
    this.frameworkNumber = new Map(
      parts.frameworks.map(({ framework }, number) => [framework.slug, number] as const),
    );
    this.provisions = parts.provisions;
    this.numberOf = parts.numberOf;
    this.end = parts.end;
    this.parent = parts.parent;
    this.frameworkOf = parts.frameworkOf;
    this.level = parts.level;
    this.assessable = parts.assessable;
    this.law = parts.law;
    this.ruleSet = parts.ruleSet;
    this.ruleSets = parts.ruleSets;
    this.ruleSetsOf = parts.ruleSetsOf;
    this.wholes = parts.wholes;
    this.partsStart = parts.partsStart;
    this.parts = parts.parts;
    this.wholeOf = parts.wholeOf;
    this.wholeNumber = parts.wholeNumber;
    this.wholesOf = parts.wholesOf;
    this.crosswalks = parts.crosswalks;
    this.mappings = parts.mappings;
    this.unions = parts.unions;
    this.unionsOf = parts.unionsOf;
  }

  /** As {@link inSteps}, at once. */
  static of(records: CatalogueRecords): CatalogueIndex {
    return atOnce(CatalogueIndex.inSteps(records));
  }

  /** The index of some records, which do not change meanwhile; a step is some of them. */
  static *inSteps(records: CatalogueRecords): Steps<CatalogueIndex> {
    const numbered = yield* numberProvisions(records);
    const { provisions, parent, numberOf, frameworks } = numbered;
    const count = provisions.length;
    const frameworkOf = new Uint16Array(count);
    const law = new Uint8Array(count);
    frameworks.forEach(({ framework, start, end }, number) => {
      frameworkOf.fill(number, start, end);
      if (framework.kind === 'LAW') law.fill(1, start, end);
    });
    const inherited = yield* inherit(provisions, parent, frameworkOf);
    const { ruleSets } = inherited;
    const ruleSetsOf = frameworks.map((_, framework) => ({
      start: ruleSets.findLastIndex((set) => set.framework < framework) + 1,
      end: ruleSets.findLastIndex((set) => set.framework <= framework) + 1,
    }));
    yield;
    const end = endsOfSubtrees(parent);
    yield;
    const found = yield* findWholes(provisions, parent);
    const { wholes, partsStart, parts } = found;
    const wholeOf = new Int32Array(count).fill(-1);
    const wholeNumber = new Int32Array(count).fill(-1);
    wholes.forEach((whole, w) => {
      wholeNumber[whole] = w;
      for (let i = partsStart[w]!; i < partsStart[w + 1]!; i++) wholeOf[parts[i]!] = whole;
    });
    yield;
    const wholesOf = frameworks.map((range) => ({
      start: firstBelow(wholes, range.end),
      end: firstBelow(wholes, range.start),
    }));
    const present = [...records.crosswalks.values()].filter(({ retired }) => !retired);
    const crosswalks = present.sort((a, b) => compareText(a.slug, b.slug));
    yield;
    const { mappings, unions } = yield* mappedSides(records, numberOf);
    const unionsOf = yield* unionsByMember(unions, count);
    return new CatalogueIndex({
      ...{ records, ...numbered, frameworkOf, law, ...inherited, ruleSetsOf, end },
      ...{ wholes, partsStart, parts, wholeOf, wholeNumber, wholesOf },
      ...{ crosswalks, mappings, unions, unionsOf },
    });
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
}

/** What an index consists of. */
type Parts = Omit<CatalogueIndex, 'frameworkNumber' | 'provisionAt' | 'placeCount' | 'membersAt' | 'idAt'>;

type Numbered = Pick<
  CatalogueIndex,
  'frameworks' | 'retiredProvisions' | 'provisions' | 'numberOf' | 'parent'
>;

function* numberProvisions(records: CatalogueRecords): Steps<Numbered> {
  const present = [...records.frameworks.values()].filter(({ retired }) => !retired);
  const ordered = present.sort((a, b) => compareText(a.slug, b.slug));
  const trees = yield* treesByFramework(records);
  const provisions: Provision[] = [];
  const parent: number[] = [];
  const frameworks: FrameworkRange[] = [];
  const numberOf = new Map<string, number>();
  for (const framework of ordered) {
    const start = provisions.length;
    const tree = trees.get(framework.slug);
    if (tree !== undefined) yield* numberTree(tree, provisions, parent, numberOf);
    const terms = yield* termsNamed(provisions.slice(start));
    const retired = tree?.retired ?? [];
    frameworks.push({ framework, start, end: provisions.length, ...terms, retired });
    yield;
  }
  const retiredProvisions = [...trees.values()].flatMap(({ retired }) => retired);
  return { frameworks, retiredProvisions, provisions, numberOf, parent: Int32Array.from(parent) };
}

/** Level, roles, classes, conditions and dates come each from the nearest ancestor that has them. */
function* inherit(
  provisions: readonly Provision[],
  parent: Int32Array,
  frameworkOf: Uint16Array,
): Steps<Pick<CatalogueIndex, 'assessable' | 'level' | 'ruleSet' | 'ruleSets'>> {
  const count = provisions.length;
  const [assessable, level] = [new Uint8Array(count), new Uint8Array(count)];
  const ruleSet = new Int32Array(count);
  const ruleSets = new RuleSets();
  const carried: Rules[] = [];
  yield* eachInSteps(provisions, (provision) => {
    const p = carried.length;
    const above = parent[p]!;
    assessable[p] = provision.assessable ? 1 : 0;
    const inheritedLevel = above < 0 ? LEVEL_CODES.EITHER : level[above]!;
    const unstated = provision.statesNone.includes('level') ? LEVEL_CODES.EITHER : inheritedLevel;
    level[p] = provision.level === null ? unstated : LEVEL_CODES[provision.level];
    const rules = inheritRules(provision, carried[above]);
    carried.push(rules);
    ruleSet[p] = ruleSets.numberOf(frameworkOf[p]!, rules);
  });
  return { assessable, level, ruleSet, ruleSets: ruleSets.all };
}

/** By provision the number after its last descendant. */
function endsOfSubtrees(parent: Int32Array): Int32Array {
  const end = new Int32Array(parent.length);
  for (let p = parent.length - 1; p >= 0; p--) {
    if (end[p] === 0) end[p] = p + 1;
    const above = parent[p]!;
    if (above >= 0 && end[above]! < end[p]!) end[above] = end[p]!;
  }
  return end;
}

function* findWholes(
  provisions: readonly Provision[],
  parent: Int32Array,
): Steps<Pick<CatalogueIndex, 'wholes' | 'partsStart' | 'parts'>> {
  const partsOf = new Map<number, number[]>();
  let p = -1;
  yield* eachInSteps(provisions, (provision) => {
    p++;
    const above = parent[p]!;
    // A provision whose own parent is retired hangs on a remoter ancestor here, but is not a part of it.
    if (above < 0 || provision.aside || provisions[above]!.ref !== provision.parent) return;
    if (!provisions[above]!.complete) return;
    addToGroup(partsOf, above, p);
  });
  const wholes = [...partsOf.keys()].sort((a, b) => b - a);
  yield;
  const partsStart = [0];
  const parts: number[] = [];
  yield* eachInSteps(wholes, (whole) => {
    for (const part of partsOf.get(whole)!) parts.push(part);
    partsStart.push(parts.length);
  });
  return {
    wholes: Int32Array.from(wholes),
    partsStart: Int32Array.from(partsStart),
    parts: Int32Array.from(parts),
  };
}

function* mappedSides(
  records: CatalogueRecords,
  numberOf: ReadonlyMap<string, number>,
): Steps<Pick<CatalogueIndex, 'mappings' | 'unions'>> {
  const mappings = new Map<string, MappedSides[]>();
  const unions: { id: string; members: number[] }[] = [];
  const unionAt = new Map<string, number>();
  const placeOf = (side: string): number | null => {
    const single = numberOf.get(side) ?? unionAt.get(side);
    if (single !== undefined) return single;
    const members = membersOfSide(side).map((id) => numberOf.get(id) ?? -1);
    if (members.length === 1 || members.includes(-1)) return null;
    const place = numberOf.size + unions.push({ id: side, members }) - 1;
    unionAt.set(side, place);
    return place;
  };
  yield* eachInSteps(records.mappings.values(), (mapping) => {
    if (isRetiredRow(mapping)) return;
    const source = placeOf(mapping.source);
    const target = placeOf(mapping.target);
    if (source === null || target === null) return;
    addToGroup(mappings, mapping.crosswalk, { mapping, source, target });
  });
  return { mappings, unions };
}

/** @param count of the provisions, behind which the places of unions follow */
function* unionsByMember(unions: CatalogueIndex['unions'], count: number): Steps<CatalogueIndex['unionsOf']> {
  const unionsOf = new Map<number, number[]>();
  let place = count;
  yield* eachInSteps(unions, ({ members }) => {
    for (const member of members) {
      addToGroup(unionsOf, member, place);
    }
    place++;
  });
  return unionsOf;
}

function* termsNamed(
  provisions: readonly Provision[],
): Steps<Pick<FrameworkRange, 'hasRoles' | 'hasClasses' | 'hasConditions' | 'marketClasses'>> {
  let [hasRoles, hasClasses, hasConditions] = [false, false, false];
  const [ofLiterals, ofDates] = [new Set<string | null>(), new Set<string | null>()];
  yield* eachInSteps(provisions, ({ roles, classes, conditions, appliesFrom }) => {
    hasRoles ||= roles.length > 0;
    hasClasses ||= classes.length > 0 || [...conditions, ...appliesFrom].some((each) => each.class !== null);
    hasConditions ||= conditions.length > 0;
    for (const each of conditions) if (each.onMarketBefore !== null) ofLiterals.add(each.class);
    for (const each of appliesFrom) if (each.onMarketBefore !== null) ofDates.add(each.class);
  });
  return { hasRoles, hasClasses, hasConditions, marketClasses: [...new Set([...ofLiterals, ...ofDates])] };
}

/** The index of the first value below `bound` in descending values, or their length. */
function firstBelow(descending: Int32Array, bound: number): number {
  const index = descending.findIndex((value) => value < bound);
  return index < 0 ? descending.length : index;
}
