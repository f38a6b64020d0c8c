import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTable } from '../../src/cli/table.ts';

describe('a table', () => {
  it('aligns words to the left and numbers to the right, and leaves null empty', () => {
    const rows = [
      ['4.1', 'Understanding', 7],
      ['A.10.2', null, 12],
    ];
    expect(formatTable(['Ref', 'Title', 'Rows'], rows)).toBe(
      [
        'Ref     Title          Rows',
        '------  -------------  ----',
        '4.1     Understanding     7',
        'A.10.2                   12',
      ].join('\n'),
    );
  });

  it('may have more rows than a call may have arguments', () => {
    expect(
      formatTable(
        ['Row'],
        Array.from({ length: 300_000 }, (_, row) => [row]),
      ).split('\n'),
    ).toHaveLength(300_002);
  });

  it('is its header alone where there are no rows', () => {
    expect(formatTable(['Ref', 'Title'], [])).toBe('Ref  Title\n---  -----');
  });

  it('goes on in the next line where a text is longer than its column, and leaves codes whole', () => {
    const rows = [['a-slug-that-is-longer', 'A title that goes on and on and on', 'NOT_YET_APPLICABLE']];
    expect(formatTable(['Framework', 'Title', 'Status'], rows, 66)).toBe(
      [
        'Framework              Title                    Status',
        '---------------------  -----------------------  ------------------',
        'a-slug-that-is-longer  A title that goes on     NOT_YET_APPLICABLE',
        '                       and on and on',
      ].join('\n'),
    );
  });

  it('breaks codes behind their punctuation where a narrow line leaves no other way', () => {
    const rows = [['a-slug-that-is-longer', 'A title', 'NOT_YET_APPLICABLE']];
    expect(formatTable(['Framework', 'Title', 'Status'], rows, 34)).toBe(
      [
        'Framework      Title  Status',
        '-------------  -----  ------------',
        'a-slug-that-   A      NOT_YET_',
        'is-longer      title  APPLICABLE',
      ].join('\n'),
    );
  });

  it('is printed row by row where its columns cannot fit', () => {
    const rows = [
      ['standard', 12, 'one two three four', null],
      ['law', 7, null, 'five'],
    ];
    expect(formatTable(['Framework', 'Provisions', 'Words', 'More'], rows, 20)).toBe(
      'Framework: standard\nProvisions: 12\nWords: one two three\n  four\n\nFramework: law\nProvisions: 7\nMore: five',
    );
  });

  it('has 80 characters in a line where nobody says how many', () => {
    const table = formatTable(['Title', 'Note'], [['word '.repeat(40), 'word '.repeat(40)]]);
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('two words'), fc.constant(null));
  const table = fc.integer({ min: 1, max: 9 }).chain((columns) =>
    fc.record({
      header: fc.array(fc.string({ minLength: 1, maxLength: 12 }), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
    }),
  );

  it('is never wider than the line, however narrow', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 12, max: 120 }), ({ header, rows }, width) => {
        const words = [...rows, header.map(() => 'a word')];
        const lines = formatTable(header, words, width).split('\n');
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses no character of a cell', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 12, max: 120 }), ({ header, rows }, width) => {
        const count = (text: string): number => [...text].filter((each) => each === 'x').length;
        const marked = rows.map((row) =>
          row.map((each) => (each === null ? null : each.replaceAll(/[a-z]/g, 'x'))),
        );
        const heads = header.map((title) => title.replaceAll('x', 'y'));
        const told = formatTable(heads, [...marked, heads.map(() => 'y')], width);
        expect(count(told)).toBe(count(marked.flat().join('')));
      }),
    );
  });

  it('has no control characters, whatever a record says, so that it cannot move the cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = formatTable(['Said'], [[`\u001b[2J${text}\r\n`]]).split('\n');
        expect(lines.slice(2).join('')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
