import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Writable } from 'node:stream';
import { stateKey } from '../coverage/projection/state-key.ts';
import { ProcessFolder } from '../files/process-folder.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';
import { fileAddress } from './address.ts';
import { type Patience, ReportJobs } from './jobs.ts';
import { KeptFiles } from './kept-files.ts';
import type { MakeFile, Making } from './make-file.ts';
import type { ReportParameters } from './parameters.ts';
import type { ReportProgress } from './progress.ts';
import type { Report } from './report.ts';
import { parametersOfId, reportId } from './report-id.ts';
import {
  type RecordSource,
  type ReportRecords,
  recordsOfReport,
  unknownOrganization,
} from './report-records.ts';

const PATIENT: Patience = { signal: null, atMost: null };

/** A report that was made, or refused; or how far it is. */
export type ReportOutcome = { readonly made: Outcome<Report> } | { readonly progress: ReportProgress };

/** Has reports made, and keeps their files for a while. What somebody may see is decided before they ask it. */
export class ReportShelf {
  readonly #source: RecordSource;
  readonly #makeFile: MakeFile;
  readonly #jobs = new ReportJobs<Outcome<Report>>();
  readonly #files: KeptFiles;
  /** How often the reports of an organization that was removed were discarded; it may have been issued anew since. */
  readonly #discards = new Map<string, number>();

  /** @param folder where the files are kept */
  constructor(
    source: RecordSource,
    makeFile: MakeFile,
    folder: ProcessFolder = new ProcessFolder([tmpdir()]),
  ) {
    this.#source = source;
    this.#makeFile = makeFile;
    this.#files = new KeptFiles(folder);
  }

  /** How many reports are being made, or wait for their turn. */
  get atWork(): number {
    return this.#jobs.size;
  }

  /** How many files are kept. */
  get kept(): number {
    return this.#files.size;
  }

  /**
   * Makes the file, joins who makes it, or finds the one made at the same state. When everybody who waits has left, it
   * is stopped; for those who do not wait until the end it is made on for a minute, and asking for the same joins.
   * Problems: those of {@link recordsOfReport}, `TOO_MANY_REPORTS`, and those of the questions. Rejects with the reason of
   * the signal of who waits, and as the store does.
   */
  async ask(parameters: ReportParameters, patience: Patience = PATIENT): Promise<ReportOutcome> {
    const records = await recordsOfReport(this.#source, parameters);
    return records.ok ? this.#askOf(records.value, parameters, patience) : { made: records };
  }

  /**
   * A report by its id; null: there is none, or its state has moved on and its file is gone. One that another process
   * made is made again here while its state is current. Rejects as {@link ask} does.
   */
  async find(id: string, signal: AbortSignal | null = null): Promise<Report | null> {
    const kept = await this.#files.get(id);
    if (kept !== null) return kept.report;
    const parameters = parametersOfId(id);
    if (parameters === null) return null;
    const records = await recordsOfReport(this.#source, parameters);
    if (!records.ok || reportId(parameters, records.value.projection) !== id) return null;
    const outcome = await this.#askOf(records.value, parameters, { signal, atMost: null });
    return 'made' in outcome && outcome.made.ok ? outcome.made.value : null;
  }

  /** Where the file of a report lies now; null: as for {@link find}. */
  async file(id: string, signal: AbortSignal | null = null): Promise<string | null> {
    const report = await this.find(id, signal);
    return report === null ? null : ((await this.#files.get(report.id))?.path ?? null);
  }

  /** Discards every file of an organization that was removed. What is still being made of it is not kept. */
  async discard(organization: string): Promise<void> {
    this.#discards.set(organization, this.#discardsOf(organization) + 1);
    await this.#files.discardOf(organization);
  }

  /** Stops what is being made, and discards all files. */
  async close(): Promise<void> {
    this.#jobs.close();
    await this.#files.close();
  }

  /** As {@link ask}, of records that were chosen before. */
  async #askOf(
    records: ReportRecords,
    parameters: ReportParameters,
    patience: Patience,
  ): Promise<ReportOutcome> {
    const { projection } = records;
    const id = reportId(parameters, projection);
    // A file that was made with the notice STALE is not the one made without it. The codes alone are compared: the
    // sentences tell the time, and would make it another file each second.
    const noticeCodes = projection.generalNotices.map(({ code }) => code).join();
    const kept = await this.#files.get(id);
    if (kept?.noticeCodes === noticeCodes) return { made: { ok: true, value: kept.report } };
    const discards = this.#discardsOf(parameters.organization);
    const order = {
      key: JSON.stringify([id, noticeCodes]),
      organization: parameters.organization,
      make: async (making: Making): Promise<Outcome<Report>> => {
        const made = await this.#make(id, parameters, records, making);
        if (!made.ok) return made;
        if (this.#discardsOf(parameters.organization) !== discards) {
          await rm(made.value.path, { force: true });
          return unknownOrganization(parameters.organization);
        }
        await this.#files.keep({ ...made.value, noticeCodes });
        return { ok: true, value: made.value.report };
      },
    };
    const outcome = await this.#jobs.join(order, patience);
    return 'tooMany' in outcome ? { made: tooMany(outcome.tooMany) } : outcome;
  }

  #discardsOf(organization: string): number {
    return this.#discards.get(organization) ?? 0;
  }

  async #make(
    id: string,
    parameters: ReportParameters,
    records: ReportRecords,
    making: Making,
  ): Promise<Outcome<{ readonly report: Report; readonly path: string }>> {
    const path = await this.#files.newPath();
    const open = (): Writable => createWriteStream(path, { flags: 'wx', mode: 0o600 });
    const made = await this.#makeFile(parameters, records, open, making).catch(async (error: unknown) => {
      await rm(path, { force: true });
      throw error;
    });
    if (!made.ok) return made;
    const { kind, organization } = parameters;
    const { fileName, byteLength, sha256, contentSha256, rows } = made.value;
    const report: Report = {
      ...{ id, kind, organization, fileName, byteLength, sha256, contentSha256 },
      state: records.projection.state,
      madeAt: Date.now(),
      url: fileAddress(parameters, { state: stateKey(records.projection.recorded), contentSha256 }),
      rows: Object.entries(rows).map(([sheet, count]) => ({ sheet, count })),
    };
    return { ok: true, value: { report, path } };
  }
}

function tooMany(waiting: number): Outcome<never> {
  const sentence = `${waiting} reports of the organization are already waiting. Ask again when some of them are done.`;
  return refused(inField('organization', 'TOO_MANY_REPORTS', sentence));
}
