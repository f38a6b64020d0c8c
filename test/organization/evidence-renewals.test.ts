import { describe, expect, it } from 'vitest';
import { refuseManyTakeovers } from '../../src/organization/evidence-renewals.ts';
import { OrganizationDraft } from '../../src/organization/organization-draft.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { FolderReader } from '../../src/parsing/folder-reader.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import { NoteList } from '../../src/problems/note-list.ts';
import { ProblemList } from '../../src/problems/problem-list.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from './tiny-organization.ts';

const known = catalogueLookup(await tinyCatalogue());

/** What is read of evidence that supersedes other evidence, or the problems; rows are `ID,PREDECESSOR`. */
async function read(rows: readonly string[]) {
  const table = rows.map((row) => {
    const [id, before] = row.split(',');
    return `${id},Report,policy,DRAFT,"${before ?? ''}"`;
  });
  const folder = temporaryFolder({
    ...TINY_ORGANIZATION,
    'evidence.csv': `id,title,kind,status,supersedes\n${table.join('\n')}\n`,
    ...{ 'supports.csv': null, 'demonstrates.csv': null, 'actions.csv': null },
  });
  const notes = new NoteList();
  const outcome = await readOrganization(folder, { known, notes });
  const contents = outcome.ok ? outcome.value.contents : null;
  return {
    supersedes: contents?.evidence.map(({ localId, supersedes }) => [localId, supersedes]),
    problems: outcome.ok ? [] : outcome.problems.map(formatProblem),
    notes: notes.grouped().map(({ first }) => first.sentence),
  };
}

describe('the column supersedes of evidence.csv', () => {
  it('names a row that comes earlier or later, nearly right too', async () => {
    const { supersedes, notes } = await read(['E-2,E-1', 'E-1', 'E-3,e-2']);
    expect(supersedes).toEqual([
      ['E-2', 'E-1'],
      ['E-1', null],
      ['E-3', 'E-2'],
    ]);
    expect(notes).toEqual(['"e-2" was read as "E-2".']);
  });

  it('may name the same row several times', async () => {
    const { problems } = await read(['E-1', 'E-2,E-1', 'E-3,E-1']);
    expect(problems).toEqual([]);
  });

  it('names a row that is there', async () => {
    const { problems } = await read(['E-1', 'E-2,E-11']);
    expect(problems).toEqual([
      'evidence.csv:3:25 UNKNOWN_EVIDENCE evidence.csv has no row "E-11". Did you mean "E-1"?',
    ]);
  });

  it('names one row only', async () => {
    const { problems } = await read(['E-1', 'E-2', 'E-3,E-1;E-2']);
    expect(problems).toEqual([
      'evidence.csv:4:25 BAD_VALUE Evidence can supersede one piece of evidence only. Name one, and write all links of the new evidence in supports.csv and demonstrates.csv.',
    ]);
  });

  it('leads nowhere back to itself; all rows of a circle are told at once', async () => {
    const { problems } = await read(['E-1,E-2', 'E-2,E-1', 'E-3,E-3', 'E-4,E-1']);
    expect(problems).toEqual(
      ['E-1', 'E-2', 'E-3'].map(
        (id, index) => `evidence.csv:${index + 2}:25 CYCLE "${id}" would supersede itself.`,
      ),
    );
  });

  it('makes lines of at most a hundred renewals, whatever the order of the rows', async () => {
    const line = Array.from({ length: 103 }, (_, n) => (n === 0 ? 'E-0' : `E-${n},E-${n - 1}`));
    expect((await read(line.slice(0, 101))).problems).toEqual([]);
    const sentence =
      'TOO_MANY_RENEWALS "E-101" would end a line of more than 100 renewals. Leave out the earliest of them.';
    expect((await read(line)).problems).toEqual([`evidence.csv:103:27 ${sentence}`]);
    expect((await read(line.toReversed())).problems).toEqual([`evidence.csv:3:27 ${sentence}`]);
  });

  it('cannot multiply links beyond a limit', async () => {
    const folder = temporaryFolder({
      ...TINY_ORGANIZATION,
      'evidence.csv':
        'id,title,kind,status,supersedes\nE-1,A,policy,DRAFT,\nE-2,B,policy,DRAFT,E-1\nE-3,C,policy,DRAFT,E-2\n',
      ...{ 'supports.csv': 'evidence,framework,ref,extent\nE-1,std,4.1,FULL\n', 'actions.csv': null },
    });
    const outcome = await readOrganization(folder, { known });
    if (!outcome.ok) throw new Error(outcome.problems.map(formatProblem).join());
    // One support and one demonstration, for each of two successors.
    const told = async (most: number) => {
      const problems = new ProblemList();
      const reader = await FolderReader.open(folder, problems);
      refuseManyTakeovers(
        new OrganizationDraft(reader!, 'acme', known, new Set()),
        outcome.value.contents,
        most,
      );
      const refused = problems.outcome(null);
      return refused.ok ? [] : refused.problems.map(formatProblem);
    };
    expect(await told(4)).toEqual([]);
    expect(await told(3)).toEqual([
      'evidence.csv TOO_MANY_RENEWALS Evidence that supersedes other evidence would take over 4 links in all. At most 3 are possible. Give some of it links of its own in supports.csv or demonstrates.csv.',
    ]);
  });
});
