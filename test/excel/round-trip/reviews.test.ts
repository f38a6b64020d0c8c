import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../../src/coverage/projection/projection.ts';
import { answerCoverage } from '../../../src/coverage/questions/coverage.ts';
import { rowReviewId } from '../../../src/ids.ts';
import { REVIEW_VERDICTS, type RowReview } from '../../../src/model/organization.ts';
import { RELATIONSHIPS } from '../../../src/model/relation.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { worldOf } from '../../coverage/world-builder.ts';
import { edited, exported, lines, loadBack, PARAMETERS, TODAY, told } from './edited-world.ts';

/** What an organization says of a mapping; the mapping by the name of its row. */
type Given = Pick<RowReview, 'verdict' | 'relationship' | 'by' | 'on' | 'note'> & { readonly row: string };

const CROSSWALK = {
  ...{ slug: 'law-to-std', source: 'law', target: 'std' },
  mappings: [
    { source: '1', target: 'A', relationship: 'equal' },
    { source: '2', target: 'A;B', relationship: 'subset-of' },
    { source: '1;2', target: 'C', relationship: 'related', confidence: 'unreviewed' },
  ],
} as const;
const [FIRST, UNION, UNITED] = ['law-to-std: 1 → A', 'law-to-std: 2 → A; B', 'law-to-std: 1; 2 → C'] as const;
const ROWS: readonly string[] = [FIRST, UNION, UNITED];

/** A law and a standard, and three rows from one to the other, two of them with a union. */
function reviewing(reviews: readonly Given[], crosswalk: object = {}): Projection {
  const world = worldOf({
    frameworks: [
      { slug: 'law', provisions: [{ ref: '1' }, { ref: '2' }] },
      { slug: 'std', provisions: [{ ref: 'A' }, { ref: 'B' }, { ref: 'C' }] },
    ],
    crosswalks: [{ ...CROSSWALK, ...crosswalk }],
    evidence: [{ id: 'e' }],
    supports: [{ evidence: 'e', to: 'law:1' }],
  });
  const organization = world.organization.organization.slug;
  const rowReviews = reviews.map(({ row, ...review }, index): RowReview => {
    const { id: mapping, source, target } = world.catalogue.mappings[ROWS.indexOf(row)]!;
    const id = rowReviewId(organization, mapping);
    const position = index + 1;
    return { ...{ id, organization, mapping, crosswalk: 'law-to-std', source, target, position }, ...review };
  });
  return projectionOf({ ...world, organization: { ...world.organization, rowReviews } });
}

const DISPUTED: Given = {
  ...{ row: FIRST, verdict: 'DISPUTED', relationship: null },
  ...{ by: 'Head of Quality', on: '2026-02-01', note: 'They differ.' },
};
const ADJUSTED: Given = {
  ...{ row: UNION, verdict: 'ADJUSTED', relationship: 'intersects-with' },
  ...{ by: 'Head of Legal', on: '2027-03-01', note: null },
};
const projection = reviewing([DISPUTED, ADJUSTED]);

function crosswalkReport(of: Projection): Promise<Buffer> {
  return exported(of, 'crosswalk', { ...PARAMETERS, systems: [null] });
}

const bytes = await crosswalkReport(projection);

type Cells = Readonly<Record<string, string>>;

async function fileWith(edits: Readonly<Record<string, Cells>>, from = bytes): Promise<Buffer> {
  return edited(from, ({ cell }) => {
    for (const [id, cells] of Object.entries(edits))
      for (const [header, text] of Object.entries(cells)) cell('Source to target', id, header).value = text;
  });
}

function reviewsIn({ catalogue, organization }: Projection): readonly Given[] {
  const mappings = [...catalogue.records.mappings.keys()];
  return [...organization.records.rowReviews.values()].map(
    ({ mapping, verdict, relationship, by, on, note }) => ({
      ...{ row: ROWS[mappings.indexOf(mapping)]!, verdict, relationship, by, on, note },
    }),
  );
}

async function loaded(edits: Readonly<Record<string, Cells>>) {
  const back = await loadBack(projection, await fileWith(edits));
  if (!back.ok) throw new Error(told(back).join('\n'));
  return { lines: lines(back), reviews: reviewsIn(back.projection), projection: back.projection };
}

