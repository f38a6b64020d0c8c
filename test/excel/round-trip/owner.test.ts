import { describe, expect, it } from 'vitest';
import { NARROWED_TO_OWNER } from '../../../src/excel/of-owner.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { readWorkbook } from '../read-workbook.ts';
import { edited, exported, loadBack, PARAMETERS, told, WORLD } from './edited-world.ts';

const OWNER = 'Head of Quality';
const [EVIDENCE] = WORLD.organization.evidence;
const [ACTION] = WORLD.organization.actions;
const projection = projectionOf({
  ...WORLD,
  organization: {
    ...WORLD.organization,
    evidence: WORLD.organization.evidence.map((record) => ({
      ...record,
      owner: record === EVIDENCE ? OWNER : 'Head of Risk',
    })),
    actions: [
      ...WORLD.organization.actions,
      { ...ACTION!, id: 'acme/ACT-02', localId: 'ACT-02', ref: 'A.2', owner: 'Head of Risk', position: 2 },
      { ...ACTION!, id: 'acme/ACT-03', localId: 'ACT-03', ref: 'A.2', owner: null, position: 3 },
    ],
  },
});
const narrowed = (owner: string) =>
  exported(projection, 'full', { ...PARAMETERS, filter: { ...PARAMETERS.filter, owner } });

async function ids(bytes: Buffer, sheet: string) {
  const table = (await readWorkbook(bytes)).getWorksheet(sheet)!;
  return table
    .getColumn(1)
    .values.slice(2)
    .map((value) => String(value));
}

describe('a report that is narrowed to an owner', () => {
  it('lists the records of the owner, whatever the letter case, and its cover names the sheets', async () => {
    for (const owner of [OWNER, 'head of quality']) {
      const bytes = await narrowed(owner);
      expect(await ids(bytes, 'Action plan')).toEqual(['ACT-01']);
      expect(await ids(bytes, 'Evidence register')).toEqual(['E-1']);
      const cover = (await readWorkbook(bytes)).getWorksheet('Cover')!;
      const said = cover.getColumn(2).values.map(String).join('\n');
      expect(said).toContain(`${owner} is responsible for: ${NARROWED_TO_OWNER.full.join(', ')}.`);
    }
  });

  it('lists the controls whose decision has the owner', async () => {
    const controls = async (owner: string) => (await ids(await narrowed(owner), 'SoA')).length;
    expect([await controls(OWNER), await controls('Head of Risk')]).toEqual([4, 0]);
  });

  it('is loaded back, and leaves the records of others alone', async () => {
    const file = await edited(await narrowed(OWNER), ({ cell }) => {
      cell('Action plan', 'ACT-01', 'Title').value = 'Write it down twice';
    });
    const loaded = await loadBack(projection, file);
    if (!loaded.ok) throw new Error(told(loaded).join('\n'));
    expect(loaded.differences.map(({ id, column, to }) => [id, column, to])).toEqual([
      ['ACT-01', 'Title', 'Write it down twice'],
    ]);
    const { actions } = loaded.projection.organization.records;
    expect(actions.get('acme/ACT-02')?.owner).toBe('Head of Risk');
  });

  it('has no sheet that is said to be narrowed and is not there', async () => {
    const names = new Set((await readWorkbook(await narrowed(OWNER))).worksheets.map(({ name }) => name));
    expect(NARROWED_TO_OWNER.full.filter((name) => !names.has(name))).toEqual([]);
  });
});
