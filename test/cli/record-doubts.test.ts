import { describe, expect, it } from 'vitest';
import { MOST_NAMED } from '../../src/cli/told-doubts.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const MANY = Array.from({ length: 30 }, (_, index) => `L-${index}`);
const RECORDS = {
  'evidence.csv': `id,title,kind,status,accepted_by,accepted_on,valid_from,valid_until
E-1,Policy,policy,ACCEPTED,The board,2026-01-02,,
E-2,Course,training,ACCEPTED,The board,2026-01-02,2026-12-31,2026-01-01
${MANY.map((id) => `${id},Loose,policy,DRAFT,,,,`).join('\n')}
`,
  'actions.csv': 'id,framework,ref,title,status\nA-1,std,4.1,Finish,DONE\n',
};
const ORGANIZATION = { ...TINY_ORGANIZATION, ...RECORDS };

describe('check of an organization', () => {
  const options = [...['--catalogue', temporaryFolder(TINY_CATALOGUE), '--as-of', '2026-06-30']] as const;

  it('passes a folder, and says of each table what somebody should look at again, and why', async () => {
    const folder = temporaryFolder(ORGANIZATION);
    const { exit, out, err } = await command(['check', folder, ...options]);
    expect([exit, err]).toEqual([0, '']);
    const [first, ...doubts] = out.trimEnd().split('\n\n');
    expect(first).toBe(`${folder}: no problems. Somebody should look at this again:`);
    const told = doubts.map((doubt) => doubt.replaceAll(/\n +/g, ' '));
    expect(told).toContain(
      'EVIDENCE_NEVER_VALID evidence.csv: 1 row: E-2. The evidence is valid on no day: it ends before it begins, or it was withdrawn before it began. It counts for nothing, but evidence that supersedes it can take over its links.',
    );
    expect(told).toContain(
      'EVIDENCE_WITHOUT_LINK evidence.csv: 30 rows: L-0, L-1, L-2, L-3, L-4 and 25 more. The evidence supports no provision, demonstrates no control and closes no action. It changes no status.',
    );
    expect(told).toContain(
      'DONE_WITHOUT_EVIDENCE actions.csv: 1 row: A-1. The action is done, and no evidence is named that shows it.',
    );
  });

  it('names twenty records of a table at most, and counts them all', async () => {
    const { out } = await command(['check', temporaryFolder(ORGANIZATION), ...options, '--json']);
    const loose = JSON.parse(out).doubts.find(
      ({ code }: { code: string }) => code === 'EVIDENCE_WITHOUT_LINK',
    );
    expect(loose).toMatchObject({ count: 30, records: MANY.slice(0, MOST_NAMED) });
  });

  it('finds the provisions of the folder itself before those of the catalogue', async () => {
    const folder = temporaryFolder({
      ...ORGANIZATION,
      'decisions.csv': 'framework,ref,applicable,on\nhouse,H1,no,2026-01-01\n',
    });
    const { exit, out } = await command(['check', folder, ...options]);
    expect([exit, out]).toEqual([0, expect.not.stringContaining('DECISION_')]);
  });

  it('refuses a day that the calendar does not have', async () => {
    const words = ['check', temporaryFolder(ORGANIZATION), ...options.slice(0, 2), '--as-of', '2026-02-30'];
    expect(await command(words)).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^--as-of INVALID_DATE /),
    });
  });
});

describe('health of an organization', () => {
  it('shows the same records as a table, with what each reason means', async () => {
    const data = await tinyStore({}, RECORDS);
    const { exit, out } = await command(['health', '--data', data, '--as-of', '2026-06-30']);
    expect(exit).toBe(0);
    const shown = out.slice(out.indexOf('Records of acme'));
    expect(shown).toContain('Records of acme that somebody should look at again, for 2026-06-30:\n');
    expect(shown).toMatch(/EVIDENCE_WITHOUT_LINK +evidence +30 +L-0, L-1, L-2 and 27 more\n/);
    expect(shown).toContain(
      'DONE_WITHOUT_EVIDENCE: The action is done, and no evidence is named that shows\nit.',
    );
  });
});
