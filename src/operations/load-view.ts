import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { View } from '../model/record-kind.ts';
import { restateNode } from './difference.ts';
import { type CataloguePicture, inputHash, type Load } from './load.ts';

/** One view, replaced whole. */
export function loadView(picture: CataloguePicture, view: View): Load {
  return {
    operation: 'loadView',
    ledger: CATALOGUE_LEDGER,
    slug: view.slug,
    inputHash: inputHash([view]),
    difference: () => restateNode('View', view, picture.records.views.get(view.slug)),
  };
}
