import { crosswalkGapId, provisionId } from '../ids.ts';
import { type CrosswalkGap, GAP_BASES, SIDES } from '../model/crosswalk.ts';
import { columns } from '../parsing/columns.ts';
import { PairRegister } from '../parsing/pair-register.ts';
import { quoted } from '../parsing/rule.ts';
import { anyText, oneOf, ref } from '../parsing/text-rules.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import type { CrosswalkSides } from './mappings-table.ts';

/** `mappings/SLUG/gaps.csv`. */
export const GAP_COLUMNS = columns(['side', 'ref', 'basis'], ['reason']);

const SIDE = oneOf(SIDES);
const BASIS = oneOf(GAP_BASES);

/** Reads the provisions that a crosswalk leaves unmapped on purpose. */
export async function readGaps(
  draft: CatalogueDraft,
  sides: CrosswalkSides,
): Promise<readonly CrosswalkGap[]> {
  const gaps: CrosswalkGap[] = [];
  const places = new PairRegister();
  await draft.reader.table(`mappings/${sides.slug}/gaps.csv`, GAP_COLUMNS, (row) => {
    const side = row.required('side', SIDE);
    const own = row.required('ref', ref);
    const isSide = SIDES.some((name) => name === row.text('side'));
    const framework = sides[side];
    const id = crosswalkGapId(sides.slug, side, own);
    if (isSide) places.add(row, 'side', side, own);
    if (isSide && !draft.hasRef(framework, own)) {
      row.refuse('ref', 'UNKNOWN_REF', `${framework} has no provision ${quoted(own)}.`);
    }
    gaps.push({
      id,
      crosswalk: sides.slug,
      provision: provisionId(framework, own),
      side,
      basis: row.required('basis', BASIS),
      reason: row.optional('reason', anyText),
      retired: false,
    });
  });
  return gaps;
}
