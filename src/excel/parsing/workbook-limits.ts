/** Limits of a workbook: a small file can unpack into more than any machine can hold. */
export const WORKBOOK_LIMITS = {
  /** Bytes of the file. */
  packed: 25_000_000,
  /** Bytes of all its entries together. */
  unpacked: 200_000_000,
  entries: 1_000,
  /** Filled cells of the sheets that are read. */
  cells: 2_000_000,
} as const;
