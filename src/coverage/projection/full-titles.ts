import { memoInSteps } from '../memo-in-steps.ts';
import { RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import type { CatalogueIndex } from './catalogue-index.ts';

/**
 * By id, the title of each provision that is not retired. A title that several provisions of a framework share, such as
 * *General*, comes after the title of the provision above: *Internal audit – General*. Nothing is added where the
 * provision above has the same title. A step is a framework.
 */
export const fullTitles = memoInSteps(function* (index: CatalogueIndex): Steps<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const { start, end } of index.frameworks) {
    const own = index.provisions.slice(start, end);
    const times = new Map<string, number>();
    for (const { title } of own) times.set(title, (times.get(title) ?? 0) + 1);
    for (const [offset, { id, title }] of own.entries()) {
      const above = index.parent[start + offset]!;
      const titleAbove = above >= 0 && (times.get(title) ?? 0) > 1 ? index.provisionAt(above).title : title;
      titles.set(id, titleAbove === title ? title : `${titleAbove} – ${title}`);
      if (offset % RECORDS_IN_A_STEP === 0) yield;
    }
  }
  return titles;
});

/** The title of one provision as {@link fullTitles} has it; its own title where it is retired. */
export function fullTitle(
  index: CatalogueIndex,
  provision: { readonly framework: string; readonly ref: string; readonly title: string },
): string {
  return fullTitles(index).get(`${provision.framework}:${provision.ref}`) ?? provision.title;
}
