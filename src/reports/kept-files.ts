import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from './report.ts';

/** Files are kept for an hour, in milliseconds. */
const KEPT_FOR = 3_600_000;
/** And no more of them than this: the oldest goes first. */
const KEPT_FILES = 64;

/** A report that was made, and where its file lies. */
export interface KeptFile {
  readonly report: Report;
  /** Codes of the notices that held beside the state. */
  readonly noticeCodes: string;
  readonly path: string;
}

/** The files of reports in a folder of their own, each for a while. */
export class KeptFiles {
  readonly #kept = new Map<string, KeptFile & { readonly expiry: NodeJS.Timeout }>();
  #folder: Promise<string> | null = null;
  #made = 0;

  get(id: string): KeptFile | null {
    return this.#kept.get(id) ?? null;
  }

  /** Where the next file may be written. */
  async newPath(): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'aims-reports-'));
    return join(await this.#folder, `${++this.#made}.xlsx`);
  }

  /** Keeps a file in place of one of the same report. */
  async keep(file: KeptFile): Promise<void> {
    const { id } = file.report;
    await this.#discard(id);
    const expiry = setTimeout(() => void this.#discard(id), KEPT_FOR).unref();
    this.#kept.set(id, { ...file, expiry });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_FILES && oldest !== undefined) await this.#discard(oldest);
  }

  /** Discards all files. */
  async close(): Promise<void> {
    for (const { expiry } of this.#kept.values()) clearTimeout(expiry);
    this.#kept.clear();
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }

  async #discard(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return;
    clearTimeout(kept.expiry);
    this.#kept.delete(id);
    await rm(kept.path, { force: true });
  }
}
