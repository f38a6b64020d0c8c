import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { RecordKind } from '../model/record-kind.ts';
import { behind, restateNode } from './difference.ts';
import { type CataloguePicture, inputHash, type Load } from './load.ts';

/** Under which slug the load of a catalogue's record kinds is kept. */
export const RECORD_KINDS_SLUG = 'record-kinds';

/** The kinds of evidence; kinds that are no longer named stay behind the others. */
export function loadRecordKinds(picture: CataloguePicture, kinds: readonly RecordKind[]): Load {
  return {
    operation: 'loadRecordKinds',
    ledger: CATALOGUE_LEDGER,
    slug: RECORD_KINDS_SLUG,
    inputHash: inputHash(kinds),
    *difference() {
      const { records } = picture;
      for (const kind of kinds) yield* restateNode('RecordKind', kind, records.recordKinds.get(kind.id));
      const named = new Set(kinds.map((kind) => kind.id));
      const unnamed = [...records.recordKinds.values()].filter((kind) => !named.has(kind.id));
      for (const kind of behind(kinds.length, unnamed)) {
        yield* restateNode('RecordKind', kind, records.recordKinds.get(kind.id));
      }
    },
  };
}
