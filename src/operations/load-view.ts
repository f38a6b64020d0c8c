import { z } from 'zod';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { View } from '../model/record-kind.ts';
import { asRead } from './as-read.ts';
import { restateNode } from './difference.ts';
import type { Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import type { CataloguePicture } from './perform-context.ts';
import { unlessTaken, viewSlug } from './slug-taken.ts';

const NAME = 'loadView';

/** One view, replaced whole. */
export function loadView(picture: CataloguePicture, view: View): Load {
  return {
    operation: NAME,
    ledger: CATALOGUE_LEDGER,
    slug: view.slug,
    input: [[view]],
    decide: async () =>
      unlessTaken(viewSlug(view, picture.records), () =>
        restateNode('View', view, picture.records.views.get(view.slug)),
      ),
  };
}

export const LOAD_VIEW = loadOperation({
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'CATALOGUE',
  input: z.object({ view: asRead<View>() }),
  bind: ({ catalogue }, _, { view }) => loadView(catalogue, view),
});
