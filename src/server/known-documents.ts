import { createHash } from 'node:crypto';
import type { DocumentRule } from '../config.ts';

/** A document of GraphQL whose text the server holds. */
export interface KnownDocument {
  /** Of its text, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** The name of its operation; null: it has none. */
  readonly name: string | null;
}

/** The documents whose texts the server holds. Clients may send the hash of one instead of its text. */
export class KnownDocuments {
  /** `known`: the server answers no other documents. */
  readonly rule: DocumentRule;
  readonly #byHash: ReadonlyMap<string, KnownDocument>;

  constructor(documents: readonly KnownDocument[] = [], rule: DocumentRule = 'any') {
    this.rule = rule;
    this.#byHash = new Map(documents.map((document) => [document.sha256, document]));
  }

  get size(): number {
    return this.#byHash.size;
  }

  /** @param sha256 in hexadecimal, with small letters */
  find(sha256: string): KnownDocument | null {
    return this.#byHash.get(sha256) ?? null;
  }
}

/** The hash under which a document is known. */
export function hashOfDocument(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
