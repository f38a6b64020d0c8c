import { compareText } from '../../model/compare-text.ts';
import {
  CONFIDENCES,
  type Confidence,
  type Crosswalk,
  isVouchedFor,
  type Mapping,
} from '../../model/crosswalk.ts';
import {
  composedRelations,
  POSSIBLE_RELATIONS,
  RCC5,
  type Relationship,
  reverseRelationship,
} from '../../model/relation.ts';
import { inField, type Outcome, type Problem, refused } from '../../problems/problem.ts';
import { unknownName } from '../../problems/unknown-names.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, groupByInSteps, type Steps } from '../steps.ts';
import { rowsOfInSteps } from './crosswalk-rows.ts';
import { isRetiredMapping } from './retired.ts';

/** So many paths can be composed: more fill the memory, and nobody reviews them. */
export const MOST_PATHS = 200_000;

const { DR } = RCC5;

/** Two provisions or unions between which paths lead. */
export interface DerivedPair {
  /** The side of a mapping, `SLUG:REF` or `SLUG:REF;REF`. */
  readonly source: string;
  readonly target: string;
}

/** A row of a crosswalk that is computed. */
export interface DerivedRow extends DerivedPair {
  readonly relationship: Relationship;
  /** `unreviewed` where nobody vouches for a row of its paths, else the lowest that they state; null: they state none. */
  readonly confidence: Confidence | null;
  /** The paths in words, sorted by code point. */
  readonly paths: readonly string[];
}

/** A pair for which the paths leave no relation possible. */
export interface DerivedContradiction extends DerivedPair {
  /** A smallest set of paths that leaves none: of several such sets the first, by the order of the paths. */
  readonly paths: readonly string[];
}

export interface Derivation {
  /** The two crosswalks, in the order in which they are followed. */
  readonly crosswalks: readonly [Crosswalk, Crosswalk];
  /** Slugs: from where, by way of what, to where. */
  readonly source: string;
  readonly through: string;
  readonly target: string;
  /** Sorted by source, then by target, by code point. */
  readonly rows: readonly DerivedRow[];
  /** In the same order. */
  readonly contradictions: readonly DerivedContradiction[];
  /** Pairs of which several relations stay possible, and being apart is one of them. */
  readonly undecided: number;
}

/**
 * Composes two crosswalks that share exactly one framework (`questions.md` §7): the first leads from A to B, the second
 * from B to C, either way round. Problems: `UNKNOWN_CROSSWALK` at `crosswalk` or `next`, `INVALID_PARAMETER` at `next`
 * where they do not share exactly one framework, or have more than {@link MOST_PATHS} paths.
 *
 * @param names slugs of the two crosswalks
 * @param isVisible whether whoever asks may see a crosswalk
 */
export function deriveCrosswalk(
  catalogue: CatalogueIndex,
  names: readonly [crosswalk: string, next: string],
  isVisible: (crosswalk: Crosswalk) => boolean,
): Outcome<Derivation> {
  return atOnce(deriveCrosswalkInSteps(catalogue, names, isVisible));
}

/** As {@link deriveCrosswalk}; a step is some rows, or some pairs. */
export function* deriveCrosswalkInSteps(
  catalogue: CatalogueIndex,
  [crosswalk, next]: readonly [crosswalk: string, next: string],
  isVisible: (crosswalk: Crosswalk) => boolean,
): Steps<Outcome<Derivation>> {
  const find = (slug: string): Crosswalk | null => {
    const found = catalogue.records.crosswalks.get(slug);
    return found !== undefined && !found.retired && isVisible(found) ? found : null;
  };
  const [first, second] = [find(crosswalk), find(next)];
  if (first === null || second === null) {
    const problems: readonly Problem[] = [
      ...(first === null ? [unknownName('crosswalk', 'crosswalk', crosswalk)] : []),
      ...(second === null ? [unknownName('next', 'crosswalk', next)] : []),
    ];
    return { ok: false, problems };
  }
  const through = sharedFramework(first, second);
  if (through === null)
    return refusedAtNext(`${ends(first)}, and ${ends(second)}. They have to share exactly one framework.`);
  const paths = yield* pathsOf(
    yield* rowsFrom(catalogue, first, otherEnd(first, through)),
    yield* rowsFrom(catalogue, second, through),
  );
  if (paths === null)
    return refusedAtNext(
      `The two crosswalks have more than ${MOST_PATHS} paths. That is too many to compose.`,
    );
  const derived = yield* composed(paths);
  const value = {
    ...{ crosswalks: [first, second] as const, source: otherEnd(first, through), through },
    ...{ target: otherEnd(second, through), ...derived },
  };
  return { ok: true, value };
}

function refusedAtNext(sentence: string): Outcome<never> {
  return refused(inField('next', 'INVALID_PARAMETER', sentence));
}

function ends({ slug, sourceFramework, targetFramework }: Crosswalk): string {
  return `${slug} maps ${sourceFramework} to ${targetFramework}`;
}

/** The one framework that both crosswalks have; null where they share none, or several. */
function sharedFramework(first: Crosswalk, second: Crosswalk): string | null {
  const own = new Set([first.sourceFramework, first.targetFramework]);
  const shared = new Set([second.sourceFramework, second.targetFramework].filter((slug) => own.has(slug)));
  const [only] = shared;
  return shared.size === 1 && only !== undefined ? only : null;
}

function otherEnd({ sourceFramework, targetFramework }: Crosswalk, framework: string): string {
  return sourceFramework === framework ? targetFramework : sourceFramework;
}

/** A row of a crosswalk, read in the direction of the path. */
interface PathRow {
  readonly from: string;
  readonly to: string;
  readonly relationship: Relationship;
  readonly isVouchedFor: boolean;
  readonly confidence: Confidence | null;
}

