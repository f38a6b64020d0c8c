import { z } from 'zod';
import { LEVELS } from '../model/framework.ts';
import { quoted } from '../model/quoted.ts';
import type { RecordKind } from '../model/record-kind.ts';
import { WHOLE } from '../parsing/position.ts';
import { anyText, dayCount, localId, oneOf } from '../parsing/text-rules.ts';
import { optionalKey, requiredKey } from '../parsing/yaml-fields.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';

const FILE = 'record-kinds.yaml';

/** `record-kinds.yaml`. */
export const recordKindsFormat = z.array(
  z.strictObject({
    id: requiredKey(localId, 'The id of the kind. Evidence names it.'),
    label: requiredKey(anyText, 'The name of the kind for people.'),
    shows: optionalKey(anyText, 'What such a record usually shows.'),
    level: optionalKey(
      oneOf(LEVELS),
      'Whether such a record is about the organization, about one system, or about either.',
    ),
    valid_days: optionalKey(dayCount, 'For how many days such a record usually stays valid.'),
  }),
);

/** Reads the kinds of evidence and tells the draft which there are. */
export async function readRecordKinds(draft: CatalogueDraft): Promise<readonly RecordKind[]> {
  if (draft.owner !== null && draft.reader.hasFile(FILE)) {
    // Kinds have no owner: one organization's would become every organization's.
    draft.reader.refuse(
      FILE,
      WHOLE,
      'UNKNOWN_FILE',
      'An organization cannot add kinds of evidence of its own. Remove this file.',
    );
  }
  const elsewhere = draft.known.recordKinds();
  const file = await draft.reader.yaml(FILE, recordKindsFormat);
  if (file === null) {
    draft.recordKinds = elsewhere;
    return [];
  }
  if (file.value === null) return [];
  const ids = new Set<string>();
  for (const [index, { id }] of file.value.entries()) {
    if (ids.has(id))
      file.document.refuse([index, 'id'], 'DUPLICATE_ID', `The kind ${quoted(id)} appears twice.`);
    ids.add(id);
  }
  draft.recordKinds = ids.size === 0 ? elsewhere : new Set([...ids, ...(elsewhere ?? [])]);
  return file.value.map((kind, index) => ({
    id: kind.id,
    label: kind.label,
    shows: kind.shows,
    level: kind.level,
    validDays: kind.valid_days,
    position: index + 1,
  }));
}
