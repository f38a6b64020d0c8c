import type { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Head, Store } from '../graph/store.ts';
import type { Change } from '../ledger/change.ts';
import type { LedgerState } from '../model/coverage.ts';

/** The records that a load is decided on, as they are whenever they are asked for. */
export interface CataloguePicture {
  readonly records: CatalogueRecords;
}

export interface OrganizationPicture {
  readonly records: OrganizationRecords;
}

/** What operations need: the store, the records as they are known here, and who is told of what was written. */
export interface PerformContext {
  readonly store: Pick<
    Store,
    'append' | 'bulkWriter' | 'changeOfKey' | 'changesAfter' | 'history' | 'putTexts' | 'remove'
  >;
  readonly catalogue: CataloguePicture;
  /** Slugs of the organizations that have a ledger. */
  organizations(): readonly string[];
  /** An organization's records; empty where it has no ledger yet. */
  organization(slug: string): Promise<OrganizationPicture>;
  /** The records that a change of an organization is decided on; null where there is no such organization. */
  projection(slug: string): Promise<Projection | null>;
  /** The ledger as it was when it was last asked. */
  head(ledger: string): Pick<Head, 'seq' | 'hash' | 'at' | 'loads'> | null;
  state(ledger: string): LedgerState;
  /** The catalogue state that an organization's change is decided on; null in the catalogue's ledger. */
  decidedOn(ledger: string): LedgerState | null;
  /** Brings the records up to date. */
  refresh(): Promise<void>;
  /** Applies a change that was written here to the records, at once. */
  applied(change: Change): void;
  /** Runs work when everything that was begun before in this ledger has ended. */
  inTurn<T>(ledger: string, work: () => Promise<T>): Promise<T>;
}
