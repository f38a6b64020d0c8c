/** What is at the top of a framework: a clause, an annex, a chapter, a function. */
export interface Chapter {
  readonly ref: string;
  readonly title: string;
}

/** The chapter of every provision of a framework, by its ref. */
export type ChapterOf = ReadonlyMap<string, Chapter>;

/** Reads an outline, which is in document order. */
export function chaptersOf(outline: readonly (Chapter & { readonly depth: number })[]): ChapterOf {
  const chapters = new Map<string, Chapter>();
  let chapter: Chapter | null = null;
  for (const { ref, title, depth } of outline) {
    if (depth === 0 || chapter === null) chapter = { ref, title };
    chapters.set(ref, chapter);
  }
  return chapters;
}

/** What of a row says from where to where it leads. A side can be several provisions. */
export interface RowSides {
  readonly sources: readonly { readonly ref: string }[];
  readonly targets: readonly { readonly ref: string }[];
}

/** The chapters of both frameworks. */
export interface Chapters {
  readonly source: ChapterOf;
  readonly target: ChapterOf;
}

/** Chapters by their refs; null: any. */
export interface ChosenChapters {
  readonly from: string | null;
  readonly to: string | null;
}

export interface ChapterBand {
  readonly from: Chapter;
  readonly to: Chapter;
  readonly count: number;
}

/** How many rows lead from a chapter to another, in document order. A row counts once for each pair that it names. */
export function bandsOf(rows: readonly RowSides[], chapters: Chapters): readonly ChapterBand[] {
  const counts = new Map<Chapter, Map<Chapter, number>>();
  for (const row of rows) {
    for (const from of chaptersIn(row.sources, chapters.source)) {
      const of = counts.get(from) ?? new Map<Chapter, number>();
      counts.set(from, of);
      for (const to of chaptersIn(row.targets, chapters.target)) of.set(to, (of.get(to) ?? 0) + 1);
    }
  }
  const [fromAll, toAll] = [inOrder(chapters.source), inOrder(chapters.target)];
  return fromAll.flatMap((from) =>
    toAll.flatMap((to) => {
      const count = counts.get(from)?.get(to) ?? 0;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
}

/** The rows that lead from and to the chapters that somebody has chosen. */
export function rowsBetween<Row extends RowSides>(
  rows: readonly Row[],
  chapters: Chapters,
  { from, to }: ChosenChapters,
): readonly Row[] {
  const isIn = (side: RowSides['sources'], of: ChapterOf, wanted: string | null): boolean =>
    wanted === null || chaptersIn(side, of).some(({ ref }) => ref === wanted);
  return rows.filter(
    ({ sources, targets }) => isIn(sources, chapters.source, from) && isIn(targets, chapters.target, to),
  );
}

/** Provisions that the catalogue no longer has are in no chapter. */
function chaptersIn(side: RowSides['sources'], of: ChapterOf): readonly Chapter[] {
  return [...new Set(side.flatMap(({ ref }) => of.get(ref) ?? []))];
}

function inOrder(of: ChapterOf): readonly Chapter[] {
  return [...new Set(of.values())];
}
