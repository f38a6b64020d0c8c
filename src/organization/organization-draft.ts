import { ownedId, provisionId } from '../ids.ts';
import type { CatalogueLookup } from '../parsing/catalogue-lookup.ts';
import type { Columns } from '../parsing/columns.ts';
import type { FolderReader } from '../parsing/folder-reader.ts';
import { IdRegister } from '../parsing/id-register.ts';
import { isVisible } from '../parsing/is-visible.ts';
import { quoted, Refusal } from '../parsing/rule.ts';
import type { TableRow } from '../parsing/table-row.ts';
import { localId, ref, slug } from '../parsing/text-rules.ts';
import type { ProblemCode } from '../problems/codes.ts';

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
  readonly reader: FolderReader;
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
  readonly #ownedIds = new Map<string, string>();
  readonly #shared = new Map<string, string>();

  constructor(
    reader: FolderReader,
    organization: string,
    known: CatalogueLookup,
    unread: ReadonlySet<string>,
  ) {
    this.unread = unread;
    this.reader = reader;
    this.slug = organization;
    this.known = known;
  }

  /** Reads a table whose rows others name, and registers their ids. */
  async registered<R extends string, O extends string>(
    table: Registered,
    format: Columns<R | 'id', O>,
    onRow: (row: TableRow<R | 'id', O>) => void,
  ): Promise<void> {
    const ids = this.registers[table];
    const isRead = await this.reader.table(`${table}.csv`, format, (row) => {
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
  shared(text: string): string {
    const before = this.#shared.get(text);
    if (before !== undefined) return before;
    if (this.#shared.size < MOST_SHARED) this.#shared.set(text, text);
    return text;
  }

  /** What a record of the organization's own carries. */
  owned(local: string, position: number): OwnedFields {
    return { id: this.ownedId(local), organization: this.slug, localId: local, position };
  }

  hasFramework(framework: string): boolean {
    return this.unread.has(framework) || isVisible(this.known.framework(framework), this.slug);
  }

  /** Reads the cells `framework` and `ref`, which name a provision. */
  provision(row: TableRow<'framework' | 'ref', string>): NamedProvision {
    const before = this.#provisions.get(row.text('framework'))?.get(row.text('ref'));
    if (before !== undefined) return before;
    const framework = row.required('framework', slug);
    const own = row.required('ref', ref);
    const named = { framework, ref: own, id: provisionId(framework, own) };
    if (framework === '' || own === '') return named;
    if (!this.hasFramework(framework)) {
      row.refuse('framework', 'UNKNOWN_FRAMEWORK', `There is no framework ${quoted(framework)}.`);
    } else if (!this.#hasProvision(framework, own)) {
      row.refuse('ref', 'UNKNOWN_REF', `${framework} has no provision ${quoted(own)}.`);
    } else {
      const inFramework = this.#provisions.get(framework) ?? new Map<string, NamedProvision>();
      this.#provisions.set(framework, inFramework.set(own, named));
    }
    return named;
  }

  #hasProvision(framework: string, ref: string): boolean {
    return this.unread.has(framework) || this.known.hasProvision(framework, ref);
  }

  /** Reads a cell that names a row of another table. */
  named<C extends string>(row: TableRow<C, string>, column: C, table: Registered): string {
    const id = row.required(column, localId);
    this.check(row, column, table, id);
    return id;
  }

  /** Refuses an id that another table does not have. */
  check<C extends string>(
    row: TableRow<C, string> | TableRow<string, C>,
    column: C,
    table: Registered,
    id: string,
  ): void {
    if (this.registers[table].has(id)) return;
    row.refuse(column, REGISTERED[table], `${table}.csv has no row ${quoted(id)}.`);
  }
}

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
