import { crosswalkNamed, frameworkNamed, refOf } from '../catalogue/names.ts';
import { ownedId, provisionId } from '../ids.ts';
import { KnownNames } from '../model/known-names.ts';
import { quoted } from '../model/quoted.ts';
import type { CatalogueLookup } from '../parsing/catalogue-lookup.ts';
import type { Columns } from '../parsing/columns.ts';
import { IdRegister } from '../parsing/id-register.ts';
import { isVisible } from '../parsing/is-visible.ts';
import { knownName } from '../parsing/known-name.ts';
import { WHOLE } from '../parsing/position.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';
import type { TableRow } from '../parsing/table-row.ts';
import type { TableSource } from '../parsing/table-source.ts';
import { localId, ref } from '../parsing/text-rules.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { CutRefs } from './cut-refs.ts';
import { ORGANIZATION_FILES } from './organization-files.ts';

const MOST_SHARED = 100_000;

/** The tables whose rows others name, and what is said of an id that none of them has. */
const REGISTERED = {
  systems: 'UNKNOWN_SYSTEM',
  suppliers: 'UNKNOWN_SUPPLIER',
  controls: 'UNKNOWN_CONTROL',
  evidence: 'UNKNOWN_EVIDENCE',
} as const satisfies Record<string, ProblemCode>;
export type Registered = keyof typeof REGISTERED;

/** What every table of an organization is read against. */
export class OrganizationDraft {
  readonly reader: TableSource;
  /** Empty where organization.yaml could not be read. */
  readonly slug: string;
  readonly known: CatalogueLookup;
  readonly registers: Readonly<Record<Registered, IdRegister>> = {
    systems: new IdRegister(),
    suppliers: new IdRegister(),
    controls: new IdRegister(),
    evidence: new IdRegister(),
  };

  /** Frameworks of its own that could not be read: their fault is told there, not in every row that names them. */
  readonly unread: ReadonlySet<string>;
  // A portfolio has a million rows that name a few thousand provisions, records, roles and days: each is made once.
  readonly #provisions = new Map<string, Map<string, NamedProvision>>();
  #frameworks: KnownNames | null = null;
  #crosswalks: KnownNames | null = null;
  #isNothingTold = false;
  readonly cutRefs = new CutRefs();
  /** By file, the line of each row, in order. */
  readonly lines = new Map<string, number[]>();
  /** Tables that are missing, told once. */
  readonly #missing = new Set<Registered>();
  readonly #ownedIds = new Map<string, string>();
  readonly #shared = new Map<string, string>();

  constructor(
    reader: TableSource,
    organization: string,
    known: CatalogueLookup,
    unread: ReadonlySet<string>,
  ) {
    this.unread = unread;
    this.reader = reader;
    this.slug = organization;
    this.known = known;
  }

  /** Reads a table row by row, and keeps the line of each row; false: it could not be read. */
  table<R extends string, O extends string>(
    file: string,
    format: Columns<R, O>,
    onRow: (row: TableRow<R, O>) => void,
  ): Promise<boolean> {
    const lines: number[] = [];
    this.lines.set(file, lines);
    return this.reader.table(file, format, (row) => {
      lines.push(row.line);
      onRow(row);
    });
  }

  /** Reads a table whose rows others name, and registers their ids. */
  async registered<R extends string, O extends string>(
    table: Registered,
    format: Columns<R | 'id', O>,
    onRow: (row: TableRow<R | 'id', O>) => void,
  ): Promise<void> {
    const ids = this.registers[table];
    const isRead = await this.table(`${table}.csv`, format, (row) => {
      const id = row.text('id');
      if (!(localId.read(id) instanceof Refusal)) ids.add(row, 'id', id);
      onRow(row);
    });
    if (!isRead) ids.setUnknown();
  }

  /** The id of a record of the organization's own. */
  ownedId(local: string): string {
    const before = this.#ownedIds.get(local);
    if (before !== undefined) return before;
    const id = ownedId(this.slug, local);
    this.#ownedIds.set(local, id);
    return id;
  }

