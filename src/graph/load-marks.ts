import type { Change } from '../ledger/change.ts';
import type { Head, LoadMark } from './store.ts';

/** The newest load by slug after a change: a load's part replaces the mark of its slug. */
export function markLoad(loads: Head['loads'], change: Change): Head['loads'] {
  if (change.load === null) return loads;
  const { slug, id, part, last } = change.load;
  const mark: LoadMark = { id, part, last, productVersion: change.productVersion };
  return { ...loads, [slug]: mark };
}
