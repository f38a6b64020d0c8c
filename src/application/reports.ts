import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Projection } from '../coverage/projection/projection.ts';
import { makeReport } from '../excel/make-report.ts';
import type { Pace } from '../excel/pace.ts';
import type { LoggedChange } from '../excel/report-answers.ts';
import type { Report, ReportParameters, ReportServices } from '../graphql/report.ts';
import { readReportQuery, reportAddress } from '../graphql/report-query.ts';
import { stateKey } from '../graphql/state-key.ts';
import { hasChangeLog, REPORT_KINDS } from '../model/report-kind.ts';
import type { Outcome } from '../problems.ts';
import { type Patience, ReportJobs } from './report-jobs.ts';

/** Files are kept for an hour, in milliseconds. */
const KEPT_FOR = 3_600_000;
/** And no more of them than this: the oldest goes first. */
const KEPT_FILES = 64;

interface Kept {
  readonly report: Report;
  /** Codes of the notices that stood beside the state. */
  readonly standing: string;
  readonly file: string;
  readonly expiry: NodeJS.Timeout;
}

/** Makes workbooks, and keeps their files for a while. */
export class ReportShelf implements ReportServices {
  readonly #projectionOf: (organization: string) => Promise<Projection | null>;
  readonly #changesOf: (projection: Projection) => Promise<readonly LoggedChange[]>;
  readonly #jobs = new ReportJobs<Outcome<Report>>();
  readonly #kept = new Map<string, Kept>();
  #folder: Promise<string> | null = null;
  #made = 0;

  /** @param changesOf what the ledgers recorded up to the projection's state, newest first */
  constructor(
    projectionOf: (organization: string) => Promise<Projection | null>,
    changesOf: (projection: Projection) => Promise<readonly LoggedChange[]> = async () => [],
  ) {
    this.#projectionOf = projectionOf;
    this.#changesOf = changesOf;
  }

  async make(parameters: ReportParameters, signal: AbortSignal | null = null): Promise<Outcome<Report>> {
    const asked = await this.#ask(parameters, { signal, atMost: null });
    if ('made' in asked) return asked.made;
    throw new TypeError('Who waits without an end is told no progress.');
  }

  ask(parameters: ReportParameters, atMost: number, signal: AbortSignal | null = null) {
    return this.#ask(parameters, { signal, atMost });
  }

  /** One that another process made is made again here while its state still stands. */
  async find(id: string): Promise<Report | null> {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept.report;
    const parameters = parametersOf(id);
    if (parameters === null) return null;
    const projection = await this.#projectionOf(parameters.organization);
    if (projection === null || idOf(parameters, projection) !== id) return null;
    const made = await this.make(parameters);
    return made.ok && made.value.id === id ? made.value : null;
  }

  async file(id: string): Promise<string | null> {
    const report = await this.find(id);
    return report === null ? null : (this.#kept.get(report.id)?.file ?? null);
  }

  async close(): Promise<void> {
    this.#jobs.close();
    for (const { expiry } of this.#kept.values()) clearTimeout(expiry);
    this.#kept.clear();
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }

  async #ask(parameters: ReportParameters, patience: Patience) {
    const projection = await this.#projectionOf(parameters.organization);
    if (projection === null) return { made: unknownOrganization(parameters.organization) };
    const id = idOf(parameters, projection);
    // Notices such as STALE stand beside the state: what was made with or without them is not the same. Their sentences
    // tell the time, and would make it another one each second.
    const standing = standingOf(projection);
    const kept = this.#kept.get(id);
    if (kept?.standing === standing) {
      const made: Outcome<Report> = { ok: true, value: kept.report };
      return { made };
    }
    const key = JSON.stringify([id, standing]);
    return this.#jobs.join(key, (pace) => this.#make(id, parameters, projection, pace), patience);
  }

  async #make(
    id: string,
    parameters: ReportParameters,
    projection: Projection,
    pace: Pace,
  ): Promise<Outcome<Report>> {
    const { systems } = parameters;
    const question = {
      kind: parameters.kind,
      projection,
      parameters: { ...parameters, systems: systems.length === 0 ? [null] : systems },
      changes: hasChangeLog(parameters.kind) ? await this.#changesOf(projection) : [],
    };
    this.#folder ??= mkdtemp(join(tmpdir(), 'aims-reports-'));
    const file = join(await this.#folder, `${++this.#made}.xlsx`);
    const open = (): Writable => createWriteStream(file, { flags: 'wx', mode: 0o600 });
    const made = await makeReport(question, open, pace).catch(async (error: unknown) => {
      await rm(file, { force: true });
      throw error;
    });
    if (!made.ok) return made;
    const { rows, ...facts } = made.value;
    const report: Report = {
      ...facts,
      id,
      organization: parameters.organization,
      url: reportAddress(parameters),
      rows: Object.entries(rows).map(([sheet, count]) => ({ sheet, count })),
    };
    await this.#keep({ report, file, standing: standingOf(projection) });
    return { ok: true, value: report };
  }

  async #keep({ report, file, standing }: Omit<Kept, 'expiry'>): Promise<void> {
    await this.#discard(report.id);
    const expiry = setTimeout(() => void this.#discard(report.id), KEPT_FOR).unref();
    this.#kept.set(report.id, { report, file, standing, expiry });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_FILES && oldest !== undefined) await this.#discard(oldest);
  }

  async #discard(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return;
    clearTimeout(kept.expiry);
    this.#kept.delete(id);
    await rm(kept.file, { force: true });
  }
}

/** Address and state, which say everything that a report is made from. */
function idOf(parameters: ReportParameters, projection: Projection): string {
  return `${reportAddress(parameters)}#${stateKey(projection)}`;
}

function standingOf({ standing }: Projection): string {
  return standing.map(({ code }) => code).join();
}

function parametersOf(id: string): ReportParameters | null {
  const found = /^\/reports\/([a-z-]+)\.xlsx\?([^#]*)#/.exec(id);
  const kind = REPORT_KINDS.find((known) => known === found?.[1]);
  const query = readReportQuery(new URLSearchParams(found?.[2] ?? ''));
  if (kind === undefined || !query.ok || query.value.organization === null || query.value.asOf === null)
    return null;
  const { organization, systems, frameworks, asOf, crosswalks, ...filter } = query.value;
  return { kind, organization, systems, frameworks, asOf, crosswalks, filter };
}

function unknownOrganization(slug: string): Outcome<never> {
  const sentence = `There is no organization ${JSON.stringify(slug)}.`;
  return {
    ok: false,
    problems: [{ file: 'organization', line: 0, column: 0, code: 'UNKNOWN_ORGANIZATION', sentence }],
  };
}
