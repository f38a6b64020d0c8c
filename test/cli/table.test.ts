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

  it('takes from columns of words where the line is narrow, marks what it cuts, and leaves codes whole', () => {
    const rows = [
      ['a-slug-that-is-longer-than-any-title', 'A title that goes on and on and on', 'NOT_YET_APPLICABLE'],
    ];
    expect(formatTable(['Framework', 'Title', 'Status'], rows, 82)).toBe(
      [
        'Framework                             Title                     Status',
        '------------------------------------  ------------------------  ------------------',
        'a-slug-that-is-longer-than-any-title  A title that goes on an…  NOT_YET_APPLICABLE',
      ].join('\n'),
    );
  });

  it('is never wider than the line, as long as words keep 24 characters', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('two words'), fc.constant(null));
    const table = fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.record({
        header: fc.array(fc.string({ maxLength: 12 }), { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 60 }), ({ header, rows }, more) => {
        const least = header.length * 24 + 2 * (header.length - 1);
        const words = [...rows, header.map(() => 'a word')];
        const lines = formatTable(header, words, least + more).split('\n');
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
