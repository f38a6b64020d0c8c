import { z } from 'zod';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import type { RecordKind } from '../model/record-kind.ts';
import { asRead } from './as-read.ts';
import { restateNode } from './difference.ts';
import { inPlace } from './in-place.ts';
import type { Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import type { CataloguePicture } from './perform-context.ts';

const NAME = 'loadRecordKinds';

/** Under which slug the load of a catalogue's record kinds is kept. */
export const RECORD_KINDS_SLUG = 'record-kinds';

/** The kinds of evidence; kinds that are no longer named stay behind the others. */
export function loadRecordKinds(picture: CataloguePicture, kinds: readonly RecordKind[]): Load {
  function* difference(): Generator<Fact> {
    const { records } = picture;
    const named = new Set(kinds.map((kind) => kind.id));
    const unnamed = [...records.recordKinds.values()].filter((kind) => !named.has(kind.id));
    for (const kind of inPlace([...kinds, ...inFileOrder(unnamed)], records.recordKinds)) {
      yield* restateNode('RecordKind', kind, records.recordKinds.get(kind.id));
    }
  }
  return {
    operation: NAME,
    ledger: CATALOGUE_LEDGER,
    slug: RECORD_KINDS_SLUG,
    input: [kinds],
    decide: async () => ({ ok: true, value: difference() }),
  };
}

export const LOAD_RECORD_KINDS = loadOperation({
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'CATALOGUE',
  input: z.object({ kinds: asRead<readonly RecordKind[]>() }),
  bind: ({ catalogue }, _, { kinds }) => loadRecordKinds(catalogue, kinds),
});
