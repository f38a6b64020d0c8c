import { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import type { ReadFolder } from './application.ts';

/**
 * The organization of a folder that was read, as its first load over a catalogue would make it; null where the folder
 * states no organization. The catalogue stays as it is.
 */
export function indexOfFolder(catalogue: CatalogueRecords, folder: ReadFolder): OrganizationIndex | null {
  if (folder.organization === null) return null;
  const known = folder.catalogue === null ? catalogue : withOwn(catalogue, folder.catalogue);
  return OrganizationIndex.of(CatalogueIndex.of(known), OrganizationRecords.of(folder.organization));
}

/** A catalogue in which the frameworks and crosswalks of a folder replace those of the same slugs. */
function withOwn(catalogue: CatalogueRecords, own: CatalogueContents): CatalogueRecords {
  const records = catalogue.copy();
  const frameworks = new Set(own.frameworks.map(({ slug }) => slug));
  const crosswalks = new Set(own.crosswalks.map(({ slug }) => slug));
  for (const { id, framework } of [...records.provisions.values()])
    if (frameworks.has(framework)) records.provisions.delete(id);
  for (const { id, crosswalk } of [...records.mappings.values()])
    if (crosswalks.has(crosswalk)) records.mappings.delete(id);
  for (const framework of own.frameworks) records.frameworks.set(framework.slug, framework);
  for (const provision of own.provisions) records.provisions.set(provision.id, provision);
  for (const crosswalk of own.crosswalks) records.crosswalks.set(crosswalk.slug, crosswalk);
  for (const mapping of own.mappings) records.mappings.set(mapping.id, mapping);
  for (const kind of own.recordKinds) records.recordKinds.set(kind.id, kind);
  return records;
}
