import { describe, expect, it } from 'vitest';
import { readEditedSheet } from '../../../src/excel/round-trip/read-edited-sheet.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { type Editing, edited, exported, loadBack, told, WORLD, withRecords } from './edited-world.ts';

const projection = projectionOf(WORLD);
const bytes = await exported(projection);

async function refusal(edit: (editing: Editing) => void, from = projection): Promise<readonly string[]> {
  return told(await loadBack(from, await edited(bytes, edit)));
}

describe('evidence that supersedes other evidence, edited', () => {
  it('takes an id, typed nearly right too, and is recorded', async () => {
    const loaded = await loadBack(
      projection,
      await edited(bytes, ({ cell }) => {
        cell('Evidence register', 'E-2', 'Supersedes').value = ' e-1';
      }),
    );
    if (!loaded.ok) throw new Error(told(loaded).join());
    expect(loaded.differences).toEqual([
      { sheet: 'Evidence register', row: 3, id: 'E-2', column: 'Supersedes', from: '', to: 'E-1' },
    ]);
    expect(loaded.projection.organization.records.evidence.get('acme/E-2')?.supersedes).toBe('E-1');
  });

  it('is refused where no evidence has the id, and where evidence would supersede itself', async () => {
    const unknown = await refusal(({ cell }) => {
      cell('Evidence register', 'E-2', 'Supersedes').value = 'E-9';
    });
    expect(unknown).toEqual([
      expect.stringMatching(
        /^Evidence register!U3 UNKNOWN_EVIDENCE Supersedes of E-2: There is no evidence "E-9"/,
      ),
    ]);
    const circle = await refusal(({ cell }) => {
      cell('Evidence register', 'E-1', 'Supersedes').value = 'E-2';
      cell('Evidence register', 'E-2', 'Supersedes').value = 'E-1';
    });
    expect(circle).toEqual([
      'Evidence register!U2 CYCLE E-1 would supersede itself.',
      'Evidence register!U3 CYCLE E-2 would supersede itself.',
    ]);
  });
});

describe('a workbook whose table is not the exported one', () => {
  it.each<[string, (editing: Editing) => void, string]>([
    [
      'a formula',
      ({ cell }) => {
        cell('Gaps', 'std:A.2', 'Owner').value = { formula: '1+1', result: 2 };
      },
      'Gaps!V3 FORMULA Owner contains a formula. Replace the formula by its value.',
    ],
    [
      'an error',
      ({ cell }) => {
        cell('Gaps', 'std:A.2', 'Owner').value = { error: '#N/A' };
      },
      'Gaps!V3 CELL_ERROR Owner contains the error #N/A. Replace it by a value.',
    ],
    [
      'a merged cell',
      ({ sheet }) => sheet('Action plan').mergeCells('G2:H2'),
      'Action plan, row 2 MERGED_CELLS The cells G2:H2 are merged. Unmerge them.',
    ],
    [
      'a row twice',
      ({ sheet, row }) => {
        sheet('Evidence register').getRow(9).values = row('Evidence register', 'E-1').values;
      },
      'Evidence register, row 9 ROW_TWICE The row of E-1 is also in row 2. Keep one of them.',
    ],
    [
      'a row whose hidden cell was removed',
      ({ cell }) => {
        cell('Evidence register', 'E-1', 'Title').value = 'Another title';
        cell('Evidence register', 'E-1', 'Round trip').value = null;
      },
      'Evidence register, row 2 ROW_INSERTED The row shows an exported record, but its hidden cell is missing. Nobody can tell what was edited in it. Make the edit in the exported file, and delete or sort whole rows only.',
    ],
    [
      'a renamed sheet',
      ({ sheet }) => {
        sheet('Action plan').name = 'Actions';
      },
      'Action plan SHEET_MISSING The sheet "Action plan" is missing, and the file may have it under another name. Give it its name again, or remove the sheets that are not of the report.',
    ],
    [
      'a renamed column',
      ({ sheet }) => {
        sheet('Action plan').getCell('H1').value = 'Who';
      },
      'Action plan, row 1 COLUMN_MISSING The header "Owner" is missing from the first 10 rows. Restore it, or remove the columns that are not of the report.',
    ],
    [
      'a removed hidden column',
      ({ sheet }) => sheet('Action plan').spliceColumns(17, 1),
      'Action plan, row 1 COLUMN_MISSING The header "Round trip" is missing from the first 10 rows. Restore it.',
    ],
    [
      'a column twice',
      ({ sheet }) => {
        sheet('Action plan').getCell('R1').value = 'Owner';
      },
      'Action plan!R1 COLUMN_TWICE The header "Owner" appears twice. Remove it here.',
    ],
    [
      'an edit outside of the editable columns',
      ({ cell }) => {
        cell('Evidence register', 'E-1', 'Kind').value = 'policy';
      },
      'Evidence register!C2 FIXED_CELL_CHANGED Kind was changed but cannot be edited here. Restore its value.',
    ],
    [
      'no hidden sheet',
      ({ workbook }) => workbook.removeWorksheet('Round trip'),
      'workbook NOT_A_REPORT The workbook has no hidden sheet "Round trip". Only a report that this product wrote can be loaded back. If the sheet was removed, export the report again. If this is the workbook of an organization, load it with `load`.',
    ],
    [
      'a hidden sheet of another version',
      ({ sheet }) => {
        sheet('Round trip').getCell('C2').value = '{"format":2}';
      },
      'workbook OTHER_FORMAT The hidden sheet does not contain what this version of the product expects. Export the report again.',
    ],
  ])('is refused for %s', async (_, edit, sentence) => {
    expect(await refusal(edit)).toContain(sentence);
  });

  it('is refused for any number of faults', () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => ({
      number: index + 1,
      cells: new Map([[1, { text: index === 0 ? 'Round trip' : 'x' }]]),
    }));
    const carried = JSON.stringify({ id: 'E', key: [], base: '', marks: '' });
    const { problems } = readEditedSheet(
      {
        name: 'S',
        rows: rows.map((row, index) =>
          index === 0 ? row : { ...row, cells: new Map([[1, { text: carried }]]) },
        ),
        merged: [],
      },
      { name: 'S', columns: [], lines: new Set(), rows: ['E'] },
      false,
    );
    expect(problems).toHaveLength(299_998);
  });

  it('is refused for rows that were sorted without their hidden column', async () => {
    const mixed = await refusal(({ row }) => {
      const [first, second] = [row('Evidence register', 'E-1'), row('Evidence register', 'E-2')];
      for (let column = 1; column < 23; column++) {
        const value = first.getCell(column).value;
        first.getCell(column).value = second.getCell(column).value;
        second.getCell(column).value = value;
      }
    });
    expect(mixed).toEqual([
      'Evidence register, row 2 ROWS_MIXED Rows 2, 3 do not fit their hidden cells. They were probably sorted without the hidden column W. Undo that, or sort again with all columns selected.',
    ]);
  });
});

