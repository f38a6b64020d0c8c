import { isDeepStrictEqual } from 'node:util';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { changeAt } from '../graph/changes-since.ts';
import type { Store } from '../graph/store.ts';
import type { ChangeEntry } from '../ledger/change.ts';
import type { Endpoint, Fact, Properties } from '../ledger/fact.ts';
import { isImplied } from '../ledger/records/link-types.ts';
import { recordKey } from '../ledger/stated-records.ts';
import { nodeKey } from '../ledger/touched-records.ts';
import { inLedger, type Problem } from '../problems/problem.ts';
import { linkStart } from './link-start.ts';
import { columnOf } from './row-changes.ts';

/** What a load of a folder meets where something other than a load has changed records since the last load. */
export interface EditsSinceLoad {
  /** Records that the folder states as the last load did: the edit stays. By {@link recordKey}. */
  readonly kept: ReadonlySet<string>;
  /** `CHANGED_SINCE_LOAD` for each record that both the folder and somebody else changed, in different ways. */
  readonly problems: readonly Problem[];
}

/**
 * Compares three states of each record that a load would change: as the last load stated it, as it is now, and as the
 * folder states it.
 *
 * @param difference what the load would state if nobody had edited anything
 */
export async function editsSinceLoad(
  store: Pick<Store, 'history' | 'changesAfter'>,
  ledger: string,
  records: OrganizationRecords,
  difference: readonly Fact[],
): Promise<EditsSinceLoad> {
  const concerned = difference.flatMap((fact) => {
    const start = startOf(records, fact);
    return start === null ? [] : [{ fact, start }];
  });
  const starts = new Map(concerned.map(({ start }) => [nodeKey(start), start]));
  const histories = await store.history(ledger, [...starts.values()]);
  const changes = new ChangeReader(store, ledger);
  const kept = new Set<string>();
  const problems: Problem[] = [];
  for (const { fact, start } of concerned) {
    const past = await pastOf(changes, histories.get(nodeKey(start)) ?? [], recordKey(fact));
    if (past === null) continue;
    if (isSame(fact, past.loaded)) kept.add(recordKey(fact));
    else if (!isSame(fact, past.now))
      problems.push(inLedger(ledger, null, 'CHANGED_SINCE_LOAD', told(fact, past)));
  }
  return { kept, problems };
}

/** A record that something other than a load changed since a load stated it last. */
interface Past {
  readonly edited: ChangeEntry;
  readonly now: Fact;
  /** Null: no load has stated it. */
  readonly loaded: Fact | null;
}

/** The node in whose history a record is; null for links that another record's own fields imply. */
function startOf(records: OrganizationRecords, fact: Fact): Endpoint | null {
  if (fact.fact === 'node' || fact.fact === 'node-gone') return fact;
  if (isImplied(fact.type)) return null;
  return fact.fact === 'link' ? fact.from : linkStart(records, fact);
}

/** Null where a load changed the record last. */
async function pastOf(
  changes: ChangeReader,
  history: readonly ChangeEntry[],
  key: string,
): Promise<Past | null> {
  // Nearly always nothing but loads has ever touched a record.
  if (history.every(({ load }) => load !== null)) return null;
  let edit: { readonly edited: ChangeEntry; readonly now: Fact } | null = null;
  for (const entry of history.toReversed()) {
    const fact = (await changes.at(entry.seq)).get(key);
    if (fact === undefined) continue;
    if (entry.load !== null) return edit && { ...edit, loaded: fact };
    edit ??= { edited: entry, now: fact };
  }
  return edit && { ...edit, loaded: null };
}

/** Reads changes one by one, and keeps those that were read last. */
class ChangeReader {
  readonly #store: Pick<Store, 'changesAfter'>;
  readonly #ledger: string;
  readonly #read = new Map<number, ReadonlyMap<string, Fact>>();

  constructor(store: Pick<Store, 'changesAfter'>, ledger: string) {
    this.#store = store;
    this.#ledger = ledger;
  }

  /** The facts of a change by record; the last one counts. */
  async at(seq: number): Promise<ReadonlyMap<string, Fact>> {
    const known = this.#read.get(seq);
    if (known !== undefined) return known;
    const change = await changeAt(this.#store, this.#ledger, seq);
    const facts = new Map((change?.facts ?? []).map((fact) => [recordKey(fact), fact]));
    if (this.#read.size >= KEPT_CHANGES) this.#read.clear();
    this.#read.set(seq, facts);
    return facts;
  }
}

/** A change has 10,000 facts at most. */
const KEPT_CHANGES = 20;

/** Whether two facts say the same of a record; where it is in its table plays no part. */
function isSame(a: Fact, b: Fact | null): boolean {
  if (b === null || isGone(b)) return isGone(a);
  return !isGone(a) && isDeepStrictEqual(contentOf(a), contentOf(b));
}

function isGone(fact: Fact): boolean {
  return fact.fact === 'node-gone' || fact.fact === 'link-gone';
}

function contentOf(fact: Fact): Properties {
  if (fact.fact !== 'node' && fact.fact !== 'link') return {};
  const { position: _, ...content } = fact.properties;
  return content;
}

function told(fact: Fact, { edited, now }: Past): string {
  const by = `${edited.operation} (change ${edited.seq})`;
  const how = isGone(now)
    ? `${fact.id} was removed by ${by} after it was loaded, and the folder changes it`
    : isGone(fact)
      ? `${fact.id} was changed by ${by} after it was loaded, and the folder no longer has it`
      : `${fact.id} was changed by ${by} after it was loaded, and the folder changes it too: ${fieldsOf(fact, now)}`;
  return `${how}. Use --overwrite to take what is in the folder.`;
}

/** The fields that differ, with both values. */
function fieldsOf(fact: Fact, now: Fact): string {
  const [ours, theirs] = [contentOf(fact), contentOf(now)];
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].sort();
  return names
    .filter((name) => !isDeepStrictEqual(ours[name], theirs[name]))
    .map((name) => `${columnOf(name)} is ${shown(theirs[name])} now and ${shown(ours[name])} in the folder`)
    .join(', ');
}

/** Long texts are cut: the sentence says which field, not all of it. */
function shown(value: Properties[string] | undefined): string {
  if (value === undefined) return 'empty';
  const text = Array.isArray(value) ? value.join(';') : String(value);
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