/** The rows that count, read from one framework to the other. */
function* rowsFrom(catalogue: CatalogueIndex, crosswalk: Crosswalk, from: string): Steps<readonly PathRow[]> {
  const { mappings } = yield* rowsOfInSteps(catalogue, crosswalk.slug);
  const isForward = crosswalk.sourceFramework === from;
  const rows: PathRow[] = [];
  yield* eachInSteps(mappings, (mapping) => {
    if (!isRetiredMapping(catalogue, mapping)) rows.push(pathRow(mapping, crosswalk, isForward));
  });
  return rows;
}

function pathRow(mapping: Mapping, { kind }: Crosswalk, isForward: boolean): PathRow {
  const { source, target, relationship, confidence } = mapping;
  const read = { isVouchedFor: isVouchedFor(mapping, kind), confidence };
  return isForward
    ? { from: source, to: target, relationship, ...read }
    : { from: target, to: source, relationship: reverseRelationship(relationship), ...read };
}

/** One way from a side to another over two rows. */
interface Path {
  readonly inWords: string;
  /** Base relations, as bits. */
  readonly possible: number;
  readonly rows: readonly [PathRow, PathRow];
}

/** The paths of one pair. */
interface Pair extends DerivedPair {
  readonly paths: Path[];
}

/** All pairs with a path; null where there are too many paths. A union meets only the same union. */
function* pathsOf(first: readonly PathRow[], second: readonly PathRow[]): Steps<readonly Pair[] | null> {
  const leaving = yield* groupByInSteps(second, ({ from }) => from);
  const pairs = new Map<string, Pair>();
  let count = 0;
  for (const row of first) {
    for (const next of leaving.get(row.to) ?? []) {
      if (++count > MOST_PATHS) return null;
      const key = `${row.from}|${next.to}`;
      const pair = pairs.get(key) ?? { source: row.from, target: next.to, paths: [] };
      pairs.set(key, pair);
      pair.paths.push({
        inWords: `${refsOf(row.from)} –${row.relationship}→ ${refsOf(row.to)} –${next.relationship}→ ${refsOf(next.to)}`,
        possible: composedRelations(possibleBy(row), possibleBy(next)),
        rows: [row, next],
      });
      yield;
    }
  }
  return [...pairs.values()];
}

/** A side without its framework. */
function refsOf(side: string): string {
  return side.slice(side.indexOf(':') + 1);
}

/** A row that nobody vouches for may be wrong altogether. */
function possibleBy({ relationship, isVouchedFor: isSure }: PathRow): number {
  return POSSIBLE_RELATIONS[relationship] | (isSure ? 0 : DR);
}

function* composed(pairs: readonly Pair[]): Steps<Pick<Derivation, 'rows' | 'contradictions' | 'undecided'>> {
  const rows: DerivedRow[] = [];
  const contradictions: DerivedContradiction[] = [];
  let undecided = 0;
  const sorted = yield* sortedInSteps(
    pairs,
    (a, b) => compareText(a.source, b.source) || compareText(a.target, b.target),
  );
  for (const { source, target, paths: unsorted } of sorted) {
    yield;
    const paths = unsorted.toSorted((a, b) => compareText(a.inWords, b.inWords));
    const possible = paths.reduce((common, path) => common & path.possible, ~0);
    const relationship = relationshipOf(possible);
    if (possible === 0)
      contradictions.push({
        source,
        target,
        paths: smallestContradiction(paths).map((path) => path.inWords),
      });
    else if (relationship === null) undecided++;
    else {
      const inWords = [...new Set(paths.map((path) => path.inWords))];
      rows.push({ source, target, relationship, confidence: confidenceOf(paths), paths: inWords });
    }
  }
  return { rows, contradictions, undecided };
}

/** What a row can say that is sure of one base relation. */
const SURE: readonly Relationship[] = [
  'equal',
  'subset-of',
  'superset-of',
  'intersects-with',
  'no-relationship',
];

/** What a row says that leaves these base relations possible; null where it could say nothing. */
function relationshipOf(possible: number): Relationship | null {
  const only = SURE.find((relationship) => POSSIBLE_RELATIONS[relationship] === possible);
  return only ?? ((possible & DR) === 0 ? 'related' : null);
}

function confidenceOf(paths: readonly Path[]): Confidence | null {
  let lowest = -1;
  for (const { rows } of paths) {
    for (const { isVouchedFor: isSure, confidence } of rows) {
      if (!isSure) return 'unreviewed';
      if (confidence !== null) lowest = Math.max(lowest, CONFIDENCES.indexOf(confidence));
    }
  }
  return CONFIDENCES[lowest] ?? null;
}

/**
 * The first of the smallest sets of paths that together leave nothing possible. Two paths that leave the same do the same
 * for a set, so that the first of them stands for both: there are at most 31 to choose from, and each of the five base
 * relations needs one path at most.
 *
 * @param paths in their order; together they leave nothing
 */
function smallestContradiction(paths: readonly Path[]): readonly Path[] {
  const firsts: Path[] = [];
  for (const path of paths) if (!firsts.some(({ possible }) => possible === path.possible)) firsts.push(path);
  for (let size = 2; ; size++) {
    const found = firstOfSize(firsts, size, ~0);
    if (found !== null) return found;
  }
}

/** The first set of so many paths, in their order, that leaves nothing of what is possible; null: there is none. */
function firstOfSize(paths: readonly Path[], size: number, possible: number): readonly Path[] | null {
  if (size === 0) return possible === 0 ? [] : null;
  for (let at = 0; at + size <= paths.length; at++) {
    const path = paths[at]!;
    const others = firstOfSize(paths.slice(at + 1), size - 1, possible & path.possible);
    if (others !== null) return [path, ...others];
  }
  return null;
}
