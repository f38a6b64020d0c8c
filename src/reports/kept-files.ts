import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessFolder } from '../files/process-folder.ts';
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
  readonly #folder: ProcessFolder;
  #made = 0;

  constructor(folder: ProcessFolder) {
    this.#folder = folder;
  }

  /** How many files there are. */
  get size(): number {
    return this.#kept.size;
  }

  /** The file of a report; null where it is not kept, or somebody has removed it. */
  async get(id: string): Promise<KeptFile | null> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return null;
    return access(kept.path).then(
      () => kept,
      async () => {
        await this.#discard(id);
        return null;
      },
    );
  }

  /** Where the next file may be written. */
  async newPath(): Promise<string> {
    return join(await this.#folder.path(), `${++this.#made}.xlsx`);
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

  /** Discards the files of one organization. */
  async discardOf(organization: string): Promise<void> {
    for (const { report } of [...this.#kept.values()])
      if (report.organization === organization) await this.#discard(report.id);
  }

  /** Discards all files. */
  async close(): Promise<void> {
    for (const { expiry } of this.#kept.values()) clearTimeout(expiry);
    this.#kept.clear();
    await this.#folder.remove();
  }

  async #discard(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return;
    clearTimeout(kept.expiry);
    this.#kept.delete(id);
    // What cannot be removed now is removed with the folder.
    await rm(kept.path, { force: true }).catch(() => {});
  }
}
