import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Projection } from '../../../src/coverage/projection/projection.ts';
import { seedWorld } from '../../content/seed-world.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { ACTION, edited, exported, lines, loadBack, PARAMETERS, WORLD } from './edited-world.ts';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts.ts';

const CONFIRMED = 'curated-eu-ai-act-to-iso-42001: Art. 9 → 6.1.2';
const REVIEWED = 'curated-eu-ai-act-to-iso-42001: Art. 72 → A.6.2.6';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The files as LibreOffice saves them again: other parts, other styles, other order. Starting it takes longest. */
async function savedByLibreOffice(files: readonly Buffer[]): Promise<readonly Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'aims-soffice-'));
  const paths = files.map((_, index) => join(folder, `${index}.xlsx`));
  try {
    for (const [index, bytes] of files.entries()) await writeFile(paths[index]!, bytes);
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved')],
      ...paths,
    ]);
    return await Promise.all(files.map((_, index) => readFile(join(folder, 'saved', `${index}.xlsx`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A world with hostile texts in every field that can be edited. */
function hostileProjection(): Projection {
  const texts = [...HOSTILE_TEXTS, ...fc.sample(hostileText, { numRuns: 300, seed: 5 })];
  const [first] = WORLD.organization.evidence;
  const evidence = texts.map((text, index) => {
    const localId = `E-${index}`;
    const fields = { title: text, owner: text, location: text, notes: text, acceptedBy: text };
    return { ...first!, ...fields, id: `acme/${localId}`, localId, position: index + 1 };
  });
  const mappings = texts.map((text, index) => {
    const [mapping] = WORLD.catalogue.mappings;
    return { ...mapping!, id: `mapping ${index}`, target: `std:${index}`, rationale: text, note: text };
  });
  const actions = texts.map((text, index) => {
    const localId = `ACT-${index}`;
    return { ...ACTION, title: text, notes: text, id: `acme/${localId}`, localId, position: index + 1 };
  });
  const [review] = WORLD.organization.rowReviews;
  const rowReviews = texts.map((text, index) => {
    return {
      ...review!,
      mapping: mappings[index]!.id,
      by: text,
      note: text,
      id: `${index}`,
      position: index + 1,
    };
  });
  return projectionOf({
    catalogue: { ...WORLD.catalogue, mappings },
    organization: { ...WORLD.organization, evidence, actions, rowReviews },
  });
}

/** The full report of the seed organization with edits on every sheet that can be edited. */
async function editedSeed(projection: Projection): Promise<Buffer> {
  const parameters = { ...PARAMETERS, systems: [null, 'hiring-screener'] };
  return edited(await exported(projection, 'full', parameters), ({ cell }) => {
    cell('Evidence register', 'EV-001', 'Valid until').value = new Date('2027-06-30T00:00:00Z');
    cell('Action plan', 'ACT-02', 'Owner').value = 'Head of Compliance';
    cell('SoA', 'iso-iec-42001-2023:A.2.2', 'Justification').value = 'It is law,\nand it is sense.';
    cell('Questions', 'eu-ai-act-2024-1689:public-authority', 'Answer').value = 'yes';
    cell('Questions', 'eu-ai-act-2024-1689:used-at-work@hiring-screener', 'Answer').value = null;
    cell('Questions', 'eu-ai-act-2024-1689:public-authority', 'On').value = new Date('2026-10-01T00:00:00Z');
    cell('Source to target', REVIEWED, 'Review note').value = 'It is another duty.';
    cell('Source to target', REVIEWED, 'On').value = new Date('2026-10-01T00:00:00Z');
    cell('Source to target', CONFIRMED, 'Verdict').value = null;
  });
}

describe.skipIf(!hasLibreOffice)('a workbook that LibreOffice saved', { timeout: 180_000 }, () => {
  const hostile = hostileProjection();
  let [seed, saved]: [Projection, readonly Buffer[]] = [hostile, []];

  beforeAll(async () => {
    seed = projectionOf(await seedWorld());
    saved = await savedByLibreOffice([await exported(hostile), await editedSeed(seed)]);
  }, 180_000);

  it('says nothing new, whatever the texts in it', async () => {
    const back = await loadBack(hostile, saved[0]!);
    expect(lines(back)).toEqual([]);
    expect(back).toMatchObject({ ok: true, outdated: [], facts: 0 });
  });

  it('says what was edited in it, on every sheet of the seed organization', async () => {
    const back = await loadBack(seed, saved[1]!);
    expect(lines(back)).toEqual([
      expect.stringMatching(/^Evidence register EV-001 Valid until: \d{4}-\d\d-\d\d → 2027-06-30$/),
      expect.stringMatching(/^Action plan ACT-02 Owner: .* → Head of Compliance$/),
      expect.stringMatching(
        /^SoA iso-iec-42001-2023:A\.2\.2 Justification: .* → It is law,\nand it is sense\.$/,
      ),
      'SoA iso-iec-42001-2023:A.2.2 Approver: Chief Operating Officer → ',
      'SoA iso-iec-42001-2023:A.2.2 Approved on: 2026-02-28 → ',
      'Questions eu-ai-act-2024-1689:public-authority Answer: no → yes',
      'Questions eu-ai-act-2024-1689:public-authority On: 2026-08-17 → 2026-10-01',
      'Questions eu-ai-act-2024-1689:used-at-work@hiring-screener Answer: yes → ',
      `Source to target ${CONFIRMED} Verdict: CONFIRMED → `,
      `Source to target ${REVIEWED} On: 2026-09-01 → 2026-10-01`,
      `Source to target ${REVIEWED} Review note: Support and repair are not market monitoring. → It is another duty.`,
    ]);
  });
});
