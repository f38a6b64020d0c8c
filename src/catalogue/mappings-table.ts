import { furtherMappingId, mappingId, provisionId } from '../ids.ts';
import {
  CONFIDENCES,
  type CrosswalkKind,
  inOrderOfPair,
  isRetiredRow,
  type Mapping,
  RATIONALE_TYPES,
  type RationaleType,
  ROW_STATUSES,
} from '../model/crosswalk.ts';
import { groupBy } from '../model/group-by.ts';
import { RELATIONSHIPS } from '../model/relation.ts';
import { columns, DAY, REF, wordOf } from '../parsing/columns.ts';
import { PairRegister } from '../parsing/pair-register.ts';
import { Refusal } from '../parsing/rule.ts';
import { anyText, day, oneOf, strength } from '../parsing/text-rules.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import { readMappingSide } from './mapping-side.ts';
import { refOf } from './names.ts';

/** What the rows of a crosswalk are read against. */
export interface CrosswalkSides {
  readonly slug: string;
  /** Null where crosswalk.yaml could not be read. */
  readonly kind: CrosswalkKind | null;
  /** What rows have that state no type of rationale. */
  readonly defaultRationaleType: RationaleType | null;
  /** Slugs of frameworks; empty where crosswalk.yaml could not be read. */
  readonly source: string;
  readonly target: string;
}

/** `mappings/SLUG/mappings.csv`. */
export const MAPPING_COLUMNS = columns(
  ['source', 'target', 'relationship'],
  [
    'rationale_type',
    'rationale',
    'strength',
    'confidence',
    'cited_as',
    'note',
    'reviewed_by',
    'reviewed_on',
    'row_status',
  ],
  {
    source: REF,
    target: REF,
    relationship: wordOf(RELATIONSHIPS),
    rationale_type: wordOf(RATIONALE_TYPES),
    confidence: wordOf(CONFIDENCES),
    reviewed_on: DAY,
    row_status: wordOf(ROW_STATUSES),
  },
);

/** Between the refs of a union. */
const UNION = ';';

const RELATIONSHIP = oneOf(RELATIONSHIPS);
const RATIONALE_TYPE = oneOf(RATIONALE_TYPES);
const CONFIDENCE = oneOf(CONFIDENCES);
const ROW_STATUS = oneOf(ROW_STATUSES);

/** Reads the mappings of one crosswalk: one row for each pair of sides, type of rationale and relationship. */
export async function readMappings(
  draft: CatalogueDraft,
  sides: CrosswalkSides,
): Promise<readonly Mapping[]> {
  const mappings: Mapping[] = [];
  const pairs = new PairRegister();
  await draft.reader.table(`mappings/${sides.slug}/mappings.csv`, MAPPING_COLUMNS, (row) => {
    const [source = '', target = ''] = (['source', 'target'] as const).map((side) => {
      const names = draft.refs(sides[side]);
      const refs = readMappingSide(row, side, (text) => names?.find(text) ?? null);
      for (const own of refs) {
        if (own === '' || names === null || names.find(own) !== null) continue;
        const read = refOf(sides[side], names).read(own);
        if (read instanceof Refusal) row.refuse(side, read.code, read.sentence);
      }
      return refs.join(UNION);
    });
    const from = provisionId(sides.source, source);
    const to = provisionId(sides.target, target);
    const id = mappingId(sides.slug, from, to);
    const relationship = row.required('relationship', RELATIONSHIP);
    const rationaleType = row.optional('rationale_type', RATIONALE_TYPE);
    const key = `${rationaleType ?? sides.defaultRationaleType ?? ''} ${relationship}`;
    pairs.add(row, 'source', source, target, { key, alike: ALIKE });
    const confidence = row.optional('confidence', CONFIDENCE);
    const reviewedBy = row.optional('reviewed_by', anyText);
    const reviewedOn = row.optional('reviewed_on', day);
    const isClaimed = confidence !== null && confidence !== 'unreviewed';
    if (sides.kind === 'curated' && isClaimed && (reviewedBy === null || reviewedOn === null)) {
      const sentence = `In a curated crosswalk, a mapping with the confidence ${confidence} needs reviewed_by and reviewed_on.`;
      row.refuse('confidence', 'REVIEW_MISSING', sentence);
    }
    // In canonical order they are hashed sooner.
    mappings.push({
      citedAs: row.optional('cited_as', anyText),
      confidence,
      crosswalk: sides.slug,
      id,
      note: row.optional('note', anyText),
      pair: null,
      position: mappings.length + 1,
      rationale: row.optional('rationale', anyText),
      rationaleType,
      relationship,
      retired: false,
      reviewedBy,
      reviewedOn,
      rowStatus: row.optional('row_status', ROW_STATUS),
      source: from,
      strength: row.optional('strength', strength),
      target: to,
    });
  });
  return withFurtherIds(mappings, sides);
}

const ALIKE = ', with the same rationale_type and relationship';

/** Gives all but the first of several rows on one pair ids of their own. */
function withFurtherIds(mappings: readonly Mapping[], sides: CrosswalkSides): readonly Mapping[] {
  const pairs = groupBy(mappings, ({ id }) => id);
  if (pairs.size === mappings.length) return mappings;
  const first = new Map(
    [...pairs].map(([id, rows]) => {
      // A row that its author has retired leaves the id of the pair to one that counts.
      const counting = rows.filter((row) => !isRetiredRow(row));
      return [id, inOrderOfPair(counting.length > 0 ? counting : rows, sides)[0]];
    }),
  );
  return mappings.map((row) =>
    first.get(row.id) === row
      ? row
      : {
          ...row,
          pair: row.id,
          id: furtherMappingId(row.crosswalk, row.source, row.target, {
            rationaleType: row.rationaleType ?? sides.defaultRationaleType,
            relationship: row.relationship,
          }),
        },
  );
}
