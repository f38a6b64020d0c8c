import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { LedgerPicture } from './ledger-picture.ts';

type Picture = LedgerPicture<OrganizationRecords>;

/** What an organization takes by itself, with its index and what questions keep of it, in bytes. */
const BYTES_EACH = 400_000;
/** What a record takes, with its place in the index, in bytes. */
const BYTES_A_RECORD = 700;
/** The same of a link of evidence, which is kept in columns. */
const BYTES_A_SUPPORT = 250;

/**
 * The organizations whose records are in memory. Where they become too large together, those that were used longest ago
 * are let go, and read again when somebody asks. Those that somebody listens to or writes to stay, and the last one that
 * was used, however large it is.
 */
export class OpenOrganizations {
  readonly #bound: number;
  readonly #isHeard: (slug: string) => boolean;
  /** The one that was used last comes last. */
  readonly #pictures = new Map<string, Picture>();
  /** How many do work with each that must not be let go. */
  readonly #kept = new Map<string, number>();

  /**
   * @param bound bytes
   * @param isHeard whether somebody listens to an organization
   */
  constructor(bound: number, isHeard: (slug: string) => boolean) {
    this.#bound = bound;
    this.#isHeard = isHeard;
  }

  get all(): readonly Picture[] {
    return [...this.#pictures.values()];
  }

  /** Null where it is not open. */
  get(slug: string): Picture | null {
    return this.#pictures.get(slug) ?? null;
  }

  /** The same for whoever asks about it: it was used last from now on. */
  use(slug: string): Picture | null {
    const picture = this.#pictures.get(slug);
    if (picture === undefined) return null;
    this.#pictures.delete(slug);
    this.#pictures.set(slug, picture);
    return picture;
  }

  add(picture: Picture): void {
    this.#pictures.set(picture.ledger, picture);
    this.letGo();
  }

  delete(slug: string): void {
    this.#pictures.delete(slug);
  }

  /** Does work during which an organization is not let go. */
  async keeping<T>(slug: string, work: () => Promise<T>): Promise<T> {
    this.#kept.set(slug, (this.#kept.get(slug) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const left = this.#kept.get(slug)! - 1;
      if (left > 0) this.#kept.set(slug, left);
      else this.#kept.delete(slug);
    }
  }

  /** Lets go of what was used longest ago, until the others are small enough together. */
  letGo(): void {
    if (this.#bound === Number.POSITIVE_INFINITY) return;
    let bytes = 0;
    for (const picture of this.#pictures.values()) bytes += bytesOf(picture);
    const last = [...this.#pictures.keys()].at(-1);
    for (const [slug, picture] of this.#pictures) {
      if (bytes <= this.#bound || slug === last) return;
      if (this.#kept.has(slug) || this.#isHeard(slug)) continue;
      this.#pictures.delete(slug);
      bytes -= bytesOf(picture);
    }
  }
}

function bytesOf({ records }: Picture): number {
  const supports = records.supports.size;
  return BYTES_EACH + supports * BYTES_A_SUPPORT + (records.size - supports) * BYTES_A_RECORD;
}
