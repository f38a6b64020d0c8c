import { inAttribute } from './in-attribute.ts';
import { XML_HEAD } from './xml-head.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What one part of a workbook's file refers to. */
export class Relationships {
  readonly #written: string[] = [];

  get isEmpty(): boolean {
    return this.#written.length === 0;
  }

  /**
   * Adds a relationship to another part of the file, given by its whole name, and returns its id. Every part is in a
   * folder of `xl`: some readers, exceljs among them, understand no other way to it than the one from folder to folder.
   */
  toPart(type: string, name: string): string {
    return this.#add(`Type="${type}" Target="${name.replace(/^xl\//, '../')}"`);
  }

  /** Adds a relationship to an address outside the file, and returns its id. */
  toAddress(type: string, address: string): string {
    return this.#add(`Type="${type}" Target="${inAttribute(address)}" TargetMode="External"`);
  }

  /** Piece by piece. */
  *xml(): Generator<string> {
    yield `${XML_HEAD}<Relationships xmlns="${NAMESPACE}">`;
    yield* this.#written;
    yield '</Relationships>';
  }

  #add(attributes: string): string {
    const id = `rId${this.#written.length + 1}`;
    this.#written.push(`<Relationship Id="${id}" ${attributes}/>`);
    return id;
  }
}
