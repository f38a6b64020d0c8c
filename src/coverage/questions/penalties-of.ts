import type { Penalty, Provision } from '../../model/framework.ts';
import type { CatalogueRecords } from '../projection/catalogue-records.ts';

/** The fines that the framework sets for infringing a provision or one above it, in the order of the framework. */
export function penaltiesOf(records: CatalogueRecords, provision: Provision): readonly Penalty[] {
  const { framework } = provision;
  const penalties = records.frameworks.get(framework)?.penalties ?? [];
  if (penalties.length === 0) return [];
  const refs = new Set<string>();
  for (let ref: string | null = provision.ref; ref !== null; ) {
    refs.add(ref);
    ref = records.provisions.get(`${framework}:${ref}`)?.parent ?? null;
  }
  return penalties.filter((penalty) => penalty.refs.some((ref) => refs.has(ref)));
}
