import { isDeepStrictEqual } from 'node:util';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import type { Provision } from '../model/framework.ts';
import { groupBy } from '../model/group-by.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import { nameOfRecord, type TabledRecord } from '../model/record-doubt.ts';
import type { PerformContext } from './perform-context.ts';
import { columnOf } from './row-changes.ts';

/** What a load does to the provisions of a framework that is there already, and the records on them. */
export interface EditionChange {
  /** Slug. */
  readonly framework: string;
  /** The edition that is loaded. */
  readonly edition: string;
  /** Refs, in file order. */
  readonly added: readonly string[];
  readonly changed: readonly {
    readonly ref: string;
    /** Columns of `provisions.csv`. */
    readonly fields: readonly string[];
  }[];
  readonly retired: readonly string[];
  /** Records on provisions that are retired: they no longer count. */
  readonly onRetired: readonly RecordsOnProvisions[];
  /** Records on provisions that are changed: somebody should look whether they still fit. */
  readonly onChanged: readonly RecordsOnProvisions[];
}

/** Records of one organization. */
export interface RecordsOnProvisions {
  readonly organization: string;
  readonly count: number;
  /** What people call the first of them. */
  readonly first: readonly string[];
}

/** As many records are named. */
const NAMED = 10;

/**
 * Compares the frameworks of a folder with those of the same slugs in the catalogue, before it is loaded. A framework
 * that is new, or in which nothing is different, is left out.
 */
export async function editionChanges(
  context: PerformContext,
  { frameworks, provisions }: Pick<CatalogueContents, 'frameworks' | 'provisions'>,
): Promise<readonly EditionChange[]> {
  const { records } = context.catalogue;
  const known = frameworks.filter(({ slug }) => records.frameworks.get(slug)?.retired === false);
  if (known.length === 0) return [];
  const loaded = groupBy(provisions, ({ framework }) => framework);
  const held = groupBy(records.provisions.values(), ({ framework }) => framework);
  const changes: EditionChange[] = [];
  for (const { slug, edition } of known) {
    const after = loaded.get(slug) ?? [];
    const before = inFileOrder(held.get(slug) ?? []).filter(({ retired }) => !retired);
    const change = provisionChanges(before, after);
    if (change.added.length + change.changed.length + change.retired.length === 0) continue;
    const onRetired = await recordsOn(context, slug, change.retired);
    const onChanged = await recordsOn(
      context,
      slug,
      change.changed.map(({ ref }) => ref),
    );
    changes.push({ framework: slug, edition, ...change, onRetired, onChanged });
  }
  return changes;
}

function provisionChanges(
  before: readonly Provision[],
  after: readonly Provision[],
): Pick<EditionChange, 'added' | 'changed' | 'retired'> {
  const known = new Map(before.map((provision) => [provision.ref, provision]));
  const stays = new Set(after.map(({ ref }) => ref));
  return {
    added: after.flatMap(({ ref }) => (known.has(ref) ? [] : [ref])),
    changed: after.flatMap((provision) => {
      const earlier = known.get(provision.ref);
      const fields = earlier === undefined ? [] : changedColumns(earlier, provision);
      return fields.length === 0 ? [] : [{ ref: provision.ref, fields }];
    }),
    retired: before.flatMap(({ ref }) => (stays.has(ref) ? [] : [ref])),
  };
}

/** The columns that differ, but for what it replaces: the provision itself is the same. */
function changedColumns(before: Provision, after: Provision): readonly string[] {
  const earlier = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name]) => name !== 'position' && name !== 'replaces')
    .filter(([name, value]) => !isDeepStrictEqual(value, earlier.get(name)))
    .map(([name]) => columnOf(name));
}

async function recordsOn(
  context: PerformContext,
  framework: string,
  refs: readonly string[],
): Promise<readonly RecordsOnProvisions[]> {
  if (refs.length === 0) return [];
  const found: RecordsOnProvisions[] = [];
  for (const organization of context.organizations()) {
    const { records } = await context.organization(organization);
    const { count, first } = recordsOf(records, framework, new Set(refs));
    if (count > 0) found.push({ organization, count, first });
  }
  return found;
}

/** The records of an organization on some provisions, of which the first are named: there may be a million. */
function recordsOf(
  { supports, addresses, decisions, actions }: OrganizationRecords,
  framework: string,
  refs: ReadonlySet<string>,
): Pick<RecordsOnProvisions, 'count' | 'first'> {
  const first: string[] = [];
  let count = 0;
  const add = (record: () => TabledRecord): void => {
    count++;
    if (first.length < NAMED) first.push(nameOfRecord(record()));
  };
  const isOn = new Uint8Array(supports.words.length);
  for (const ref of refs) {
    const word = supports.words.find(`${framework}:${ref}`);
    if (word !== null) isOn[word] = 1;
  }
  supports.eachRow((_, provision, __, row) => {
    if (isOn[provision] === 1) add(() => ({ table: 'supports', record: supports.at(row) }));
  });
  for (const record of inFileOrder(addresses.values()))
    if (
      record.provision.startsWith(`${framework}:`) &&
      refs.has(record.provision.slice(framework.length + 1))
    )
      add(() => ({ table: 'addresses', record }));
  const isNamed = (each: { readonly framework: string; readonly ref: string }): boolean =>
    each.framework === framework && refs.has(each.ref);
  for (const record of inFileOrder(decisions.values()))
    if (isNamed(record)) add(() => ({ table: 'decisions', record }));
  for (const record of inFileOrder(actions.values()))
    if (isNamed(record)) add(() => ({ table: 'actions', record }));
  return { count, first };
}
