import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edited } from '../excel/round-trip/edited-world.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

it('an action from a workbook stays when --prune ends its system, and tables say that it ended', async () => {
  const data = await tinyStore();
  const run = async (...words: string[]): Promise<string> => {
    const { err, out } = await command([...words, '--data', data], { width: 200 });
    expect(err).toBe('');
    return out;
  };
  const file = join(temporaryFolder(), 'gap.xlsx');
  await run(
    'report',
    'gap',
    '--system',
    'S-2',
    '--frameworks',
    'law',
    '--as-of',
    '2028-12-01',
    '--out',
    file,
  );
  const planned = await edited(readFileSync(file), ({ cell, sheet }) => {
    const id = JSON.parse(sheet('Gaps').getCell(2, sheet('Gaps').columnCount).text).id;
    cell('Gaps', id, 'Action').value = 'Test it';
    cell('Gaps', id, 'Owner').value = 'Head of Quality';
    cell('Gaps', id, 'Target date').value = new Date('2026-12-01T00:00:00Z');
  });
  writeFileSync(file, planned);
  await run('load-report', file);
  const systems = TINY_ORGANIZATION['systems.csv'].replace(/^S-2.*\n/m, '');
  const evidence = TINY_ORGANIZATION['evidence.csv'].replace('S-1;S-2', 'S-1');
  const folder = temporaryFolder({ ...TINY_ORGANIZATION, 'systems.csv': systems, 'evidence.csv': evidence });
  await run('load', folder, '--prune');
  expect(await run('due', '--as-of', '2026-11-24')).toMatch(/Test it +Head of Quality +S-2 \(ended\)/);
  const exported = join(temporaryFolder(), 'acme');
  expect(await run('export', exported)).toMatch(
    /Rows name a system or evidence that the organization no longer has: actions\.csv \S+\. Correct or delete them before you load it\.\n$/,
  );
  expect(await run('health', '--as-of', '2026-11-24')).toMatch(/ON_ENDED +actions +1/);
});