describe('a review that is edited on the sheet Source to target', () => {
  it('is shown whatever its day, and read from the target the other way round', async () => {
    const subset = { ...ADJUSTED, relationship: 'subset-of' } as const;
    await edited(await crosswalkReport(reviewing([DISPUTED, subset])), ({ sheet, cell }) => {
      const shown = (row: string) =>
        ['Verdict', 'Adjusted relationship', 'By', 'On', 'Review note'].map(
          (header) => cell('Source to target', row, header).text,
        );
      expect(shown(FIRST).toSpliced(3, 1)).toEqual(['DISPUTED', '', 'Head of Quality', 'They differ.']);
      expect(cell('Source to target', FIRST, 'On').value).toEqual(new Date('2026-02-01T00:00:00Z'));
      expect(shown(UNION).toSpliced(3, 1)).toEqual(['ADJUSTED', 'subset-of', 'Head of Legal', '']);
      expect(shown(UNITED)).toEqual(['', '', '', '', '']);
      const back = sheet('Target to source');
      const own = [2, 3, 4].map((row) => back.getCell(row, back.columnCount).text);
      expect(own.toSorted()).toEqual([
        '',
        'ADJUSTED to superset-of by Head of Legal on 2027-03-01',
        'DISPUTED by Head of Quality on 2026-02-01',
      ]);
    });
  });

  it('is changed, and stays the only one of its row', async () => {
    const back = await loaded({
      [FIRST]: { Verdict: 'ADJUSTED', 'Adjusted relationship': 'subset-of', On: '2026-10-01' },
    });
    expect(back.lines).toEqual([
      `Source to target ${FIRST} Verdict: DISPUTED → ADJUSTED`,
      `Source to target ${FIRST} Adjusted relationship:  → subset-of`,
      `Source to target ${FIRST} On: 2026-02-01 → 2026-10-01`,
    ]);
    const changed = { verdict: 'ADJUSTED', relationship: 'subset-of', on: '2026-10-01' } as const;
    expect(back.reviews).toEqual([{ ...DISPUTED, ...changed }, ADJUSTED]);
    const { rowReviews } = back.projection.organization.records;
    expect([...rowReviews.values()].map(({ position }) => position)).toEqual([1, 2]);
  });

  it('is recorded of a row that had none, behind all others and from the day of the load', async () => {
    const back = await loaded({ [UNITED]: { Verdict: 'CONFIRMED', By: 'Head of IT' } });
    const confirmed = { verdict: 'CONFIRMED', relationship: null, by: 'Head of IT', on: TODAY, note: null };
    expect(back.reviews).toEqual([DISPUTED, ADJUSTED, { row: UNITED, ...confirmed }]);
    const mappings = [...projection.catalogue.records.mappings.values()];
    expect([...back.projection.organization.records.rowReviews.values()].at(-1)).toMatchObject({
      ...{ mapping: mappings[2]!.id, crosswalk: 'law-to-std', source: 'law:1;2', target: 'std:C' },
      ...{ id: rowReviewId('acme', mappings[2]!.id), position: 3 },
    });
  });

  it('is removed where its verdict is emptied, with what is beside it or without', async () => {
    const all = { 'Adjusted relationship': '', By: '', On: ' ', 'Review note': '' };
    for (const beside of [{}, all]) {
      const back = await loaded({
        [FIRST]: { Verdict: '', ...beside },
        [UNION]: { Verdict: ' ', ...beside },
      });
      expect(back.lines).toEqual([
        `Source to target ${FIRST} Verdict: DISPUTED → `,
        `Source to target ${UNION} Verdict: ADJUSTED → `,
      ]);
      expect(back.reviews).toEqual([]);
    }
  });

  it('stays as it is where nothing but its day is emptied, and counts from the day of the load otherwise', async () => {
    const file = await fileWith({ [FIRST]: { On: '' } });
    for (const day of [TODAY, '2026-12-24'])
      expect(await loadBack(projection, file, day)).toMatchObject({ differences: [], facts: 0 });
    const back = await loaded({ [FIRST]: { On: '', Verdict: 'CONFIRMED' } });
    expect(back.reviews[0]).toEqual({ ...DISPUTED, verdict: 'CONFIRMED', on: TODAY });
  });

  it('decides whether evidence crosses the row', async () => {
    const statusOfA = (of: Projection) => {
      const choice = { system: null, asOf: TODAY, crosswalks: null };
      const coverage = answerCoverage(of, choice, 'std');
      return coverage.ok
        ? coverage.value.provisions.find(({ ref }) => ref === 'A')?.status
        : coverage.problems;
    };
    expect(statusOfA(projection)).toBe('GAP');
    expect(statusOfA((await loaded({ [FIRST]: { Verdict: '' } })).projection)).toBe('COVERED_BY_CROSSWALK');
  });
});

