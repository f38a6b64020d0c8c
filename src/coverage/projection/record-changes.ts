import type { LinksOf, NodesOf } from '../../ledger/records/registry.ts';
import type { Evidence } from '../../model/evidence.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { CopyOnWriteMap } from './copy-on-write-map.ts';
import type { OrganizationRecords } from './organization-records.ts';

/** What makes one organization's records other than an earlier copy of them, as far as coverage depends on it. */
export interface RecordChanges {
  /** Evidence that is new, or says something else than before. */
  readonly evidence: readonly Evidence[];
  /**
   * Ids of the evidence that supports other provisions, or is about other systems, than before, itself or through a
   * control.
   */
  readonly regrouped: ReadonlySet<string>;
  /** Whether the systems are the same as before. What a system says may differ, and new ones may follow. */
  readonly systems: 'same' | 'restated' | 'more';
  /** Whether controls are the same as before, with the provisions that they address. */
  readonly hasSameControls: boolean;
  readonly hasSameDemonstrations: boolean;
}

type Own = NodesOf<'organization'> | LinksOf<'organization'>;

/** Where each kind of record is compared with what it was; the compiler asks for a new one. */
export const COMPARED: Readonly<Record<Own['collection'], 'HERE' | 'BY_THE_INDEX' | 'NOWHERE'>> = {
  evidence: 'HERE',
  supports: 'HERE',
  systems: 'HERE',
  controls: 'HERE',
  addresses: 'HERE',
  demonstrates: 'HERE',
  decisions: 'BY_THE_INDEX',
  answers: 'BY_THE_INDEX',
  rowReviews: 'BY_THE_INDEX',
  // An index reads the organization's own record anew, and never reads these others.
  organization: 'NOWHERE',
  suppliers: 'NOWHERE',
  actions: 'NOWHERE',
  officialTexts: 'NOWHERE',
};

/**
 * Compares records with an earlier copy of them; a step is some records. Null where evidence or a system has ceased,
 * or where systems have another order: then everything had better be read anew.
 */
export function* changesSince(
  earlier: OrganizationRecords,
  now: OrganizationRecords,
): Steps<RecordChanges | null> {
  const systemsNow = systemsSince(earlier, now);
  if (systemsNow === null) return null;
  const evidence = yield* restatedEvidence(earlier.evidence, now.evidence);
  if (evidence === null) return null;
  const regrouped = new Set<string>();
  for (const { id, systems } of evidence) {
    const before = earlier.evidence.get(id)?.systems;
    if (before === undefined || before.join(' ') !== systems.join(' ')) regrouped.add(id);
  }
  const { words } = now.supports;
  const isKnown = now.supports.eachChange(earlier.supports, (word) => regrouped.add(words.mustText(word)));
  if (!isKnown) return null;
  const added = new Set(systemsNow.added);
  yield* eachInSteps(added.size === 0 ? [] : now.evidence.values(), ({ id, systems: about }) => {
    if (about.some((system) => added.has(system))) regrouped.add(id);
  });
  const shown = yield* differing(earlier.demonstrates, now.demonstrates);
  for (const { evidence: id } of shown) regrouped.add(id);
  const controls = new Set<string>();
  for (const { id } of yield* differing(earlier.controls, now.controls)) controls.add(id);
  for (const { control } of yield* differing(earlier.addresses, now.addresses)) controls.add(control);
  // A demonstration that has ceased has regrouped its evidence already.
  yield* eachInSteps(controls.size === 0 ? [] : now.demonstrates.values(), ({ control, evidence: id }) => {
    if (controls.has(control)) regrouped.add(id);
  });
  return {
    evidence,
    regrouped,
    systems: systemsNow.are,
    hasSameControls: controls.size === 0,
    hasSameDemonstrations: shown.length === 0,
  };
}

/** Null where a system has ceased, or has another place among the others. */
function systemsSince(
  { systems: earlier }: OrganizationRecords,
  { systems: now }: OrganizationRecords,
): { readonly are: RecordChanges['systems']; readonly added: readonly string[] } | null {
  if (now.isSameAs(earlier)) return { are: 'same', added: [] };
  let last = Number.NEGATIVE_INFINITY;
  for (const [id, { position }] of earlier) {
    if (now.get(id)?.position !== position) return null;
    last = Math.max(last, position);
  }
  const added = [...now.values()].filter(({ id }) => !earlier.has(id));
  if (added.some(({ position }) => position <= last)) return null;
  return { are: added.length > 0 ? 'more' : 'restated', added: added.map(({ localId }) => localId) };
}

/** Null where some has ceased. */
function* restatedEvidence(
  earlier: CopyOnWriteMap<Evidence>,
  now: CopyOnWriteMap<Evidence>,
): Steps<readonly Evidence[] | null> {
  const restated = (yield* differing(earlier, now)).filter(({ id }) => now.has(id));
  const fresh = restated.filter(({ id }) => !earlier.has(id)).length;
  // Both the former and the present record of what says something else are among them.
  const present = new Map(restated.map(({ id }) => [id, now.get(id)!]));
  return now.size - fresh === earlier.size ? [...present.values()] : null;
}

/** The records of either side that are not those of the other: of one that says something else both. */
function* differing<R>(earlier: CopyOnWriteMap<R>, now: CopyOnWriteMap<R>): Steps<readonly R[]> {
  const found: R[] = [];
  yield* eachInSteps(now.mayDifferFrom(earlier), (id) => {
    const [before, present] = [earlier.get(id), now.get(id)];
    if (before === present) return;
    if (present !== undefined) found.push(present);
    if (before !== undefined) found.push(before);
  });
  return found;
}