describe('an edit that says what no record can say', () => {
  it.each<
    [string, readonly [sheet: string, id: string, header: string, value: string | number | null], string]
  >([
    [
      'no date',
      ['Gaps', 'std:A.1', 'Target date', '12/31/2026'],
      'BAD_DATE Target date of std:A.1: "12/31/2026" is not a date of the form YYYY-MM-DD. Did you mean 2026-12-31?',
    ],
    [
      'a word outside of its list',
      ['Action plan', 'ACT-01', 'Status', 'ready'],
      'BAD_VALUE Status of ACT-01: "ready" is not one of OPEN, IN_PROGRESS, DONE, RISK_ACCEPTED.',
    ],
    [
      'nothing where something is needed',
      ['Action plan', 'ACT-01', 'Title', null],
      'EMPTY_REQUIRED Title of ACT-01: This cell must not be empty.',
    ],
    [
      'an action without a title',
      ['Gaps', 'std:A.2', 'Owner', 'Head of Quality'],
      'EMPTY_REQUIRED Action of std:A.2: This cell must not be empty.',
    ],
    [
      'no decision where there was one',
      ['SoA', 'std:A.1', 'Applicable', null],
      'EMPTY_REQUIRED Applicable of std:A.1: This cell must not be empty.',
    ],
    [
      'no digest',
      ['Evidence register', 'E-1', 'SHA-256', 'abc'],
      'BAD_SHA256 SHA-256 of E-1: "abc" is not a SHA-256 digest, which has 64 hexadecimal digits.',
    ],
    [
      'no id',
      ['Action plan', 'ACT-01', 'Closing evidence', 'E 1'],
      'BAD_ID Closing evidence of ACT-01: "E 1" is not an id: use 1 to 64 letters, digits, ".", "_" and "-".',
    ],
    [
      'evidence that does not exist',
      ['Action plan', 'ACT-01', 'Closing evidence', 'E-9'],
      'UNKNOWN_EVIDENCE The organization has no evidence "E-9", which the action ACT-01 names as closing evidence.',
    ],
    [
      'a control character',
      ['Action plan', 'ACT-01', 'Notes', 'a_x0007_b'],
      'BAD_CHARACTER Notes of ACT-01: U+0007 is not allowed in a text.',
    ],
    [
      'a withdrawal without its day',
      ['Evidence register', 'E-1', 'Status', 'WITHDRAWN'],
      'WITHDRAWAL_MISSING E-1 is WITHDRAWN and needs the day on which it was withdrawn.',
    ],
    [
      'an acceptance by nobody',
      ['Evidence register', 'E-1', 'Accepted by', null],
      'ACCEPTANCE_MISSING E-1 is ACCEPTED and needs who accepted it and on which day.',
    ],
    [
      'a risk that nobody accepts',
      ['Action plan', 'ACT-01', 'Status', 'RISK_ACCEPTED'],
      'RISK_ACCEPTANCE_MISSING The risk of the action ACT-01 is accepted. State who accepted it and on which day.',
    ],
  ])('is refused for %s', async (_, [sheet, id, header, value], sentence) => {
    const problems = await refusal(({ cell }) => {
      cell(sheet, id, header).value = value;
    });
    expect(problems[0]).toMatch(/^[A-Za-z ]+![A-Z]+\d+ /);
    expect(problems[0]).toContain(sentence);
  });

  it('is refused with all that is wrong, at the cells where it is', async () => {
    const problems = await refusal(({ cell, sheet }) => {
      cell('Gaps', 'std:A.1', 'Target date').value = 'soon';
      cell('Evidence register', 'E-2', 'Status').value = 'SUPERSEDED';
      cell('Evidence register', 'E-2', 'Accepted by').value = null;
      cell('SoA', 'std:A.2', 'Driver').value = 'mood';
      sheet('Action plan').mergeCells('G2:H2');
    });
    expect(problems.map((line) => /^.*? [A-Z_]{3,}/.exec(line)?.[0])).toEqual([
      'Action plan, row 2 MERGED_CELLS',
      'Gaps!W2 BAD_DATE',
      'SoA!H3 BAD_VALUE',
      'Evidence register!R3 ACCEPTANCE_MISSING',
      'Evidence register!I3 WITHDRAWAL_MISSING',
    ]);
  });
});