describe('an edit of the sheet Source to target that is refused', () => {
  it.each<[string, string, Cells, readonly string[]]>([
    [
      'a word that is no verdict, whatever relationship is beside it',
      FIRST,
      { Verdict: 'WRONG', 'Adjusted relationship': 'equal' },
      [
        `Source to target!U2 BAD_VALUE Verdict of ${FIRST}: "WRONG" is not one of CONFIRMED, DISPUTED, ADJUSTED.`,
      ],
    ],
    [
      'a relationship without ADJUSTED, and no date',
      FIRST,
      { 'Adjusted relationship': 'subset-of', On: 'soon' },
      [
        `Source to target!V2 ADJUSTMENT_MISSING Adjusted relationship of ${FIRST}: Only an ADJUSTED mapping takes a relationship; this one is DISPUTED.`,
        `Source to target!X2 BAD_DATE On of ${FIRST}: "soon" is not a date of the form YYYY-MM-DD.`,
      ],
    ],
    [
      'ADJUSTED without a relationship, of a union',
      UNION,
      { 'Adjusted relationship': '' },
      [
        `Source to target!V4 ADJUSTMENT_MISSING Adjusted relationship of ${UNION}: An ADJUSTED mapping needs the relationship that holds instead.`,
      ],
    ],
    [
      'a relationship that is none',
      UNION,
      { 'Adjusted relationship': 'same' },
      [
        `Source to target!V4 BAD_VALUE Adjusted relationship of ${UNION}: "same" is not one of ${RELATIONSHIPS.join(', ')}.`,
      ],
    ],
    [
      'a review that names nobody',
      UNITED,
      { Verdict: 'CONFIRMED' },
      [`Source to target!W3 EMPTY_REQUIRED By of ${UNITED}: This cell must not be empty.`],
    ],
    [
      'a note without a verdict',
      UNITED,
      { 'Review note': 'Doubtful.' },
      [
        `Source to target!U3 EMPTY_REQUIRED Verdict of ${UNITED}: This cell must not be empty.`,
        `Source to target!W3 EMPTY_REQUIRED By of ${UNITED}: This cell must not be empty.`,
      ],
    ],
    [
      'a note that was written where a verdict was removed',
      FIRST,
      { Verdict: '', 'Review note': 'Unclear.' },
      [`Source to target!U2 EMPTY_REQUIRED Verdict of ${FIRST}: This cell must not be empty.`],
    ],
    [
      'a cell of the row itself',
      FIRST,
      { Relationship: 'subset-of', Verdict: 'CONFIRMED' },
      [
        `Source to target!D2 FIXED_CELL_CHANGED Relationship was changed but cannot be edited here. Restore its value.`,
      ],
    ],
  ])('names %s, and changes nothing', async (_, row, cells, sentences) => {
    const file = await fileWith({
      [row]: cells,
      [row === UNITED ? FIRST : UNITED]: { Verdict: 'DISPUTED', By: 'b' },
    });
    expect(told(await loadBack(projection, file))).toEqual(sentences);
  });

  it('names a row that was reviewed since, and leaves it alone where it was not edited', async () => {
    const since = reviewing([{ ...DISPUTED, note: 'Really.' }, ADJUSTED, { ...DISPUTED, row: UNITED }]);
    for (const [row, cells, sentences] of [
      [FIRST, { 'Review note': 'Never.' }, [/ Review note of .* The record says "Really\."/]],
      [
        FIRST,
        { Verdict: '' },
        [/ The row of .* was edited, but what it shows was changed since the export\./],
      ],
      [
        UNITED,
        { Verdict: 'CONFIRMED', By: 'b' },
        [/ Verdict of .* says "CONFIRMED"\. The record says "DISPUTED"/, / By of /],
      ],
    ] as const)
      expect(told(await loadBack(since, await fileWith({ [row]: cells })))).toEqual(
        sentences.map((sentence) => expect.stringMatching(sentence)),
      );
    const apart = await loadBack(since, await fileWith({ [UNION]: { By: 'Head of IT' } }));
    expect(apart).toMatchObject({
      ok: true,
      outdated: [
        { sheet: 'Source to target', id: FIRST },
        { sheet: 'Source to target', id: UNITED },
      ],
    });
    expect(apart.ok && reviewsIn(apart.projection)).toEqual([
      { ...DISPUTED, note: 'Really.' },
      { ...ADJUSTED, by: 'Head of IT' },
      { ...DISPUTED, row: UNITED },
    ]);
  });

  it('names a review that was removed on one side and edited on the other', async () => {
    const file = await fileWith({ [FIRST]: { By: 'Head of IT' } });
    expect(told(await loadBack(reviewing([ADJUSTED]), file)).join()).toMatch(/CHANGED_SINCE_EXPORT/);
    const removed = await loadBack(reviewing([ADJUSTED]), await fileWith({ [FIRST]: { Verdict: '' } }));
    expect(removed).toMatchObject({ ok: true, differences: [] });
  });

  it('names a row that says something else since, so that nobody confirms what they have not read', async () => {
    const [first, ...others] = CROSSWALK.mappings;
    const other = reviewing([DISPUTED, ADJUSTED], {
      mappings: [{ ...first, relationship: 'superset-of' }, ...others],
    });
    const file = await fileWith({ [FIRST]: { Verdict: 'CONFIRMED' } });
    expect(told(await loadBack(other, file)).join()).toMatch(/CHANGED_SINCE_EXPORT/);
  });

  it('names a row that a load has retired, that is not there, or that the organization may not see', async () => {
    const [first, ...others] = CROSSWALK.mappings;
    const file = await fileWith({ [FIRST]: { Verdict: 'CONFIRMED' } });
    for (const since of [
      reviewing([DISPUTED, ADJUSTED], { mappings: [{ ...first, retired: true }, ...others] }),
      reviewing([], { mappings: others }),
      reviewing([DISPUTED, ADJUSTED], { owner: 'somebody-else' }),
    ])
      expect(told(await loadBack(since, file))).toEqual([
        expect.stringContaining(`RECORD_GONE The record in the row of ${FIRST} no longer exists.`),
      ]);
  });

  it('names a formula in the place of a verdict', async () => {
    const file = await edited(bytes, ({ cell }) => {
      cell('Source to target', FIRST, 'Verdict').value = { formula: '"CONFIRMED"', result: 'CONFIRMED' };
    });
    expect(told(await loadBack(projection, file)).join()).toMatch(/U2 FORMULA Verdict contains a formula/);
  });
});