  /** The same text, once for all rows that hold it. */
  shared(text: string): string;
  shared(text: string | null): string | null;
  shared(text: string | null): string | null {
    if (text === null) return null;
    const before = this.#shared.get(text);
    if (before !== undefined) return before;
    if (this.#shared.size < MOST_SHARED) this.#shared.set(text, text);
    return text;
  }

  /** What a record of the organization's own carries. */
  owned(local: string, position: number): OwnedFields {
    return { id: this.ownedId(local), organization: this.slug, localId: local, position };
  }

  /** The frameworks that the organization may name. */
  get frameworks(): KnownNames {
    const isNamed = (slug: string) => isVisible(this.known.framework(slug), this.slug);
    this.#frameworks ??= new KnownNames([...this.unread, ...[...this.known.frameworks()].filter(isNamed)]);
    return this.#frameworks;
  }

  /** The crosswalks that the organization may name. */
  get crosswalks(): KnownNames {
    const isNamed = (slug: string) => isVisible(this.known.crosswalk(slug), this.slug);
    this.#crosswalks ??= new KnownNames([...this.known.crosswalks()].filter(isNamed));
    return this.#crosswalks;
  }

  /** Reads a cell that names a framework; empty where it was refused. */
  framework(row: TableRow<'framework', string>): string {
    const text = row.text('framework');
    return this.frameworks.has(text) ? text : row.required('framework', this.frameworkRule);
  }

  /** The rule for a framework that is named. Where there is no framework at all, that is the only problem. */
  get frameworkRule(): Rule<string> {
    return this.hasFrameworks() ? frameworkNamed(this.frameworks) : SILENT;
  }

  /** The rule for a crosswalk that is named; the same. */
  get crosswalkRule(): Rule<string> {
    return this.hasFrameworks() ? crosswalkNamed(this.crosswalks) : SILENT;
  }

  /** Whether there is a framework that could be named; says once where there is none. */
  hasFrameworks(): boolean {
    const [any] = [...this.unread, ...this.known.frameworks()];
    if (any !== undefined) return true;
    if (!this.#isNothingTold) {
      const sentence =
        'There are no frameworks yet in which refs could be found. Load the bundled ones first with `load --bundled`.';
      this.reader.refuse('.', WHOLE, 'NO_FRAMEWORKS', sentence);
    }
    this.#isNothingTold = true;
    return false;
  }

  /** Reads the cells `framework` and `ref`, which name a provision; its parts are empty where they were refused. */
  provision(row: TableRow<'framework' | 'ref', string>): NamedProvision {
    const framework = this.framework(row);
    const text = row.text('ref');
    const before = this.#provisions.get(framework)?.get(text);
    if (before !== undefined) {
      row.noteReadAs('ref', text, before.ref);
      this.#lookForCut(row, before);
      return before;
    }
    // Of a framework that is unknown nobody can say which refs it has: its own fault is enough.
    const isLookedUp = framework !== '' && !this.unread.has(framework);
    const own = row.required('ref', isLookedUp ? refOf(framework, this.known.refs(framework)) : ref);
    const named = { framework, ref: own, id: provisionId(framework, own) };
    if (framework === '' || own === '') return named;
    const inFramework = this.#provisions.get(framework) ?? new Map<string, NamedProvision>();
    this.#provisions.set(framework, inFramework.set(text, named));
    this.#lookForCut(row, named);
    return named;
  }

  #lookForCut(row: TableRow<'framework' | 'ref', string>, { framework, ref: own }: NamedProvision): void {
    const at = row.place('ref');
    // In a workbook a ref that is a number was refused.
    if (at.in === 'file') this.cutRefs.add(at, framework, own, this.known.refs(framework));
  }

  /** Reads a cell that names a row of another table. */
  named<C extends string>(row: TableRow<C, string>, column: C, table: Registered): string {
    return row.required(column, this.idOf(table));
  }

  /** The rule for the ids of another table. */
  idOf(table: Registered): Rule<string> {
    const file = `${table}.csv`;
    if (!this.reader.isThere(file)) return this.#missingTable(table, file);
    const unknown = (text: string) => `${this.reader.called(`${table}.csv`)} has no row ${quoted(text)}.`;
    return knownName(this.registers[table], REGISTERED[table], unknown);
  }

  /** The rule for ids of a table that is not there: told once, unless a file of another name is the cause. */
  #missingTable(table: Registered, file: string): Rule<string> {
    return {
      ...SILENT,
      read: (text) => {
        if (!this.#missing.has(table) && this.reader.misnamed(file, ORGANIZATION_FILES) === null) {
          const sentence = `This table is missing, but others name records in it, such as ${quoted(text)}.`;
          this.reader.refuse(file, WHOLE, 'MISSING_FILE', sentence);
        }
        this.#missing.add(table);
        return text;
      },
    };
  }
}

/** Reads a name of which nothing is said, since the cause is told elsewhere. */
const SILENT: Rule<string> = { read: () => '', standIn: '', schema: {} };

/** A provision that a row names. */
export interface NamedProvision {
  readonly framework: string;
  readonly ref: string;
  /** `SLUG:REF`. */
  readonly id: string;
}

interface OwnedFields {
  readonly id: string;
  readonly organization: string;
  readonly localId: string;
  readonly position: number;
}
