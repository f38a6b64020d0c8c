/** Sheets that a workbook to begin with has for people to look things up in; they hold no records. */
export const HELP_SHEETS = { words: 'Words', refs: 'Refs' } as const;
