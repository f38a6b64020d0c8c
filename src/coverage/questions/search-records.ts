import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Framework, Provision } from '../../model/framework.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import { nameKey } from '../../model/name-key.ts';
import type { AISystem, AppliedControl, Supplier } from '../../model/organization.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { fullTitles } from '../projection/full-titles.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import { foldText, textTest } from '../text-search.ts';

/** What can be found by words, in the order in which equal finds are listed. */
export const FOUND_KINDS = [
  'FRAMEWORK',
  'PROVISION',
  'CROSSWALK',
  'SYSTEM',
  'CONTROL',
  'EVIDENCE',
  'SUPPLIER',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** How a find fits what was searched for, the best first. */
export const FITS = ['NAME', 'BEGINNING', 'WORDS'] as const;
export type Fit = (typeof FITS)[number];

/** A record by its kind. */
export type FoundRecord =
  | { readonly kind: 'FRAMEWORK'; readonly record: Framework }
  | { readonly kind: 'PROVISION'; readonly record: Provision }
  | { readonly kind: 'CROSSWALK'; readonly record: Crosswalk }
  | { readonly kind: 'SYSTEM'; readonly record: AISystem }
  | { readonly kind: 'CONTROL'; readonly record: AppliedControl }
  | { readonly kind: 'EVIDENCE'; readonly record: Evidence }
  | { readonly kind: 'SUPPLIER'; readonly record: Supplier };

export type Found = FoundRecord & { readonly fit: Fit };

/** The most finds of one search. Whoever has more adds a word. */
export const MOST_FOUND = 1_000;

/** Records that are looked at between two steps. */
const AT_ONCE = 500;

interface Searched {
  readonly found: FoundRecord;
  /** The ref, slug or local id. */
  readonly name: string;
  readonly title: string;
}

/** What a search looks through. */
export interface SearchedPlaces {
  readonly catalogue: CatalogueIndex;
  /** Whether what an organization brought may be seen; null: it is bundled. */
  readonly isVisible: (owner: string | null) => boolean;
  /** Null: no organization's records are looked through. */
  readonly projection: Projection | null;
}

/**
 * Finds records by words: those whose name (ref, slug or local id) is the text, then those whose name begins with it,
 * then those whose name and title have each of the words. Equal finds are in the order of {@link FOUND_KINDS}, then of
 * the document or file. At most {@link MOST_FOUND}, the best ones. Retired provisions are left out. Problems: those of
 * {@link textTest}, at `text`.
 *
 * @param kinds only these; null: all
 */
export function* searchRecords(
  places: SearchedPlaces,
  text: string,
  kinds: readonly FoundKind[] | null,
): Steps<Outcome<readonly Found[]>> {
  const test = textTest(text, 'text');
  if (!test.ok) return test;
  const key = nameKey(text);
  const byFit: Record<Fit, Found[]> = { NAME: [], BEGINNING: [], WORDS: [] };
  let looked = 0;
  for (const kind of FOUND_KINDS) {
    if (key === '' || (kinds !== null && !kinds.includes(kind))) continue;
    for (const { found, name, title } of searched(places, kind)) {
      if (++looked % AT_ONCE === 0) yield;
      const fit = fitOf(key, test.value, name, title);
      if (fit !== null && byFit[fit].length < MOST_FOUND) byFit[fit].push({ fit, ...found });
    }
  }
  const value = FITS.flatMap((fit) => byFit[fit]).slice(0, MOST_FOUND);
  return { ok: true, value };
}

function fitOf(key: string, hasWords: (folded: string) => boolean, name: string, title: string): Fit | null {
  const own = nameKey(name);
  if (own === key) return 'NAME';
  if (own.startsWith(key)) return 'BEGINNING';
  return hasWords(foldText(`${name} ${title}`)) ? 'WORDS' : null;
}

function* searched(
  { catalogue, isVisible, projection }: SearchedPlaces,
  kind: FoundKind,
): Generator<Searched> {
  const records = projection?.organization.records ?? null;
  switch (kind) {
    case 'FRAMEWORK':
      for (const { framework: record } of catalogue.frameworks)
        if (isVisible(record.owner))
          yield { found: { kind, record }, name: record.slug, title: record.title };
      return;
    case 'PROVISION': {
      const titles = fullTitles(catalogue);
      for (const { framework, start, end } of catalogue.frameworks) {
        if (!isVisible(framework.owner)) continue;
        for (let number = start; number < end; number++) {
          const record = catalogue.provisionAt(number);
          yield { found: { kind, record }, name: record.ref, title: titles.get(record.id) ?? record.title };
        }
      }
      return;
    }
    case 'CROSSWALK':
      for (const record of catalogue.crosswalks)
        if (isVisible(record.owner))
          yield { found: { kind, record }, name: record.slug, title: record.title };
      return;
    case 'SYSTEM':
      for (const record of inFileOrder(records?.systems.values() ?? []))
        yield { found: { kind, record }, name: record.localId, title: record.name };
      return;
    case 'CONTROL':
      for (const record of inFileOrder(records?.controls.values() ?? []))
        yield { found: { kind, record }, name: record.localId, title: record.title };
      return;
    case 'EVIDENCE':
      // There can be a million: they come as they were recorded, which is file order until somebody edits the file.
      for (const record of projection?.organization.evidence.all ?? [])
        yield { found: { kind, record }, name: record.localId, title: record.title };
      return;
    case 'SUPPLIER':
      for (const record of inFileOrder(records?.suppliers.values() ?? []))
        yield { found: { kind, record }, name: record.localId, title: record.name };
  }
}
