import { isRetiredRow, isVouchedFor, type Mapping } from '../../../src/model/crosswalk.ts';
import type { Relationship } from '../../../src/model/relation.ts';
import type { World } from './world.ts';

/** The base relations of RCC-5. */
const BASES = ['DR', 'PO', 'PP', 'PPi', 'EQ'] as const;
type Base = (typeof BASES)[number];

/** The composition table as the definition prints it. */
const TABLE: Readonly<Record<Base, readonly string[]>> = {
  DR: ['*', 'DR PO PP', 'DR PO PP', 'DR', 'DR'],
  PO: ['DR PO PPi', '*', 'PO PP', 'DR PO PPi', 'PO'],
  PP: ['DR', 'DR PO PP', 'PP', '*', 'PP'],
  PPi: ['DR PO PPi', 'PO PPi', 'EQ PO PP PPi', 'PPi', 'PPi'],
  EQ: ['DR', 'PO', 'PP', 'PPi', 'EQ'],
};

const MEANS: Readonly<Record<Relationship, readonly Base[]>> = {
  equal: ['EQ'],
  'subset-of': ['PP'],
  'superset-of': ['PPi'],
  'intersects-with': ['PO'],
  'no-relationship': ['DR'],
  related: ['EQ', 'PP', 'PPi', 'PO'],
};

interface NaivePath {
  readonly words: string;
  readonly possible: ReadonlySet<Base>;
  readonly rows: readonly { readonly confidence: string | null; readonly isSure: boolean }[];
}

/** What `derive` answers, read from the definition pair by pair (`questions.md` §7). */
export function naiveDerivation(world: World, first: string, second: string) {
  const [one, other] = [first, second].map(
    (slug) => world.catalogue.crosswalks.find((each) => each.slug === slug)!,
  );
  const shared = [one!.sourceFramework, one!.targetFramework].filter((slug) =>
    [other!.sourceFramework, other!.targetFramework].includes(slug),
  );
  const [through] = shared;
  const retired = new Set(world.catalogue.provisions.filter((each) => each.retired).map(({ id }) => id));
  const refs = (side: string): string => side.slice(side.indexOf(':') + 1);
  const members = (side: string): readonly string[] =>
    refs(side)
      .split(';')
      .map((ref) => side.slice(0, side.indexOf(':') + 1) + ref);
  const rowsOf = (slug: string, isForward: boolean) =>
    world.catalogue.mappings
      .filter((row) => row.crosswalk === slug && !isRetiredRow(row))
      .filter((row) => ![row.source, row.target].flatMap(members).some((id) => retired.has(id)))
      .map((row) =>
        oriented(row, isForward, world.catalogue.crosswalks.find((each) => each.slug === slug)!.kind),
      );
  const before = rowsOf(first, one!.targetFramework === through);
  const after = rowsOf(second, other!.sourceFramework === through);
  const sources = [...new Set(before.map(({ from }) => from))].sort();
  const targets = [...new Set(after.map(({ to }) => to))].sort();
  const rows: unknown[] = [];
  const contradictions: unknown[] = [];
  let undecided = 0;
  for (const source of sources)
    for (const target of targets) {
      const paths = before
        .filter(({ from }) => from === source)
        .flatMap((row) =>
          after
            .filter(({ from, to }) => from === row.to && to === target)
            .map((next) => ({
              words: `${refs(source)} –${row.relationship}→ ${refs(row.to)} –${next.relationship}→ ${refs(target)}`,
              possible: composition(row.possible, next.possible),
              rows: [row, next],
            })),
        )
        .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
      if (paths.length === 0) continue;
      const left = BASES.filter((base) => paths.every(({ possible }) => possible.has(base)));
      if (left.length === 0) {
        contradictions.push({ source, target, paths: smallest(paths).map(({ words }) => words) });
        continue;
      }
      const [only] = left;
      const relationship =
        left.length === 1
          ? Object.entries(MEANS).find(([, bases]) => bases.length === 1 && bases[0] === only)![0]
          : left.includes('DR')
            ? null
            : 'related';
      if (relationship === null) undecided++;
      else {
        const inWords = [...new Set(paths.map(({ words }) => words))];
        rows.push({ source, target, relationship, confidence: confidence(paths), paths: inWords });
      }
    }
  return { rows, contradictions, undecided };
}

function oriented(row: Mapping, isForward: boolean, kind: Parameters<typeof isVouchedFor>[1]) {
  const turned: Partial<Record<Relationship, Relationship>> = {
    'subset-of': 'superset-of',
    'superset-of': 'subset-of',
  };
  const relationship = isForward ? row.relationship : (turned[row.relationship] ?? row.relationship);
  const isSure = isVouchedFor(row, kind);
  return {
    ...{ relationship, isSure, confidence: row.confidence },
    from: isForward ? row.source : row.target,
    to: isForward ? row.target : row.source,
    possible: new Set<Base>([...MEANS[relationship], ...(isSure ? [] : (['DR'] as const))]),
  };
}

function composition(first: ReadonlySet<Base>, second: ReadonlySet<Base>): ReadonlySet<Base> {
  const result = new Set<Base>();
  for (const row of first)
    for (const column of second) {
      const cell = TABLE[row][BASES.indexOf(column)]!;
      for (const base of BASES) if (cell === '*' || cell.split(' ').includes(base)) result.add(base);
    }
  return result;
}

function confidence(paths: readonly NaivePath[]): string | null {
  const rows = paths.flatMap((path) => path.rows);
  if (rows.some(({ isSure }) => !isSure)) return 'unreviewed';
  return (
    ['unreviewed', 'low', 'medium', 'high'].find((word) => rows.some((row) => row.confidence === word)) ??
    null
  );
}

/** Tries all sets of paths, the small ones first, each size in the order of the paths. */
function smallest(paths: readonly NaivePath[]): readonly NaivePath[] {
  for (let size = 1; ; size++)
    for (const some of subsets(paths, size))
      if (BASES.every((base) => some.some(({ possible }) => !possible.has(base)))) return some;
}

function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  else
    for (const [index, item] of items.entries())
      for (const others of subsets(items.slice(index + 1), size - 1)) yield [item, ...others];
}
