import { type LinksOf, linksOf, type NodesOf, nodesOf } from '../../ledger/records/registry.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { CopyOnWriteMap } from './copy-on-write-map.ts';
import type { OrganizationRecords } from './organization-records.ts';

/** What makes one organization's records other than an earlier copy of them, as far as coverage depends on it. */
export interface RecordChanges {
  /** Evidence that is new, or says something else than before. */
  readonly evidence: readonly Evidence[];
  /** Ids of the evidence that supports other provisions, or is about other systems, than before. */
  readonly regrouped: ReadonlySet<string>;
}

type Own = NodesOf<'organization'> | LinksOf<'organization'>;

/** What an index compares by itself, or never reads; and the organization's own record, which it reads anew. */
const APART = [
  'organization',
  'evidence',
  'supports',
  'decisions',
  'suppliers',
  'actions',
  'officialTexts',
] as const satisfies readonly Own['collection'][];
type Apart = Extract<Own, { readonly collection: (typeof APART)[number] }>;

const OTHERS = [...nodesOf('organization'), ...linksOf('organization')].filter(
  (definition): definition is Exclude<Own, Apart> => !APART.some((name) => name === definition.collection),
);

/**
 * Compares records with an earlier copy of them. Null where more is other than evidence and its supports, or evidence
 * has ceased: then everything had better be read anew.
 */
export function changesSince(earlier: OrganizationRecords, now: OrganizationRecords): RecordChanges | null {
  for (const { collection } of OTHERS) if (!now[collection].isSameAs(earlier[collection])) return null;
  const evidence = restatedEvidence(earlier.evidence, now.evidence);
  if (evidence === null) return null;
  const regrouped = new Set<string>();
  for (const { id, systems } of evidence) {
    const before = earlier.evidence.get(id)?.systems;
    if (before === undefined || before.join(' ') !== systems.join(' ')) regrouped.add(id);
  }
  const { words } = now.supports;
  const isKnown = now.supports.eachChange(earlier.supports, (word) => regrouped.add(words.mustText(word)));
  return isKnown ? { evidence, regrouped } : null;
}

function restatedEvidence(
  earlier: CopyOnWriteMap<Evidence>,
  now: CopyOnWriteMap<Evidence>,
): readonly Evidence[] | null {
  if (now.isSameAs(earlier)) return [];
  const restated: Evidence[] = [];
  let kept = 0;
  for (const [id, record] of now) {
    const before = earlier.get(id);
    if (before !== undefined) kept++;
    if (before !== record) restated.push(record);
  }
  return kept === earlier.size ? restated : null;
}
