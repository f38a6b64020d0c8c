import { compareText } from '../../model/compare-text.ts';
import { membersOfSide, type Side } from '../../model/crosswalk.ts';
import { reverseRelationship } from '../../model/relation.ts';
import { LazyRows } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** The rows of the crosswalks that count, read from one side; read from the target, each relationship is reversed. */
export function mappingsSheet({ projection, crosswalks }: ReportAnswers, from: Side): Sheet {
  const { records, numberOf } = projection.catalogue;
  const [to, near, far] =
    from === 'source' ? (['target', 'Source', 'Target'] as const) : (['source', 'Target', 'Source'] as const);
  // A side may be the union of several provisions: it is sorted by the first of them, and names all of them.
  const place = (side: string): number => numberOf.get(membersOfSide(side)[0]!) ?? -1;
  const refs = (side: string): string =>
    membersOfSide(side)
      .map((id) => records.provisions.get(id)?.ref ?? id)
      .join('; ');
  const titles = (side: string): string | null =>
    membersOfSide(side)
      .flatMap((id) => records.provisions.get(id)?.title ?? [])
      .join('\n') || null;
  const chosen = new Set(crosswalks);
  const rows = [...records.mappings.values()]
    .filter(({ crosswalk, retired }) => !retired && chosen.has(crosswalk))
    .sort(
      (a, b) =>
        compareText(a.crosswalk, b.crosswalk) ||
        place(a[from]) - place(b[from]) ||
        place(a[to]) - place(b[to]),
    );
  return {
    name: from === 'source' ? 'Source to target' : 'Target to source',
    blocksBy: 0,
    whenEmpty: 'No crosswalk counts, or none has a row.',
    frozenColumns: 3,
    columns: [
      { header: 'Crosswalk', width: 22, wrap: true },
      { header: near, width: 12, wrap: true },
      { header: `${near} title`, width: 28, wrap: true },
      { header: 'Relationship', width: 16 },
      { header: far, width: 12, wrap: true },
      { header: `${far} title`, width: 28, wrap: true },
      { header: 'Rationale', width: 56, wrap: true },
      { header: 'Strength', width: 9 },
      { header: 'Confidence', width: 12 },
      { header: 'Cited as', width: 12, wrap: true },
      { header: 'Asserted by', width: 20, wrap: true },
      { header: 'Edition', width: 16, wrap: true },
      { header: 'Reviewer', width: 16, wrap: true },
      { header: 'Date', width: 12 },
      { header: 'Row status', width: 13 },
      { header: 'Note', width: 24, wrap: true },
    ],
    rows: new LazyRows(rows.length, (index) => {
      const row = rows[index]!;
      const crosswalk = records.crosswalks.get(row.crosswalk);
      const relationship = from === 'source' ? row.relationship : reverseRelationship(row.relationship);
      return [
        row.crosswalk,
        refs(row[from]),
        titles(row[from]),
        relationship,
        refs(row[to]),
        titles(row[to]),
        row.rationale,
        row.strength,
        row.confidence,
        row.citedAs,
        crosswalk?.assertedBy ?? null,
        [crosswalk?.sourceEdition, crosswalk?.targetEdition].filter((edition) => edition).join(' → '),
        row.reviewedBy,
        { day: row.reviewedOn },
        row.rowStatus,
        row.note,
      ];
    }),
  };
}
