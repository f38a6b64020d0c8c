import { crosswalkGapId, provisionId } from '../ids.ts';
import { type CrosswalkGap, GAP_BASES, SIDES } from '../model/crosswalk.ts';
import { columns, REF, wordOf } from '../parsing/columns.ts';
import { PairRegister } from '../parsing/pair-register.ts';
import { Refusal } from '../parsing/rule.ts';
import { anyText, oneOf, ref } from '../parsing/text-rules.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import type { CrosswalkSides } from './mappings-table.ts';
import { refOf } from './names.ts';

/** `mappings/SLUG/gaps.csv`. */
export const GAP_COLUMNS = columns(['side', 'ref', 'basis'], ['reason'], {
  side: wordOf(SIDES),
  ref: REF,
  basis: wordOf(GAP_BASES),
});

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
    const isSide = !(SIDE.read(row.text('side')) instanceof Refusal);
    const framework = sides[side];
    const names = isSide ? draft.refs(framework) : null;
    const own = row.required('ref', names === null ? ref : refOf(framework, names));
    const id = crosswalkGapId(sides.slug, side, own);
    if (isSide) places.add(row, 'side', side, own);
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
