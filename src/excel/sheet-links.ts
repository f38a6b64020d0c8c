import { inAttribute } from './parts/in-attribute.ts';

/** A link from a cell to another cell of the same workbook, or to an address. */
export type CellLink =
  /** `'Sheet'!A7`. */
  | { readonly cell: string; readonly target: string }
  /** Id of the relationship to the address. */
  | { readonly cell: string; readonly id: string };

/** So many characters are kept together. */
const TOGETHER = 1 << 14;

/** The links of a sheet as Open XML, which wait for its end: as bytes, since there may be 65,530 of them. */
export class SheetLinks {
  #bytes: Uint8Array[] = [];
  #together = '';
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(link: CellLink): void {
    const to = 'id' in link ? `r:id="${link.id}"` : `location="${inAttribute(link.target)}"`;
    this.#together += `<hyperlink ref="${link.cell}" ${to}/>`;
    this.#count++;
    if (this.#together.length >= TOGETHER) this.#keep();
  }

  /**
   * The element of a sheet with all of them, piece by piece; none where there are none. They are let go: exceljs holds on
   * to whoever writes them until the workbook is whole.
   */
  taken(): readonly Uint8Array[] {
    this.#keep();
    const bytes = this.#bytes;
    this.#bytes = [];
    return bytes.length === 0 ? [] : [Buffer.from('<hyperlinks>'), ...bytes, Buffer.from('</hyperlinks>')];
  }

  #keep(): void {
    if (this.#together === '') return;
    this.#bytes.push(Buffer.from(this.#together));
    this.#together = '';
  }
}