describe('reviews that are exported, edited and loaded', { timeout: 120_000 }, () => {
  const days = ['2026-01-01', '2026-06-01', TODAY, '2027-06-01'] as const;
  const texts = fc.constantFrom('', 'a', 'b');
  const relationships = ['equal', 'no-relationship'] as const;
  const given = fc
    .record({
      ...{ row: fc.constantFrom(...ROWS), verdict: fc.constantFrom(...REVIEW_VERDICTS) },
      relationship: fc.constantFrom(...relationships),
      ...{ by: fc.constantFrom('a', 'b'), on: fc.constantFrom(...days), note: fc.constantFrom(null, 'b') },
    })
    .map(
      (each): Given => ({
        ...each,
        relationship: each.verdict === 'ADJUSTED' ? each.relationship : null,
      }),
    );
  const reviews = fc.uniqueArray(given, { maxLength: 3, selector: ({ row }) => row });
  const edits = fc.dictionary(
    fc.constantFrom(...ROWS),
    fc.record(
      {
        ...{ Verdict: fc.constantFrom('', ...REVIEW_VERDICTS) },
        'Adjusted relationship': fc.constantFrom('', ...relationships),
        ...{ By: texts, On: fc.constantFrom('', ...days), 'Review note': texts },
      },
      { requiredKeys: [] },
    ),
    { noNullPrototype: true },
  );

  /** What the reviews come to by the words of the documentation, by row; null: refused. */
  function expected(
    before: readonly Given[],
    wanted: Readonly<Record<string, Cells>>,
  ): ReadonlyMap<string, Given> | null {
    const after = new Map(before.map((each) => [each.row, each]));
    for (const [row, cells] of Object.entries(wanted)) {
      const shown = after.get(row);
      const was: Cells = {
        ...{ Verdict: shown?.verdict ?? '', 'Adjusted relationship': shown?.relationship ?? '' },
        ...{ By: shown?.by ?? '', On: shown?.on ?? '', 'Review note': shown?.note ?? '' },
      };
      const says: Cells = { ...was, ...cells };
      const differs = Object.keys(was).filter((header) => was[header] !== says[header]);
      // An emptied day is the day of the load for what was edited beside it.
      if (differs.every((header) => header === 'On' && says.On === '')) continue;
      if (says.Verdict === '') {
        if (differs.some((header) => says[header] !== '')) return null;
        after.delete(row);
        continue;
      }
      if (says.By === '' || (says.Verdict === 'ADJUSTED') !== (says['Adjusted relationship'] !== ''))
        return null;
      after.set(row, {
        row,
        verdict: REVIEW_VERDICTS.find((verdict) => verdict === says.Verdict)!,
        relationship: relationships.find((relation) => relation === says['Adjusted relationship']) ?? null,
        ...{ by: says.By!, on: says.On || TODAY, note: says['Review note'] || null },
      });
    }
    return after;
  }

  it('become what the sheet says, and nothing more when the same file is loaded again', async () => {
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(reviews, edits, async (before, wanted) => {
        const from = reviewing(before);
        const file = await fileWith(wanted, await crosswalkReport(from));
        const back = await loadBack(from, file);
        const after = expected(before, wanted);
        if (after === null) refusals++;
        const recorded = back.ok ? reviewsIn(back.projection) : null;
        expect(recorded && new Map(recorded.map((each) => [each.row, each]))).toEqual(after);
        if (!back.ok) return;
        expect(recorded).toHaveLength(after?.size ?? -1);
        for (const day of [TODAY, '2026-12-24'])
          expect(await loadBack(back.projection, file, day)).toMatchObject({ differences: [], facts: 0 });
      }),
      { numRuns: 60 },
    );
    expect(refusals).toBeGreaterThan(5);
  });
});