describe('an edit of what is another by now', () => {
  function changed(change: (records: typeof projection.organization.records) => void) {
    const records = projection.organization.records.copy();
    change(records);
    return withRecords(projection, records);
  }
  it('is refused by name for what is gone', async () => {
    const problems = await refusal(
      ({ cell }) => {
        cell('Evidence register', 'E-1', 'Owner').value = 'Head of People';
        cell('Gaps', 'std:A.1', 'Owner').value = 'Head of People';
        cell('SoA', 'std:A.2@s', 'Applicable').value = 'no';
      },
      changed(({ evidence, actions, systems }) => {
        evidence.delete('acme/E-1');
        actions.delete('acme/ACT-01');
        systems.delete('acme/s');
      }),
    );
    expect(problems.map((line) => line.split(' To decide')[0])).toEqual([
      'Gaps, row 2 RECORD_GONE The record in the row of std:A.1 no longer exists.',
      'Evidence register, row 2 RECORD_GONE The record in the row of E-1 no longer exists.',
      'SoA, row 5 RECORD_GONE The record in the row of std:A.2@s no longer exists.',
    ]);
  });

  it('is refused where two rows say different things of one action', async () => {
    const problems = await refusal(({ cell }) => {
      cell('Gaps', 'std:A.1', 'Owner').value = 'Head of People';
      cell('Action plan', 'ACT-01', 'Owner').value = 'Head of Quality, acting';
    });
    expect(problems).toEqual([
      'Action plan!H2 EDITED_TWICE The action ACT-01 has another value in row 2 of Gaps. Enter the same value in both.',
    ]);
  });

  it('is refused for a text that did not fit its cell', async () => {
    const records = projection.organization.records.copy();
    records.evidence.set('acme/E-1', { ...records.evidence.get('acme/E-1')!, notes: 'x'.repeat(40_000) });
    const long = withRecords(projection, records);
    const file = await edited(await exported(long), ({ cell }) => {
      cell('Evidence register', 'E-1', 'Notes').value = 'short';
    });
    expect(told(await loadBack(long, file))).toEqual([
      'Evidence register!T2 TEXT_WAS_CUT Notes of E-1: This text was cut when it was exported, because it is too long for a cell. Edit it in the folder.',
    ]);
  });
});
