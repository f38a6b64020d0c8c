/** Limits of a workbook: a small file can unpack into more than any machine can hold. */
export const WORKBOOK_LIMITS = {
  /** Bytes of the file. */
  packed: 25_000_000,
  /** Bytes of all its entries together. */
  unpacked: 200_000_000,
  entries: 1_000,
  /** Characters of the name of a sheet; Excel allows 31. */
  sheetName: 255,
  /** Filled cells of the sheets that are read. */
  cells: 1_000_000,
  /** Rows of those sheets that have a filled cell. */
  rows: 250_000,
  /** Characters of the texts in those cells, and of the texts that cells share. */
  characters: 50_000_000,
  /** Texts that cells share. */
  texts: 1_000_000,
  /** Characters of one text; spreadsheet programs allow 32,767. */
  textLength: 100_000,
  /** Elements of a sheet, or of the texts that cells share. */
  elements: 4_000_000,
  /** Elements of the parts that say which sheets there are, and how their cells look. */
  elementsOfIndex: 20_000,
  elementsOfStyles: 500_000,
} as const;
