import { compareText } from '../../model/compare-text.ts';
import type { Side } from '../../model/crosswalk.ts';
import { reverseRelationship } from '../../model/relation.ts';
import { LazyRows } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/**
 * The rows of the crosswalks that count, read from one side; from the target a relationship reads the other way round.
 */
export function mappingsSheet({ projection, crosswalks }: ReportAnswers, from: Side): Sheet {
  const { records, numberOf } = projection.catalogue;
  const [to, near, far] =
    from === 'source' ? (['target', 'Source', 'Target'] as const) : (['source', 'Target', 'Source'] as const);
  const place = (id: string): number => numberOf.get(id) ?? -1;
  const ref = (id: string): string => records.provisions.get(id)?.ref ?? id;
  const title = (id: string): string | null => records.provisions.get(id)?.title ?? null;
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
    columns: [
      { header: 'Crosswalk', width: 22, wrap: true },
      { header: near, width: 12 },
      { header: `${near} title`, width: 28, wrap: true },
      { header: 'Relationship', width: 16 },
      { header: far, width: 12 },
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
        ref(row[from]),
        title(row[from]),
        relationship,
        ref(row[to]),
        title(row[to]),
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
