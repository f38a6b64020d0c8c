import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedWorld } from '../../content/seed-world.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { ACTION, edited, exported, lines, loadBack, PARAMETERS, WORLD } from './edited-world.ts';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts.ts';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The file as LibreOffice saves it again: other parts, other styles, other order. */
async function savedByLibreOffice(bytes: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'aims-soffice-'));
  try {
    await writeFile(join(folder, 'report.xlsx'), bytes);
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved')],
      join(folder, 'report.xlsx'),
    ]);
    return await readFile(join(folder, 'saved', 'report.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!hasLibreOffice)('a workbook that LibreOffice saved', { timeout: 180_000 }, () => {
  it('says nothing new, whatever the texts in it', async () => {
    const texts = [...HOSTILE_TEXTS, ...fc.sample(hostileText, { numRuns: 300, seed: 5 })];
    const [first] = WORLD.organization.evidence;
    const evidence = texts.map((text, index) => {
      const localId = `E-${index}`;
      const fields = { title: text, owner: text, location: text, notes: text, acceptedBy: text };
      return { ...first!, ...fields, id: `acme/${localId}`, localId, position: index + 1 };
    });
    const actions = texts.map((text, index) => {
      const localId = `ACT-${index}`;
      return { ...ACTION, title: text, notes: text, id: `acme/${localId}`, localId, position: index + 1 };
    });
    const projection = projectionOf({ ...WORLD, organization: { ...WORLD.organization, evidence, actions } });
    const back = await loadBack(projection, await savedByLibreOffice(await exported(projection)));
    expect(lines(back)).toEqual([]);
    expect(back).toMatchObject({ ok: true, outdated: [], facts: 0 });
  });

  it('says what was edited in it, on every sheet of the seed organization', async () => {
    const projection = projectionOf(await seedWorld());
    const parameters = { ...PARAMETERS, systems: [null, 'hiring-screener'] };
    const file = await edited(await exported(projection, 'full', parameters), ({ cell }) => {
      cell('Evidence register', 'EV-001', 'Valid until').value = new Date('2027-06-30T00:00:00Z');
      cell('Action plan', 'ACT-02', 'Owner').value = 'Head of Compliance';
      cell('SoA', 'iso-iec-42001-2023:A.2.2', 'Justification').value = 'It is law,\nand it is sense.';
      cell('Questions', 'eu-ai-act-2024-1689:public-authority', 'Answer').value = 'yes';
      cell('Questions', 'eu-ai-act-2024-1689:used-at-work@hiring-screener', 'Answer').value = null;
      cell('Questions', 'eu-ai-act-2024-1689:public-authority', 'On').value = new Date(
        '2026-10-01T00:00:00Z',
      );
    });
    const back = await loadBack(projection, await savedByLibreOffice(file));
    expect(lines(back)).toEqual([
      expect.stringMatching(/^Evidence register EV-001 Valid until: \d{4}-\d\d-\d\d → 2027-06-30$/),
      expect.stringMatching(/^Action plan ACT-02 Owner: .* → Head of Compliance$/),
      expect.stringMatching(
        /^SoA iso-iec-42001-2023:A\.2\.2 Justification: .* → It is law,\nand it is sense\.$/,
      ),
      'Questions eu-ai-act-2024-1689:public-authority Answer: no → yes',
      'Questions eu-ai-act-2024-1689:public-authority On: 2026-08-17 → 2026-10-01',
      'Questions eu-ai-act-2024-1689:used-at-work@hiring-screener Answer: yes → ',
    ]);
  });
});
