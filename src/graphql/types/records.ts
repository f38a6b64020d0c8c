import type { OrganizationRecords } from '../../coverage/projection/organization-records.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import type { Support } from '../../model/evidence.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import type { AskedPage } from '../asked-page.ts';
import type { GraphQLContext } from '../context.ts';
import type { Page } from '../page.ts';
import { pageByKey, placeInFile } from '../page-by-key.ts';

/** A record of an organization, with the projection that it was read from. */
export interface OwnedParent<R> {
  readonly projection: Projection;
  readonly record: R;
}

/**
 * Finds a record of a collection by its id `ORGANIZATION/…`; null when there is no such record.
 *
 * @param key the record's key in the collection, if that is not the id
 */
export async function loadOwned<R>(
  { desk }: GraphQLContext,
  id: string,
  among: (records: OrganizationRecords) => ReadonlyMap<string, R>,
  key = id,
): Promise<OwnedParent<R> | null> {
  const projection = await desk.projection(id.slice(0, Math.max(0, id.indexOf('/'))));
  const record = projection === null ? undefined : among(projection.organization.records).get(key);
  return projection === null || record === undefined ? null : { projection, record };
}

/** The id of a link for a global id. Its own id does not name the organization, which decides who may see it. */
export function ownedLinkId({
  organization,
  id,
}: {
  readonly organization: string;
  readonly id: string;
}): string {
  return `${organization}/${id}`;
}

/** Finds a link by the id that {@link ownedLinkId} made; null when there is no such link. */
export function loadOwnedLink<R>(
  context: GraphQLContext,
  id: string,
  among: (records: OrganizationRecords) => ReadonlyMap<string, R>,
): Promise<OwnedParent<R> | null> {
  return loadOwned(context, id, among, id.slice(id.indexOf('/') + 1));
}

/** A record by its local id; null when there is no such record. */
export function ownedRecord<R>(
  projection: Projection,
  records: ReadonlyMap<string, R>,
  localId: string | null,
): OwnedParent<R> | null {
  const { slug } = projection.organization.organization;
  const record = localId === null ? undefined : records.get(`${slug}/${localId}`);
  return record === undefined ? null : { projection, record };
}

/** The records of an organization with these local ids, each once, in file order. Ids without a record are left out. */
export function namedRecords<R extends { readonly id: string; readonly position: number }>(
  { organization }: Projection,
  records: ReadonlyMap<string, R>,
  localIds: readonly string[],
): readonly R[] {
  const { slug } = organization.organization;
  return inFileOrder([...new Set(localIds)].flatMap((localId) => records.get(`${slug}/${localId}`) ?? []));
}

/** A page of one organization's records in file order. Throws `INVALID_PARAMETER` and `OTHER_LIST`. */
export function pageOfRecords<R extends { readonly id: string; readonly position: number }>(
  projection: Projection,
  records: readonly R[] | undefined,
  page: AskedPage,
): Page<OwnedParent<R>> {
  return pageByKey(records ?? [], placeInFile, page, (record) => ({ projection, record }));
}

/** The same of supports, of which only those on the page are made. */
export function pageOfSupports(
  projection: Projection,
  rows: Int32Array,
  page: AskedPage,
): Page<OwnedParent<Support>> {
  const { supports } = projection.organization.records;
  return pageByKey(
    Array.from(rows),
    (row) => supports.keyAt(row),
    page,
    (row) => ({ projection, record: supports.at(row) }),
  );
}
