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

  it('is its header alone where there are no rows', () => {
    expect(formatTable(['Ref', 'Title'], [])).toBe('Ref  Title\n---  -----');
  });

  it('takes from the widest columns where the line is narrow, and marks what it cuts', () => {
    const rows = [['std', 'A title that goes on and on', 'GAP']];
    expect(formatTable(['Framework', 'Title', 'Status'], rows, 35)).toBe(
      [
        'Framework  Title             Status',
        '---------  ----------------  ------',
        'std        A title that go…  GAP',
      ].join('\n'),
    );
  });

  it('is never wider than the line, as long as every column keeps twelve characters', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));
    const table = fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.record({
        header: fc.array(fc.string({ maxLength: 12 }), { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 60 }), ({ header, rows }, more) => {
        const least = header.length * 12 + 2 * (header.length - 1);
        const lines = formatTable(header, rows, least + more).split('\n');
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(least + more);
      }),
    );
  });

  it('stays one line a row whatever a record says, and cannot move the cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = formatTable(['Said'], [[`\u001b[2J${text}\r\n`]]).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[2]).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
