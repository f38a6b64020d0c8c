import type ExcelJS from 'exceljs';

/**
 * exceljs writes some elements in another order than the schema (ECMA-376, part 1, §18.3.1.99 and §18.8.22) wants;
 * spreadsheet programs then offer to repair the file. What it keeps under these names is put right here.
 */
interface WorksheetWriter {
  _writeHyperlinks(): void;
  _writeDataValidations(): void;
}

/** Hyperlinks stand behind conditional formats and data validations. */
export function orderWorksheet(worksheet: ExcelJS.Worksheet): void {
  // exceljs declares none of its writers' own methods.
  const writer = worksheet as unknown as WorksheetWriter;
  const writeHyperlinks = writer._writeHyperlinks.bind(worksheet);
  const writeDataValidations = writer._writeDataValidations.bind(worksheet);
  writer._writeHyperlinks = () => {};
  writer._writeDataValidations = () => {
    writeDataValidations();
    writeHyperlinks();
  };
}

const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

/** The children of every font in the order of the schema. */
export function orderStyles(workbook: ExcelJS.stream.xlsx.WorkbookWriter): void {
  // As above: the styles are no part of the declared writer.
  const { styles } = workbook as unknown as { readonly styles: object };
  const writer: object = Object.getPrototypeOf(styles);
  // The getter's receiver is the workbook's own styles; it is asked once, when the workbook is committed.
  Object.defineProperty(styles, 'xml', { get: () => orderFonts(String(Reflect.get(writer, 'xml', styles))) });
}

function orderFonts(xml: string): string {
  return xml.replaceAll(/<font>(.*?)<\/font>/gs, (_, children: string) => {
    const elements = [...children.matchAll(/<(\w+)[^>]*\/>/g)].map(([text, name]) => ({
      text,
      place: FONT_ORDER.indexOf(name!),
    }));
    elements.sort((a, b) => a.place - b.place);
    return `<font>${elements.map(({ text }) => text).join('')}</font>`;
  });
}
