import { beforeAll, describe, expect, it } from 'vitest';
import { dueAnswer } from '../../src/cli/answers/due-answer.ts';
import { command, tinyStore } from './command-line.ts';

let data: string;

beforeAll(async () => {
  data = await tinyStore(
    {},
    {
      'organization.yaml': `slug: acme
name: Acme
frameworks: [std, law]
document:
  id: QM-7
  owner: Head of Quality
  review_date: 2026-03-10
`,
      'evidence.csv': `id,title,kind,status,owner,valid_from,valid_until,received_on,systems,accepted_by,accepted_on
E-1,Ends,policy,ACCEPTED,AI lead,,2026-03-01,,S-1,The board,2026-01-02
E-2,Ended,policy,ACCEPTED,AI lead,,2026-01-31,,,The board,2026-01-02
E-3,Waits,policy,DRAFT,AI lead,,,2026-02-20,,,
E-4,Submitted,policy,SUBMITTED,,,,,,,
E-5,Ends later,policy,ACCEPTED,,,2026-12-01,,,The board,2026-01-02
`,
      'supports.csv': null,
      'demonstrates.csv': null,
      'addresses.csv': null,
      'decisions.csv': `framework,ref,applicable,owner,on,reviewed_on
std,A.2,yes,Head of Quality,2026-01-05,
std,4.1,yes,,2026-01-05,2026-03-10
`,
      'actions.csv': `id,framework,ref,system,title,owner,status,target_date,closing_evidence
A-1,std,4.1,S-1,Late,Head of Quality,OPEN,2026-01-15,
A-2,std,4.1,,Soon,,IN_PROGRESS,2026-03-10,
A-3,std,4.1,,Done,,DONE,2026-03-01,E-1
A-4,std,4.1,,No day,,OPEN,,
`,
    },
  );
});

async function due(...words: string[]) {
  const { exit, out, err } = await command([
    'due',
    '--data',
    data,
    '--as-of',
    '2026-02-10',
    '--json',
    ...words,
  ]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return dueAnswer.parse(JSON.parse(out));
}

/** Each item as day, kind and what it is about. */
async function told(...words: string[]) {
  const { due: items } = await due(...words);
  return items.map(({ day, kind, isOverdue, evidence, action, ref }) =>
    [day ?? '-', kind, evidence ?? action ?? ref ?? '-', ...(isOverdue ? ['overdue'] : [])].join(' '),
  );
}

describe('what is due', () => {
  it('is listed by day: what is overdue, what comes within the days asked, and drafts that wait', async () => {
    expect(await told()).toEqual([
      '2026-01-15 ACTION_DUE A-1 overdue',
      '2026-02-20 EVIDENCE_WAITS E-3',
      '2026-03-01 EVIDENCE_ENDS E-1',
      '2026-03-10 ACTION_DUE A-2',
      '2026-03-10 DECISION_REVIEW A.2',
      '2026-03-10 DOCUMENT_REVIEW -',
      '- EVIDENCE_WAITS E-4',
    ]);
    expect(await told('--within', '0')).toEqual([
      '2026-01-15 ACTION_DUE A-1 overdue',
      '2026-02-20 EVIDENCE_WAITS E-3',
      '- EVIDENCE_WAITS E-4',
    ]);
  });

  it('has the provisions of a law from the day on which they apply', async () => {
    const law = (await told('--within', '400')).filter((item) => item.includes('LAW_STARTS'));
    expect(law).toEqual(['2026-08-02 LAW_STARTS Art. 26(1), first']);
    const { due: items } = await due('--within', '3660');
    const starting = items.filter(({ kind }) => kind === 'LAW_STARTS');
    expect(starting.map(({ framework, ref }) => `${framework} ${ref}`)).toEqual([
      'law Art. 26(1), first',
      'law Art. 9',
    ]);
  });

  it('can be that of one owner', async () => {
    expect(await told('--owner', 'Head of Quality')).toEqual([
      '2026-01-15 ACTION_DUE A-1 overdue',
      '2026-03-10 DECISION_REVIEW A.2',
      '2026-03-10 DOCUMENT_REVIEW -',
    ]);
  });

  it('is a table for people, which says first how many there are', async () => {
    const { out } = await command(['due', '--data', data, '--as-of', '2026-02-10']);
    expect(out).toMatch(/^Due within 90 days for acme on 2026-02-10: 7 in all, 1 overdue\n/);
    expect(out).toMatch(/^2026-01-15 +action, overdue +A-1 +Late +Head of Quality +S-1$/m);
  });

  it('refuses days that are none', async () => {
    for (const days of ['x', '-1', '3661']) {
      const { exit, err } = await command(['due', '--data', data, `--within=${days}`]);
      expect([exit, err]).toEqual([
        1,
        '--within INVALID_PARAMETER Give a whole number of days from 0 to 3660.\n',
      ]);
    }
  });
});
