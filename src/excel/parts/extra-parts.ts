import type { CooperativeTask } from '../cooperative-task.ts';
import type { ZipEntries } from '../zip-entries.ts';
import type { ExtraPart, PartElement, SheetPart } from './extra-part.ts';
import { Relationships } from './relationships.ts';
import { XML_HEAD } from './xml-head.ts';

const PIVOT_CACHE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheDefinition';

/**
 * Writes the parts of a workbook's file that exceljs does not write, with their relationships and content types. A sheet
 * says what it needs as {@link SheetPart}s; a part of a new kind is one function that returns such an object.
 */
export class ExtraParts {
  readonly #entries: ZipEntries;
  readonly #names = new Map<ExtraPart, string>();
  readonly #numbers = new Map<string, number>();
  readonly #overrides: string[] = [];
  /** The names of what pivot tables have read: the first is number 1, and so on. */
  readonly #pivotCaches: string[] = [];
  /** The parts of the open sheet: what is written while a sheet is open waits in memory until it is closed. */
  #ofOpenSheet: AddedPart[] = [];

  /** Takes part in the entries of one workbook, whose content types it completes. */
  constructor(entries: ZipEntries) {
    this.#entries = entries;
    entries.amend('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `${this.#overrides.join('')}</Types>`),
    );
    // exceljs calls these two as if they were at the root of a disk.
    entries.amend('/xl/workbook.xml', (xml) =>
      xml.replace('</workbook>', `${this.#cacheElements()}</workbook>`),
    );
    entries.amend('/xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${this.#cacheRelationships()}</Relationships>`),
    );
  }

  /**
   * Adds the parts of the open sheet, which {@link closeSheet} writes.
   *
   * @param relationships of the sheet, which may have links already
   * @returns what to write at the end of the sheet
   */
  addToSheet(parts: readonly SheetPart[], relationships: Relationships): readonly PartElement[] {
    return parts.flatMap((part) => {
      const id = relationships.toPart(part.relationship, this.#add(part));
      return part.element === null ? [] : [{ element: part.element, id }];
    });
  }

  /**
   * Writes the parts of a sheet that is closed, and its relationships: there may be one for each link. Others are served
   * meanwhile. Rejects as the task does.
   *
   * @param sheet number of the sheet in the file
   */
  async closeSheet(sheet: number, relationships: Relationships, task: CooperativeTask): Promise<void> {
    for (const { name, xml, relationships: of } of this.#ofOpenSheet) {
      await this.#entries.open(name).writeAll(withHead(xml), task);
      if (!of.isEmpty) await this.#entries.open(nameOfRelationships(name)).writeAll(of.xml(), task);
    }
    this.#ofOpenSheet = [];
    if (relationships.isEmpty) return;
    const entry = this.#entries.open(nameOfRelationships(`xl/worksheets/sheet${sheet}.xml`));
    await entry.writeAll(relationships.xml(), task);
  }

  /** Adds a part, and before it those to which it refers, unless it was added before. Returns its name. */
  #add(part: ExtraPart): string {
    const known = this.#names.get(part);
    if (known !== undefined) return known;
    const relationships = new Relationships();
    const ids = (part.parts ?? []).map((each) => relationships.toPart(each.relationship, this.#add(each)));
    const number = (this.#numbers.get(part.stem) ?? 0) + 1;
    this.#numbers.set(part.stem, number);
    const name = `${part.stem}${number}.xml`;
    this.#names.set(part, name);
    if (part.isPivotCache === true) this.#pivotCaches.push(name);
    this.#overrides.push(`<Override PartName="/${name}" ContentType="${part.contentType}"/>`);
    this.#ofOpenSheet.push({ name, xml: part.xml(number, ids), relationships });
    return name;
  }

  #cacheElements(): string {
    if (this.#pivotCaches.length === 0) return '';
    const caches = this.#pivotCaches.map(
      (_, index) => `<pivotCache cacheId="${index + 1}" r:id="${cacheId(index)}"/>`,
    );
    return `<pivotCaches>${caches.join('')}</pivotCaches>`;
  }

  #cacheRelationships(): string {
    return this.#pivotCaches
      .map((name, index) => {
        const target = name.replace(/^xl\//, '');
        return `<Relationship Id="${cacheId(index)}" Type="${PIVOT_CACHE}" Target="${target}"/>`;
      })
      .join('');
  }
}

/** A part with its name, whose XML is still to be written. */
interface AddedPart {
  readonly name: string;
  readonly xml: string | Generator<string>;
  readonly relationships: Relationships;
}

function* withHead(xml: string | Generator<string>): Generator<string> {
  yield XML_HEAD;
  if (typeof xml === 'string') yield xml;
  else yield* xml;
}

/** The id of the relationship from the workbook; exceljs gives those with numbers alone. */
function cacheId(index: number): string {
  return `rIdPivot${index + 1}`;
}

/** The part that has the relationships of another part. */
function nameOfRelationships(name: string): string {
  const [, folder, file] = /^(.*\/)([^/]+)$/.exec(name)!;
  return `${folder}_rels/${file}.rels`;
}
