import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { command } from './command-line.ts';

/** Two documents that the product has never heard of, a crosswalk between them, a view, and an organization. */
const FILES: Files = {
  'mine/frameworks/harbour-code/framework.yaml':
    'slug: harbour-code\ntitle: Harbour code\nedition: "4"\nkind: LAW\nstatus: CURRENT\n',
  'mine/frameworks/harbour-code/provisions.csv':
    'ref,kind,title,assessable\n§ 1,section,Pilot on board,yes\n§ 2,section,Lights,yes\n',
  'mine/frameworks/house-rules/framework.yaml':
    'slug: house-rules\ntitle: House rules\nedition: "2026"\nkind: GUIDANCE\nstatus: CURRENT\n',
  'mine/frameworks/house-rules/provisions.csv': 'ref,kind,title,assessable\n1,rule,A pilot every time,yes\n',
  'mine/mappings/rules-to-code/crosswalk.yaml': [
    'slug: rules-to-code',
    'title: Rules to code',
    'status: complete',
    'kind: curated',
    'source_framework: house-rules',
    'target_framework: harbour-code',
    'asserted_by: The harbour master',
  ].join('\n'),
  'mine/mappings/rules-to-code/mappings.csv': 'source,target,relationship\n1,§ 1,superset-of\n',
  'mine/mappings/rules-to-code/gaps.csv':
    'side,ref,basis,reason\ntarget,§ 2,stated-none,The rules say nothing of lights.\n',
  'mine/views/bridge.yaml': [
    'slug: bridge',
    'title: On the bridge',
    'questions:',
    '  - id: pilot',
    '    question: Is there a pilot?',
    '    framework: harbour-code',
    '    refs: ["§ 1"]',
  ].join('\n'),
  'fleet/organization.yaml': 'slug: fleet\nname: The fleet\n',
  'fleet/evidence.csv':
    'id,title,kind,status,accepted_by,accepted_on\nE1,Pilot roster,roster,ACCEPTED,Captain,2026-01-02\n',
  'fleet/supports.csv': 'evidence,framework,ref,extent\nE1,house-rules,1,FULL\n',
};

let folder: string;

async function run(...words: readonly string[]) {
  const { exit, out, err } = await command([...words, '--json', '--data', join(folder, 'data')]);
  return { exit, answer: out.startsWith('{') ? JSON.parse(out.split('\n')[0]!) : null, err };
}

beforeAll(() => {
  folder = temporaryFolder(FILES);
});

describe('documents that no line of code names', () => {
  it('pass check, which notes a set relation that nobody argues', async () => {
    const { exit, answer, err } = await run('check', join(folder, 'mine'));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(answer).toMatchObject({ count: 0, doubts: [{ code: 'UNARGUED_RELATION' }] });
    expect(answer.doubts[0].sentence).toContain('house-rules:1 to harbour-code:§ 1');
  });

  it('are loaded into an empty store, where a row that nobody vouches for points and no more', async () => {
    expect(await run('load', join(folder, 'mine'))).toMatchObject({ exit: 0 });
    expect(await run('load', join(folder, 'fleet'))).toMatchObject({ exit: 0 });
    const { answer } = await run('coverage', '--framework', 'harbour-code');
    expect(answer.provisions).toMatchObject([
      { ref: '§ 1', status: 'INDICATIVE', basis: 'INFERRED', reason: 'INDICATIVE_SUPPORT' },
      { ref: '§ 2', status: 'GAP', reason: 'NOT_MAPPED' },
    ]);
  });

  it('are answered through each other, partly on a law, once the organization confirms the row', async () => {
    writeFileSync(
      join(folder, 'fleet/row-reviews.csv'),
      'crosswalk,source,target,verdict,by,on\nrules-to-code,1,§ 1,CONFIRMED,Captain,2026-02-01\n',
    );
    expect(await run('load', join(folder, 'fleet'))).toMatchObject({ exit: 0 });
    const onDay = async (day: string) =>
      (await run('coverage', '--framework', 'harbour-code', '--as-of', day)).answer;
    expect((await onDay('2026-01-31')).provisions[0]).toMatchObject({ ref: '§ 1', status: 'INDICATIVE' });
    expect((await onDay('2026-02-01')).provisions).toMatchObject([
      { ref: '§ 1', status: 'PARTIAL', basis: 'INFERRED', reason: 'PARTIAL_SUPPORT' },
      { ref: '§ 2', status: 'GAP', reason: 'NOT_MAPPED' },
    ]);
  });

  it('have their views and their health told', async () => {
    expect((await run('view', 'bridge')).answer.questions).toMatchObject([
      { id: 'pilot', scopes: [{ provisions: [{ ref: '§ 1', status: 'PARTIAL' }] }] },
    ]);
    expect((await run('health')).answer.reports[0].sides[1].unmapped).toEqual([
      { provision: 'harbour-code:§ 2', basis: 'stated-none', reason: 'The rules say nothing of lights.' },
    ]);
  });
});
