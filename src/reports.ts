import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Projection } from './coverage/projection/projection.ts';
import { makeReport } from './excel/make-report.ts';
import type { LoggedChange } from './excel/report-answers.ts';
import type { Report, ReportParameters, ReportServices } from './graphql/report.ts';
import { readReportQuery, reportAddress } from './graphql/report-query.ts';
import { stateKey } from './graphql/state-key.ts';
import { hasChangeLog, REPORT_KINDS } from './model/report-kind.ts';
import type { Outcome } from './problems.ts';

/** Files are kept for an hour, in milliseconds. */
const KEPT_FOR = 3_600_000;
/** And no more of them than this: the oldest goes first. */
const KEPT_FILES = 64;

interface Kept {
  readonly report: Report;
  readonly file: string;
  readonly expiry: NodeJS.Timeout;
}

/** Makes workbooks one after the other, so that many askers cannot fill the memory, and keeps their files for a while. */
export class ReportShelf implements ReportServices {
  readonly #projectionOf: (organization: string) => Promise<Projection | null>;
  readonly #changesOf: (projection: Projection) => Promise<readonly LoggedChange[]>;
  readonly #kept = new Map<string, Kept>();
  #folder: Promise<string> | null = null;
  #made = 0;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param changesOf what the ledgers recorded up to the projection's state, newest first */
  constructor(
    projectionOf: (organization: string) => Promise<Projection | null>,
    changesOf: (projection: Projection) => Promise<readonly LoggedChange[]> = async () => [],
  ) {
    this.#projectionOf = projectionOf;
    this.#changesOf = changesOf;
  }

  make(parameters: ReportParameters): Promise<Outcome<Report>> {
    const turn = this.#queue.then(() => this.#make(parameters));
    this.#queue = turn.catch(() => {});
    return turn;
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
    for (const { expiry } of this.#kept.values()) clearTimeout(expiry);
    this.#kept.clear();
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }

  async #make(parameters: ReportParameters): Promise<Outcome<Report>> {
    const projection = await this.#projectionOf(parameters.organization);
    if (projection === null) return unknownOrganization(parameters.organization);
    const id = idOf(parameters, projection);
    const kept = this.#kept.get(id);
    // Notices such as STALE stand beside the state: what was made with or without them is not the same.
    if (kept !== undefined && projection.standing.length === 0) return { ok: true, value: kept.report };
    const { systems } = parameters;
    const question = {
      kind: parameters.kind,
      projection,
      parameters: { ...parameters, systems: systems.length === 0 ? [null] : systems },
      changes: hasChangeLog(parameters.kind) ? await this.#changesOf(projection) : [],
    };
    this.#folder ??= mkdtemp(join(tmpdir(), 'aims-reports-'));
    const file = join(await this.#folder, `${++this.#made}.xlsx`);
    const made = await makeReport(question, () => createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    if (!made.ok) return made;
    const { rows, ...facts } = made.value;
    const report: Report = {
      ...facts,
      id,
      organization: parameters.organization,
      url: reportAddress(parameters),
      rows: Object.entries(rows).map(([sheet, count]) => ({ sheet, count })),
    };
    await this.#keep(report, file);
    return { ok: true, value: report };
  }

  async #keep(report: Report, file: string): Promise<void> {
    await this.#discard(report.id);
    const expiry = setTimeout(() => void this.#discard(report.id), KEPT_FOR).unref();
    this.#kept.set(report.id, { report, file, expiry });
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
