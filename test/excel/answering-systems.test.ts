import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/organization.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { cellsOf } from './cells-of.ts';
import { sheetsOf } from './report-in-memory.ts';
import { edited, exported, lines, loadBack, PARAMETERS } from './round-trip/edited-world.ts';

const bare = worldOf({
  frameworks: [
    {
      slug: 'law',
      kind: 'LAW',
      provisions: [
        { ref: '1', level: 'SYSTEM' },
        { ref: '2', level: 'ORGANIZATION' },
      ],
    },
  ],
  systems: [{ id: 's' }],
  evidence: [{ id: 'E-1', systems: ['s'], until: '2027-03-31' }],
  supports: [{ evidence: 'E-1', to: 'law:1', extent: 'PARTIAL' }],
  actions: [
    { at: 'law:1', system: 's', owner: 'Head of People', status: 'OPEN' },
    { at: 'law:1', system: 's', owner: 'Head of People', status: 'DONE' },
    { at: 'law:1', system: null, owner: 'Head of Quality', status: 'IN_PROGRESS' },
  ],
});
const dated = (action: Action, index: number): Action => ({
  ...action,
  ...{ title: `Do ${index}`, targetDate: index === 0 ? '2027-01-31' : null },
});
const projection = projectionOf({
  ...bare,
  organization: { ...bare.organization, actions: bare.organization.actions.map(dated) },
});
const OF_SYSTEM = ['Evidence of the system', 'Actions of the system'];
const SAID = ['E-1 E-1 (until 2027-03-31)', 'a0 Do 0 (OPEN, Head of People, by 2027-01-31)'];

describe('a row of the organization that a system answers', () => {
  it('shows on the sheet Gaps what the system has recorded, beside the action of the organization', async () => {
    const sheets = await sheetsOf('gap', projection, PARAMETERS);
    const gaps = sheets.find(({ name }) => name === 'Gaps')!;
    expect(cellsOf(gaps, ['Ref', 'Scope', 'Answered by', ...OF_SYSTEM, 'Action', 'Owner'])).toEqual([
      ['2', 'organization', '', '', '', '', ''],
      ['1', 'organization', 's', ...SAID, 'Do 2', 'Head of Quality'],
      ['2', 's', '', '', '', '', ''],
      ['1', 's', '', '', '', 'Do 0', 'Head of People'],
    ]);
    expect(gaps.columns.filter(({ isEditable }) => isEditable).map(({ header }) => header)).not.toContain(
      'Actions of the system',
    );
  });

  it('shows the same on the sheet of coverage', async () => {
    const sheets = await sheetsOf('gap', projection, PARAMETERS);
    const law = sheets.find(({ name }) => name === 'law')!;
    const rows = cellsOf(law, ['Ref', 'Scope', 'Answered by', ...OF_SYSTEM]);
    expect(rows[0]).toEqual(['1', 'organization', 's', ...SAID]);
    for (const row of rows.slice(1)) expect(row.slice(2)).toEqual(['', '', '']);
  });

  it("refuses an edit of the system's action there, and takes one of the organization's", async () => {
    const bytes = await exported(projection, 'gap');
    const fixed = await edited(bytes, ({ cell }) => {
      cell('Gaps', 'law:1', 'Actions of the system').value = 'Something else';
    });
    expect(lines(await loadBack(projection, fixed)).join()).toMatch(
      /FIXED_CELL_CHANGED Actions of the system/,
    );
    const own = await edited(bytes, ({ cell }) => {
      cell('Gaps', 'law:1', 'Status of the action').value = 'DONE';
    });
    expect(lines(await loadBack(projection, own))).toEqual([
      'Gaps law:1 Status of the action: IN_PROGRESS → DONE',
    ]);
  });
});
