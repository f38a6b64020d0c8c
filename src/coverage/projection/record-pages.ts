import { isLabel, keyProperty } from '../../ledger/records/registry.ts';
import { SupportColumns, type SupportPage } from './support-columns.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Some records of one label or link type, as they are kept outside memory: JSON. */
export interface RecordPage {
  readonly of: string;
  readonly content: unknown;
}

/** What pages are made of, and taken into. */
interface Paged {
  set(id: string, record: Loose): void;
  entries(): Iterable<[string, Loose]>;
}

/** A page is read and written between two turns of the event loop: large records have twenty kilobytes. */
const RECORDS_A_PAGE = 50;

/** The records of a collection in their order, page by page. */
export function* pagesOf(of: string, collection: Paged): Generator<RecordPage> {
  if (collection instanceof SupportColumns) {
    for (const content of collection.pages()) yield { of, content };
    return;
  }
  let content: Loose[] = [];
  for (const [, record] of collection.entries()) {
    content.push(record);
    if (content.length < RECORDS_A_PAGE) continue;
    yield { of, content };
    content = [];
  }
  if (content.length > 0) yield { of, content };
}

/**
 * Puts what {@link pagesOf} made into an empty collection, page after page. Throws a TypeError where it did not make
 * this.
 */
export function takePage(collection: Paged, { of, content }: RecordPage): void {
  if (collection instanceof SupportColumns) {
    if (!isSupportPage(content)) throw new TypeError('This is not a page of supports.');
    collection.takePage(content);
    return;
  }
  if (!Array.isArray(content)) throw new TypeError(`This is not a page of ${of}.`);
  const key = isLabel(of) ? keyProperty(of) : 'id';
  for (const record of content) {
    const id = record?.[key];
    if (typeof id !== 'string') throw new TypeError(`A record of ${of} has no ${key}.`);
    collection.set(id, record);
  }
}

function isSupportPage(content: unknown): content is SupportPage {
  return typeof content === 'object' && content !== null && ('words' in content || 'ids' in content);
}
