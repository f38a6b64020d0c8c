import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { LinkFact, NodeFact } from '../ledger/fact.ts';
import { linkFact, nodeFact } from '../ledger/records/codec.ts';
import type { OrganizationContents } from '../ledger/records/contents.ts';
import {
  type Label,
  type LinkRecords,
  type LinksOf,
  linksOf,
  type NodeRecords,
  type RecordLinkType,
} from '../ledger/records/registry.ts';
import { TABLES } from './restate-organization.ts';
import { rowName, TABLE_FILES } from './row-changes.ts';

type TableLabel = (typeof TABLES)[number]['label'];
type OwnLinkType = LinksOf<'organization'>['type'];

/** The records of one organization, by the table in which a folder has them. */
export interface HeldRecords {
  readonly organization: string;
  readonly tables: readonly HeldTable[];
}

interface HeldTable {
  /** The file of the folder. */
  readonly table: string;
  readonly records: number;
  /** Rows that the folder does not have, as people name them. */
  readonly unnamed: readonly string[];
}

/** What the store has of an organization, beside what a folder says. */
export function heldRecords(records: OrganizationRecords, contents: OrganizationContents): HeldRecords {
  return {
    organization: contents.organization.slug,
    tables: [
      ...TABLES.map(({ label, collection }) =>
        heldTable<NodeRecords[TableLabel]>(
          TABLE_FILES[label],
          contents[collection],
          records[collection],
          (record) => nodeFact<Label>(label, record),
        ),
      ),
      ...linksOf('organization').map(({ type, collection }) =>
        heldTable<LinkRecords[OwnLinkType]>(
          TABLE_FILES[type],
          contents[collection],
          records[collection],
          (record) => linkFact<RecordLinkType>(type, record),
        ),
      ),
    ],
  };
}

function heldTable<R extends { readonly id: string }>(
  table: string,
  named: readonly { readonly id: string }[],
  known: { readonly size: number; values(): Iterable<R> },
  factOf: (record: R) => NodeFact | LinkFact,
): HeldTable {
  // Nearly always a folder names all that is known; then no list of a million names is made to find it out.
  if (known.size <= named.length) return { table, records: known.size, unnamed: [] };
  const names = new Set(named.map(({ id }) => id));
  const unnamed = [...known.values()]
    .filter(({ id }) => !names.has(id))
    .map(factOf)
    .map(rowName);
  return { table, records: known.size, unnamed };
}
