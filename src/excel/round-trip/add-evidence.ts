import type { Projection } from '../../coverage/projection/projection.ts';
import type { Evidence } from '../../model/evidence.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Edit, NewEvidence, NewLink } from '../../model/record-edits.ts';
import { localId } from '../../parsing/text-rules.ts';
import { EVIDENCE_HEADERS, type EvidenceReading, readEvidenceCells } from './compare-evidence.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { LoadedBefore } from './loaded-before.ts';
import { linksTo, splitLinks } from './named-links.ts';
import { listOf, PlaceNames } from './named-place.ts';
import { oddEvidence } from './odd-edits.ts';
import { RowReading } from './row-reading.ts';

const HEADERS = {
  ...EVIDENCE_HEADERS,
  ...{ localId: 'Id', kind: 'Kind', systems: 'Systems' },
  ...{ supports: 'Supports', demonstrates: 'Demonstrates' },
} as const;
/** What the register shows for evidence that is about no system alone. */
const OF_ALL = /^organization([- ]wide)?$/i;

/** Reads the new rows of the evidence register. A row that says what recorded evidence already says was loaded before. */
export function addEvidence(
  rows: readonly EditedRow[],
  projection: Projection,
  { known, on }: EvidenceReading,
  compared: ComparedRows,
): readonly Edit<NewEvidence>[] {
  if (rows.length === 0) return [];
  const names = new PlaceNames(projection);
  const kind = names.kind(localId);
  // As the register shows them, or as in the folder.
  const systems = listOf(names.system, /[,;\n]/, BETWEEN);
  const supports = linksTo(names.provision);
  const demonstrates = linksTo(names.control);
  const before = new LoadedBefore(projection.organization.records.evidence.values());
  const recorded = recordedLinks(projection);
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
      supports: splitLinks(reading.optional(HEADERS.supports, supports, null) ?? ''),
      demonstrates: splitLinks(reading.optional(HEADERS.demonstrates, demonstrates, null) ?? ''),
    };
    // The register does not show when evidence was received. Its links are records of their own.
    const { receivedOn: _, supports: supported, demonstrates: demonstrated, ...shown } = wanted;
    const agrees = ({ id: known }: Evidence): boolean => {
      const { supports: s, demonstrates: d } = recorded(known);
      return isAmong(supported, s) && isAmong(demonstrated, d);
    };
    if (before.says(reading, HEADERS.localId, shown, agrees)) return [];
    if (!compared.takes(reading, null)) return [];
    compared.warn(row, oddEvidence(null, { ...wanted, localId: wanted.localId ?? undefined }, on));
    return [{ wanted, at: reading.at(HEADERS) }];
  });
}

const BETWEEN = ', ';

function split(list: string): readonly string[] {
  return list === '' ? [] : list.split(BETWEEN);
}

/** The links that are recorded of a piece of evidence, by its id. */
function recordedLinks({ organization }: Projection) {
  const { demonstrates, controls } = organization.records;
  const byEvidence = groupBy(demonstrates.values(), ({ evidence }) => evidence);
  return (id: string): Pick<NewEvidence, 'supports' | 'demonstrates'> => ({
    supports: organization.supportsStatedOf(id).map(({ provision, extent }) => ({ to: provision, extent })),
    demonstrates: (byEvidence.get(id) ?? []).map(({ control, extent }) => ({
      to: controls.get(control)?.localId ?? control,
      extent,
    })),
  });
}

function isAmong(links: readonly NewLink[], recorded: readonly NewLink[]): boolean {
  return links.every(({ to, extent }) => recorded.some((each) => each.to === to && each.extent === extent));
}
