import type { Projection } from '../../coverage/projection/projection.ts';
import type { Edit, NewEvidence } from '../../model/record-edits.ts';
import type { Rule } from '../../parsing/rule.ts';
import { localId } from '../../parsing/text-rules.ts';
import { EVIDENCE_HEADERS, readEvidenceCells } from './compare-evidence.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { LoadedBefore } from './loaded-before.ts';
import { listOf, PlaceNames } from './named-place.ts';
import { oddEvidence } from './odd-edits.ts';
import { RowReading } from './row-reading.ts';

const HEADERS = { ...EVIDENCE_HEADERS, localId: 'Id', kind: 'Kind', systems: 'Systems' } as const;
/** What the register shows for evidence that is about no system alone. */
const OF_ALL = /^organization([- ]wide)?$/i;

/**
 * Reads the new rows of the evidence register. A row that says what recorded evidence already says was loaded before.
 *
 * @param how `known` reads the id of evidence that a row supersedes; `on` is the day of the load
 */
export function addEvidence(
  rows: readonly EditedRow[],
  projection: Projection,
  { known, on }: { readonly known: Rule<string>; readonly on: string },
  compared: ComparedRows,
): readonly Edit<NewEvidence>[] {
  if (rows.length === 0) return [];
  const names = new PlaceNames(projection);
  const kind = names.kind(localId);
  // As the register shows them, or as in the folder.
  const systems = listOf(names.system, /[,;\n]/, BETWEEN);
  const before = new LoadedBefore(projection.organization.records.evidence.values());
  return rows.flatMap((row) => {
    const reading = new RowReading(row);
    const id = reading.optional(HEADERS.localId, localId, null);
    const about = row.text(HEADERS.systems).trim();
    const wanted: NewEvidence = {
      localId: id,
      kind: reading.required(HEADERS.kind, kind, null),
      systems: OF_ALL.test(about) ? [] : split(reading.optional(HEADERS.systems, systems, null) ?? ''),
      ...readEvidenceCells(reading, null, known),
      receivedOn: null,
    };
    // The register does not show when evidence was received.
    const { receivedOn: _, ...shown } = wanted;
    if (before.says(reading, HEADERS.localId, shown)) return [];
    if (!compared.takes(reading, null)) return [];
    compared.warn(row, oddEvidence(null, { ...wanted, localId: wanted.localId ?? undefined }, on));
    return [{ wanted, at: reading.at(HEADERS) }];
  });
}

const BETWEEN = ', ';

function split(list: string): readonly string[] {
  return list === '' ? [] : list.split(BETWEEN);
}