describe('a review of a pair on which a crosswalk has several rows', () => {
  const several = reviewing([], {
    mappings: [
      {
        ...{ source: '1', target: 'A', relationship: 'equal', rationaleType: 'functional' },
        further: [{ rationaleType: 'semantic', relationship: 'subset-of', confidence: null }],
      },
    ],
  });
  const FURTHER = `${FIRST} (semantic, subset-of)`;
  const CONFIRMED = { Verdict: 'CONFIRMED', By: 'Head of Quality', On: '2026-02-01' };

  it('can be written beside any of its rows, and is one review of the pair', async () => {
    const report = await crosswalkReport(several);
    const pair = several.catalogue.records.mappings.values().next().value!.id;
    for (const edits of [{ [FURTHER]: CONFIRMED }, { [FIRST]: CONFIRMED, [FURTHER]: CONFIRMED }]) {
      const loaded = await loadBack(several, await fileWith(edits, report));
      if (!loaded.ok) throw new Error(told(loaded).join());
      const { all } = loaded.projection.organization.reviews;
      expect(all.map(({ mapping, verdict }) => [mapping, verdict])).toEqual([[pair, 'CONFIRMED']]);
    }
  });

  it('is refused where two rows say something different of it', async () => {
    const report = await crosswalkReport(several);
    const edits = { [FIRST]: CONFIRMED, [FURTHER]: { ...CONFIRMED, Verdict: 'DISPUTED' } };
    expect(told(await loadBack(several, await fileWith(edits, report)))).toEqual([
      `Source to target, row 3 EDITED_TWICE The row of ${FURTHER} and another row on the same pair say something different. A review is about the pair: write the same in both rows, or in one of them.`,
    ]);
  });
});
