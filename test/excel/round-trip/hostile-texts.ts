import fc from 'fast-check';

/** Texts that a cell, a spreadsheet program or a reader may take for something else. */
export const HOSTILE_TEXTS = [
  '=1+1',
  '+cmd|x',
  '-2',
  '@SUM(A1)',
  "'=1",
  '_x0041_ and _x005F_',
  '<a>&"\'',
  '\u202eabc\u202c',
  '👩‍🚀 𝔘𝔫𝔦',
  'a\r\nb\nc',
  'tab\there',
  'bell\u0007 and c1 \u0085',
  ' around ',
  '007',
  '1e5',
  'TRUE',
  '2026-01-02',
  '#N/A',
  'e\u0301 and \u00e9',
  '\u00a0',
  'x'.repeat(32_767),
  'y'.repeat(40_000),
];

/** A text of a record; never empty and never all space, which a folder reads as nothing. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }))
  .filter((text) => text.trim() !== '');
