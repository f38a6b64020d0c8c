import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { applicabilityAnswer } from '../../src/cli/answers/applicability-answer.ts';
import { frameworksAnswer, mappingsAnswer } from '../../src/cli/answers/catalogue-answers.ts';
import { conditionsAnswer } from '../../src/cli/answers/conditions-answer.ts';
import { coverageAnswer } from '../../src/cli/answers/coverage-answer.ts';
import { deriveAnswer } from '../../src/cli/answers/derive-answer.ts';
import { evidenceRecordAnswer } from '../../src/cli/answers/evidence-record-answer.ts';
import { expiringAnswer } from '../../src/cli/answers/expiring-answer.ts';
import { explanationAnswer } from '../../src/cli/answers/explanation-answer.ts';
import {
  checkAnswer,
  exportedFolderAnswer,
  initAnswer,
  loadAnswer,
  loadTextAnswer,
} from '../../src/cli/answers/folder-answers.ts';
import { gapsAnswer } from '../../src/cli/answers/gaps-answer.ts';
import { healthAnswer } from '../../src/cli/answers/health-answer.ts';
import {
  backupAnswer,
  doctorAnswer,
  exportAnswer,
  importAnswer,
  rebuildAnswer,
  restoreAnswer,
  verifyAnswer,
} from '../../src/cli/answers/ledger-answers.ts';
import { matrixAnswer } from '../../src/cli/answers/matrix-answer.ts';
import { provisionAnswer } from '../../src/cli/answers/provision-answer.ts';
import { provisionsAnswer } from '../../src/cli/answers/provisions-answer.ts';
import { reportAnswer, sheetsAnswer } from '../../src/cli/answers/report-answers.ts';
import { viewAnswer, viewsAnswer } from '../../src/cli/answers/view-answers.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const DAY = ['--as-of', '2026-02-01'];

/** A view by which a system has an evidence record, and evidence that ends. */
const RECORD_VIEW = `slug: evidence-record
title: Evidence record
questions:
  - id: first
    question: What is there?
    scope: each-system
    record_kinds: [policy, training]
`;
const ENDING_EVIDENCE = `id,title,kind,status,valid_until,accepted_by,accepted_on
E-1,Policy,policy,ACCEPTED,2026-03-03,The board,2026-01-02
E-2,Course,training,ACCEPTED,2026-06-01,The board,2026-01-02
E-3,Draft,policy,DRAFT,2026-03-03,,
`;

/** A law of which one provision binds whoever is established abroad. */
const CONDITIONAL_LAW = `ref,kind,title,assessable,roles,classes,conditions
Art. 9,article,Risk management,yes,provider,high,
"Art. 26(1), first",article,Use,yes,provider;deployer,,abroad
`;

/** A standard that the Official Journal cites for the law. */
const CITED_STANDARD = `${TINY_CATALOGUE['frameworks/std/framework.yaml']}harmonised_for:
  - framework: law
    citation: OJ L 1
    from: 2026-01-15
`;

/** The same law, with a fine for not managing risks. */
const FINING_LAW = `${TINY_CATALOGUE['frameworks/law/framework.yaml']}penalties:
  - ref: Art. 26(1), first
    up_to: EUR 1 million
    refs: [Art. 9]
`;

/** Items that nobody counts, one of them with evidence, and a view that names them. */
const ITEMS = {
  'frameworks/std/provisions.csv': `${TINY_CATALOGUE['frameworks/std/provisions.csv']}I,,annex,Items,,,,,
I.1,I,item,First item,,,,,
I.2,I,item,Second item,,,,,
`,
  'views/items.yaml': `slug: items
title: Items
questions:
  - id: items
    question: What is there?
    framework: std
    refs: [4.1, I.1, I.2]
`,
};

let data: string;
let richer: string;
let conditional: string;
let answered: string;
let cited: string;
let fining: string;
let elsewhere: string;

beforeAll(async () => {
  data = await tinyStore();
  richer = await tinyStore(
    { 'views/evidence-record.yaml': RECORD_VIEW },
    { 'evidence.csv': ENDING_EVIDENCE },
  );
  conditional = await tinyStore({ 'frameworks/law/provisions.csv': CONDITIONAL_LAW });
  answered = await tinyStore(
    { 'frameworks/law/provisions.csv': CONDITIONAL_LAW },
    {
      'answers.csv':
        'framework,condition,system,answer,by,on,note\nlaw,abroad,,no,The board,2026-01-02,At home.\n',
    },
  );
  cited = await tinyStore({ 'frameworks/std/framework.yaml': CITED_STANDARD });
  fining = await tinyStore({ 'frameworks/law/framework.yaml': FINING_LAW });
  elsewhere = temporaryFolder({ 'texts.csv': 'ref,text\n4.1,Words\n' });
});

/** The answer as a program reads it: all that is printed is in the schema, and nothing else is. */
async function answerOf<S extends z.ZodType>(schema: S, words: readonly string[]): Promise<z.output<S>> {
  const { exit, out, err } = await command([...words, '--json']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const printed: unknown = JSON.parse(out);
  const read = schema.parse(printed);
  expect(read).toEqual(printed);
  return read;
}

function ask<S extends z.ZodType>(schema: S, ...words: readonly string[]): Promise<z.output<S>> {
  return answerOf(schema, [...words, '--data', data]);
}

describe('what a program reads', () => {
  it('of coverage: every provision with what holds, and all nine counts', async () => {
    const { state, ...answer } = await ask(coverageAnswer, 'coverage', '--framework', 'std', ...DAY);
    expect(state.organization.seq).toBe(1);
    expect(answer).toEqual({
      organization: 'acme',
      framework: 'std',
      system: null,
      asOf: '2026-02-01',
      crosswalks: ['house-to-std'],
      counts: {
        NOT_APPLICABLE: 0,
        UNDETERMINED: 0,
        NOT_YET_APPLICABLE: 0,
        COVERED: 1,
        COVERED_BY_CROSSWALK: 0,
        PARTIAL: 1,
        INDICATIVE: 0,
        LAPSED: 0,
        GAP: 1,
      },
      notices: [],
      provisions: [
        expect.objectContaining({
          ref: '4.1',
          status: 'COVERED',
          extent: 'FULL',
          basis: 'DIRECT',
          reason: null,
        }),
        expect.objectContaining({ ref: '4.2', status: 'PARTIAL', reason: 'PARTIAL_SUPPORT' }),
        expect.objectContaining({ ref: 'A.2', status: 'GAP', extent: null, reason: 'NOT_MAPPED' }),
      ],
    });
  });

  it('of gaps: the most urgent first, narrowed as asked', async () => {
    const { gaps, frameworks } = await ask(gapsAnswer, 'gaps', '--frameworks', 'std,law', ...DAY);
    expect(frameworks).toEqual(['std', 'law']);
    expect(gaps.map(({ urgency, ref, status }) => [urgency, ref, status])).toEqual([
      [2, 'Art. 26(1), first', 'NOT_YET_APPLICABLE'],
      [3, 'A.2', 'GAP'],
      [3, '4.2', 'PARTIAL'],
      [5, 'Art. 9', 'NOT_YET_APPLICABLE'],
    ]);
    const urgent = await ask(gapsAnswer, 'gaps', '--frameworks', 'std,law', '--urgency', '2', ...DAY);
    expect(urgent.gaps).toHaveLength(1);
    const narrowed = async (...words: readonly string[]) =>
      (await ask(gapsAnswer, 'gaps', '--frameworks', 'std,law', ...words, ...DAY)).gaps.map(({ ref }) => ref);
    expect(await narrowed('--search', 'no such words')).toEqual([]);
    expect(await narrowed('--search', 'ART. 9')).toEqual(['Art. 9']);
    expect(await narrowed('--beneath', 'law:Art. 9')).toEqual(['Art. 9']);
    expect(await narrowed('--without-action')).toEqual(gaps.map(({ ref }) => ref));
  });

  it('of the matrix: the organization, then each system', async () => {
    const { rows } = await ask(matrixAnswer, 'matrix', ...DAY);
    expect(rows.map(({ system, framework }) => [system, framework])).toEqual([
      [null, 'std'],
      [null, 'house'],
      ['S-1', 'std'],
      ['S-1', 'house'],
      ['S-2', 'std'],
      ['S-2', 'house'],
    ]);
  });

  it('of an explanation: the chains, and the text only where it was asked for', async () => {
    const { chains, chainCount, status, text } = await ask(
      explanationAnswer,
      'explain',
      'std',
      '4.1',
      ...DAY,
    );
    expect({ chainCount, status, text }).toEqual({ chainCount: 2, status: 'COVERED', text: undefined });
    expect(chains[0]).toMatchObject({
      evidence: 'E-1',
      mapping: null,
      steps: [{ from: 'E-1', to: 'std:4.1', by: 'support', extent: 'FULL' }],
    });
    const gap = await ask(explanationAnswer, 'explain', 'std', 'A.2', ...DAY);
    expect(gap).toMatchObject({
      ...{ status: 'GAP', reason: 'NOT_MAPPED', notApplicableBecause: null, openConditions: null },
      decision: { ref: 'A.2', applicable: true },
      ...{ remedies: [], remedyCount: 0 },
    });
    const named = await ask(explanationAnswer, 'explain', '--framework', 'std', '4.1', ...DAY);
    expect(named).toMatchObject({ framework: 'std', frameworks: ['std'], ref: '4.1', chains });
    const one = await ask(explanationAnswer, 'explain', 'std', '4.1', '--limit', '1', '--text', ...DAY);
    expect(one).toMatchObject({ chains: [chains[0]], chainCount: 2, text: null });
  });

  it('of conditions: the open ones first, and how many provisions wait for them', async () => {
    const words = ['conditions', '--frameworks', 'law', ...DAY, '--data'];
    const open = await answerOf(conditionsAnswer, [...words, conditional]);
    expect(open.conditions).toEqual([
      {
        ...{ framework: 'law', id: 'abroad', label: 'Abroad', scope: 'organization' },
        question: 'Is the organization established abroad?',
        ...{ answer: null, answeredFor: null, by: null, on: null, note: null, undetermined: 1 },
      },
    ]);
    const given = await answerOf(conditionsAnswer, [...words, answered]);
    expect(given.conditions).toMatchObject([
      { id: 'abroad', answer: 'no', by: 'The board', on: '2026-01-02', note: 'At home.', undetermined: 0 },
    ]);
  });

  it('of one provision: its status, and the decision that holds for it', async () => {
    const answer = await ask(provisionAnswer, 'provision', 'std', 'A.2', ...DAY);
    expect(answer).toMatchObject({
      ...{ organization: 'acme', framework: 'std', ref: 'A.2', title: 'Policy', frameworks: ['std'] },
      coverage: { status: 'GAP', reason: 'NOT_MAPPED' },
      parts: null,
      decision: { ref: 'A.2', system: null, applicable: true, driver: 'legal', on: '2026-01-05' },
    });
    const whole = await ask(provisionAnswer, 'provision', 'std', '4', ...DAY);
    expect(whole).toMatchObject({
      coverage: null,
      parts: { COVERED: 1, PARTIAL: 1, GAP: 0 },
      decision: null,
    });
  });

  it('of the statement of applicability: each control with its decision and what it lacks', async () => {
    const { frameworks, controls } = await ask(applicabilityAnswer, 'statement-of-applicability', ...DAY);
    expect(frameworks).toEqual(['std', 'house']);
    expect(controls).toMatchObject([
      {
        ...{ framework: 'std', ref: 'A.2', applicable: true, status: 'GAP', evidence: [] },
        decision: { driver: 'legal' },
        defects: ['NO_JUSTIFICATION', 'NO_OWNER', 'NOT_APPROVED', 'NO_EVIDENCE_IN_FORCE'],
      },
    ]);
  });

  it('of the evidence record of a system: each kind that the view names', async () => {
    const words = ['evidence-record', '--system', 'S-1', '--data', richer, ...DAY];
    const { system, rows } = await answerOf(evidenceRecordAnswer, words);
    expect(system).toBe('S-1');
    expect(rows.map(({ kind, presence, evidence }) => [kind, presence, evidence])).toEqual([
      ['policy', 'PRESENT', ['E-1']],
      ['training', 'ELSEWHERE', ['E-2']],
    ]);
    expect(await command(['evidence-record', '--data', richer])).toMatchObject({ exit: 2 });
  });

  it('of expiring evidence: what ends within the days asked', async () => {
    const words = ['expiring', '--data', richer, ...DAY];
    const policy = { evidence: 'E-1', validUntil: '2026-03-03', renewedBy: null };
    const course = { evidence: 'E-2', validUntil: '2026-06-01', renewedBy: null };
    expect(await answerOf(expiringAnswer, words)).toMatchObject({
      ...{ organization: 'acme', system: null, asOf: '2026-02-01', within: 90, expiring: [policy] },
    });
    const { expiring } = await answerOf(expiringAnswer, [...words, '--within', '120']);
    expect(expiring).toMatchObject([policy, course]);
    const [falls] = expiring[0]!.changes;
    expect(falls).toMatchObject({ system: null, ref: '4.1', change: 'WORSE' });
    expect(new Set(expiring[0]!.changes.map(({ system }) => system))).toEqual(new Set([null, 'S-1', 'S-2']));
    const refused = await command([...words, '--within', 'soon']);
    expect(refused).toEqual({
      ...{ exit: 1, out: '' },
      err: '--within INVALID_PARAMETER Give a whole number of days from 0 to 3660.\n',
    });
  });

  it('of the catalogue: frameworks with their owners, mappings from where one stands', async () => {
    const { frameworks } = await ask(frameworksAnswer, 'frameworks');
    expect(frameworks.map(({ slug, owner, assessable }) => [slug, owner, assessable])).toEqual([
      ['house', 'acme', 1],
      ['law', null, 2],
      ['std', null, 3],
    ]);
    expect(frameworks.flatMap(({ harmonisedFor }) => harmonisedFor)).toEqual([]);
    const later = await answerOf(frameworksAnswer, ['frameworks', '--data', cited]);
    expect(later.frameworks.find(({ slug }) => slug === 'std')?.harmonisedFor).toEqual([
      { framework: 'law', citation: 'OJ L 1', from: '2026-01-15' },
    ]);
    const listed = await ask(provisionsAnswer, 'provisions', 'law', 'risk', 'MANAGEMENT');
    expect(listed).toMatchObject({ framework: 'law', text: 'risk MANAGEMENT', found: 1, cut: 0 });
    expect(listed.provisions).toEqual([
      {
        ...{ ref: 'Art. 9', parent: null, depth: 0, found: true, kind: 'article', title: 'Risk management' },
        ...{ assessable: true, level: 'EITHER', roles: ['provider'], classes: ['high'], conditions: [] },
        ...{ appliesFrom: ['2027-12-02 if high', '2028-08-02'], recordKinds: [] },
      },
    ]);
    const { mappings } = await ask(mappingsAnswer, 'mappings', 'std', '4.1');
    expect(mappings.map(({ crosswalk, other, relationship }) => [crosswalk, other, relationship])).toEqual([
      ['house-to-std', 'house:H1', 'equal'],
      ['law-to-std', 'law:Art. 9', 'superset-of'],
    ]);
    expect((await ask(mappingsAnswer, 'mappings', 'std', '4.1', '--to', 'law')).mappings).toHaveLength(1);
  });

  it('of two crosswalks that were composed, and the folder of the new one', async () => {
    const guide = {
      'frameworks/guide/framework.yaml': TINY_CATALOGUE['frameworks/std/framework.yaml'].replace(
        'slug: std',
        'slug: guide',
      ),
      'frameworks/guide/provisions.csv': 'ref,kind,title,assessable\nG1,clause,Guide,yes\n',
      'mappings/guide-to-std/crosswalk.yaml':
        'slug: guide-to-std\ntitle: Guide\nstatus: complete\nkind: asserted\nsource_framework: guide\ntarget_framework: std\nasserted_by: The board\n',
      'mappings/guide-to-std/mappings.csv': 'source,target,relationship\nG1,4.1,equal\n',
    };
    const store = await tinyStore(guide);
    const pair = ['guide-to-std', 'law-to-std'];
    const derive = (...words: readonly string[]) =>
      answerOf(deriveAnswer, ['derive', ...pair, ...words, '--data', store]);
    const answer = await derive();
    expect(answer).toMatchObject({
      ...{ crosswalks: pair, source: 'guide', through: 'std', target: 'law', contradictions: [] },
      rows: [
        {
          ...{ source: 'G1', target: 'Art. 9', relationship: 'superset-of', confidence: 'high' },
          rationale: 'G1 –equal→ 4.1 –superset-of→ Art. 9',
        },
      ],
      undecided: 0,
    });
    const folder = join(temporaryFolder(), 'derived');
    expect(await derive('--out', folder, '--derived-on', '2026-02-03')).toEqual(answer);
    const text = readFileSync(join(folder, 'mappings/derived-guide-to-law/crosswalk.yaml'), 'utf8');
    expect(text).toMatch(/^kind: derived$/m);
    expect(text).toMatch(/^derived_on: "?2026-02-03"?$/m);
    expect(await command(['check', folder, '--data', store])).toMatchObject({ exit: 0 });
    const wrong = ['--slug', 'law-to-std', '--derived-on', '2026-02-30', '--out', join(folder, 'x')];
    const { exit, err } = await command(['derive', ...pair, ...wrong, '--data', store]);
    expect(exit).toBe(1);
    expect(err).toMatch(/--derived-on INVALID_DATE .*\n--slug SLUG_TAKEN /);
    const reserved = ['--slug', 'catalogue', '--out', join(folder, 'x')];
    expect(await command(['derive', ...pair, ...reserved, '--data', store])).toMatchObject({
      ...{ exit: 1, err: expect.stringMatching(/^--slug RESERVED_SLUG /) },
    });
    const same = await command(['derive', 'law-to-std', 'law-to-std', '--data', store]);
    expect(same).toMatchObject({ exit: 1, err: expect.stringMatching(/^<next> INVALID_PARAMETER /) });
  });

  it('of the fines that a law sets: for gaps, and for one provision', async () => {
    const fine = { ref: 'Art. 26(1), first', upTo: 'EUR 1 million' };
    const words = ['--frameworks', 'law', ...DAY, '--data', fining];
    const { gaps } = await answerOf(gapsAnswer, ['gaps', ...words]);
    expect(gaps.map(({ ref, penalties }) => [ref, penalties])).toEqual([
      ['Art. 26(1), first', []],
      ['Art. 9', [fine]],
    ]);
    const one = ['provision', 'law', 'Art. 9', ...DAY, '--data', fining];
    expect(await answerOf(provisionAnswer, one)).toMatchObject({ penalties: [fine] });
  });

  it('of views and of crosswalks', async () => {
    expect((await ask(viewsAnswer, 'view')).views).toEqual([
      { slug: 'questions', title: 'Questions', intro: null, questions: 1 },
    ]);
    const { questions } = await ask(viewAnswer, 'view', 'questions', ...DAY);
    expect(questions[0]!.scopes[0]).toMatchObject({
      system: null,
      kinds: [{ kind: 'policy', presence: 'PRESENT', evidence: ['E-1'] }],
    });
    const { reports, doubts } = await ask(healthAnswer, 'health', '--crosswalks', 'law-to-std');
    expect(reports[0]).toMatchObject({ crosswalk: 'law-to-std', rows: 2, reviewed: 1 });
    expect(doubts).toEqual([
      {
        ...{ code: 'EVIDENCE_WITHOUT_LINK', table: 'evidence', count: 1 },
        records: [{ id: 'acme/E-3', name: 'E-3', provision: null }],
      },
      {
        ...{ code: 'DECISION_OVERRIDDEN', table: 'decisions', count: 1 },
        records: [{ id: expect.any(String), name: 'std:A.2 (no, 2026-01-05)', provision: 'std:A.2' }],
      },
    ]);
  });

  it('of folders that are made, checked and loaded', async () => {
    const folder = join(elsewhere, 'new');
    expect((await answerOf(initAnswer, ['init', folder])).files).toContain('organization.yaml');
    const exported = join(elsewhere, 'exported');
    expect(await ask(exportedFolderAnswer, 'export', exported)).toMatchObject({
      ...{ organization: 'acme', folder: exported },
      files: expect.arrayContaining(['organization.yaml', 'evidence.csv']),
    });
    const good = temporaryFolder(TINY_ORGANIZATION);
    expect(await ask(checkAnswer, 'check', good)).toMatchObject({
      ...{ folder: good, problems: [], count: 0 },
      doubts: [
        {
          ...{ file: 'catalogue/mappings/house-to-std/mappings.csv', crosswalk: 'house-to-std' },
          ...{ code: 'UNARGUED_RELATION', count: 1, records: ['house:H1 to std:4.1'] },
        },
        {
          ...{
            file: 'evidence.csv',
            crosswalk: null,
            code: 'EVIDENCE_WITHOUT_LINK',
            count: 1,
            records: ['E-3'],
          },
          sentence:
            'evidence.csv: 1 row: E-3. The evidence supports no provision, demonstrates no control and closes no action. It changes no status.',
        },
        { file: 'decisions.csv', code: 'DECISION_OVERRIDDEN', records: ['std:A.2 (no, 2026-01-05)'] },
      ],
    });
    const loaded = await ask(loadAnswer, 'load', good);
    expect(loaded).toEqual({
      dryRun: false,
      editions: [],
      loads: ['house', 'house-to-std', 'acme'].map((slug) => ({ slug, changes: 0, facts: 0 })),
      left: [],
      effect: null,
      holds: { organization: 'acme', tables: expect.any(Array) },
      notes: [],
    });
    expect(loaded.holds?.tables).toContainEqual({ table: 'evidence.csv', records: 3, unnamed: [] });
    const more = temporaryFolder({
      ...TINY_ORGANIZATION,
      'suppliers.csv': 'id,name\nP-1,Supplier\nP-2,Other\n',
    });
    const { dryRun, loads } = await ask(loadAnswer, 'load', more, '--dry-run');
    expect(dryRun).toBe(true);
    const supplier = { table: 'suppliers.csv', row: 'P-1', change: 'CHANGED' };
    expect(loads[2]).toMatchObject({
      slug: 'acme',
      rows: [
        { ...supplier, fields: [{ field: 'service', from: 'Models', to: null }] },
        { ...supplier, row: 'P-2', change: 'ADDED', fields: [] },
      ],
    });
    const words = ['load-text', 'std', join(elsewhere, 'texts.csv'), '--organization', 'acme'];
    const texts = await answerOf(loadTextAnswer, [...words, '--data', await tinyStore()]);
    expect(texts).toEqual({ organization: 'acme', framework: 'std', texts: 1, recorded: 1, notes: [] });
  });

  it('of reports: the file and its digests, or the sheets', async () => {
    const file = join(elsewhere, 'gap.xlsx');
    const report = await ask(reportAnswer, 'report', 'gap', '--out', file, ...DAY);
    expect(report.file).toBe(file);
    expect(report.rows).toHaveProperty('Gaps');
    const sheets = await ask(sheetsAnswer, 'report', 'gap', '--csv', join(elsewhere, 'csv'), ...DAY);
    expect(sheets.files).toContain('gaps.csv');
  });

  it('of ledgers: chains, what was written out and in, and that the graph agrees', async () => {
    const { ledgers } = await ask(verifyAnswer, 'ledger', 'verify');
    expect(ledgers.map(({ ledger }) => ledger)).toEqual(['catalogue', 'acme']);
    const file = join(elsewhere, 'ledger.jsonl');
    const { changes } = await ask(exportAnswer, 'ledger', 'export', file);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(changes + 2);
    expect(await ask(verifyAnswer, 'ledger', 'verify', file)).toEqual({ ledgers });
    expect(await ask(importAnswer, 'ledger', 'import', file)).toEqual({ written: 0, skipped: changes });
    expect((await ask(rebuildAnswer, 'rebuild')).ledgers.map(({ ledger }) => ledger)).toEqual([
      'catalogue',
      'acme',
    ]);
    for (const { differences } of (await ask(doctorAnswer, 'doctor')).ledgers) expect(differences).toBe(0);
  });

  it('of a backup, and of the store that it becomes: its size, heads and official texts', async () => {
    const file = join(elsewhere, 'acme.backup');
    const { ledgers } = await ask(verifyAnswer, 'ledger', 'verify');
    const heads = ledgers.map(({ ledger, head }) => ({ ledger, head, at: '2026-02-01T00:00:00.000Z' }));
    const backup = await ask(backupAnswer, 'backup', file);
    expect(backup).toEqual({ file, bytes: statSync(file).size, ledgers: heads, texts: [] });
    const folder = join(elsewhere, 'restored');
    const restored = await answerOf(restoreAnswer, ['restore', file, '--data', folder]);
    expect(restored).toEqual({ file, folder, replaced: false, ledgers: heads, texts: [] });
  });
});

describe('what a person reads', () => {
  const read = (...words: readonly string[]): Promise<string> => readOf(data, ...words);

  async function readOf(store: string, ...words: readonly string[]): Promise<string> {
    const { exit, out, err } = await command([...words, '--data', store]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    return out.replaceAll(/\([0-9a-f]{12}\)/g, '(hash)');
  }

  it('of coverage: of whom, as recorded where, counts, and why not further', async () => {
    expect(await read('coverage', '--framework', 'std', ...DAY)).toMatchInlineSnapshot(`
      "Coverage of std for acme on 2026-02-01: 1 covered, 1 partial, 1 without evidence

      Ref  Title          Status   Why
      ---  -------------  -------  ---------------
      4.1  Understanding  COVERED
      4.2  Parties        PARTIAL  PARTIAL_SUPPORT
      A.2  Policy         GAP      NOT_MAPPED

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
  });

  it('of gaps', async () => {
    expect(await read('gaps', '--frameworks', 'law', ...DAY)).toMatchInlineSnapshot(`
      "Gaps of law for acme on 2026-02-01: 2, of which 1 of urgency 2, 1 of urgency 5

      Urg: urgency, 1 is the most urgent. Lev: leverage, how many statuses full
      evidence there would make better.

      Urg  Ref       Title       Status and reason                Lev  What could help
      ---  --------  ----------  -------------------------------  ---  ---------------
        2  Art.      Use         NOT_YET_APPLICABLE,                1
           26(1),                PARTIAL_SUPPORT, from
           first                 2026-08-02
        5  Art. 9    Risk        NOT_YET_APPLICABLE, NOT_MAPPED,    1
                     management  from 2027-12-02

      FRAMEWORK_NOT_IN_SCOPE: The organization's list of frameworks does not include
        law.

      SUPPORT_NOT_COMPLIANCE: Evidence that supports a provision of law, which is law,
        does not prove that the organization complies with it.

      UNCLASSIFIED_SYSTEM: No role or no class under law is recorded for S-2, so every
        provision that depends on a missing one counts as applicable.

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
  });

  it('of an explanation', async () => {
    expect(await read('explain', 'std', '4.1', ...DAY)).toMatchInlineSnapshot(`
      "std 4.1 Understanding for acme on 2026-02-01: COVERED

      Chain 1: FULL, DIRECT, in force
        E-1 to std:4.1, by support: FULL

      Chain 2: INDICATIVE, INFERRED, in force
        E-2 to house:H1, by support: PARTIAL, lowered by CAP_LEVEL (EITHER)
        house:H1 to std:4.1, by house-to-std: INDICATIVE, lowered by NOT_VOUCHED_FOR

      CAP_LEVEL: Evidence about a system supports only some of what the whole
      organization must do. Evidence about no system in particular supports only some
      of what each system must do.

      NOT_VOUCHED_FOR: Neither the author nor a reviewer vouches for the mapping, so
      it gives INDICATIVE at most. A review by your organization changes that.

      Mapping of chain 2: house:H1 equal std:4.1 (house-to-std, asserted by The
      committee; confidence not stated; nobody vouches for it)

      Evidence  Title   Owner  Status     Valid  Valid  Accepted by  Not
                                          from   until               in
                                                                     force
      --------  ------  -----  ---------  -----  -----  -----------  -----
      E-1       Policy         ACCEPTED                 The board
      E-2       Course         WITHDRAWN                The board

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
  });

  it('of a provision that nothing reaches: who decided that it applies, and what can be done', async () => {
    expect(await read('explain', 'std', 'A.2', ...DAY)).toMatchInlineSnapshot(`
      "std A.2 Policy for acme on 2026-02-01: GAP

      Decision on A.2: applies, 2026-01-05, driver legal

      No chain.

      Nothing that is recorded would improve this by itself. New evidence is needed.

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
    expect(await readOf(conditional, 'explain', 'law', 'Art. 26(1), first', ...DAY)).toMatchInlineSnapshot(`
      "law Art. 26(1), first Use for acme on 2026-02-01: UNDETERMINED, PARTIAL if it
      applied

      Is the organization established abroad? (abroad) It applies only if the answer
      is yes, as Art. 26(1), first states. Nobody has answered yet.

      Chain 1: PARTIAL, DIRECT, in force
        E-1 to law:Art. 26(1), first, by support: PARTIAL, lowered by STATED_IN_PART

      STATED_IN_PART: Somebody linked the two records with the extent PARTIAL.

      Evidence  Title   Owner  Status    Valid  Valid  Accepted by  Not
                                         from   until               in
                                                                    force
      --------  ------  -----  --------  -----  -----  -----------  -----
      E-1       Policy         ACCEPTED                The board

      Nothing that is recorded would improve this by itself. New evidence is needed.

      CONDITIONS_UNANSWERED: Whether 1 provision of law applies depends on questions
        that nobody has answered yet.

      FRAMEWORK_NOT_IN_SCOPE: The organization's list of frameworks does not include
        law.

      SUPPORT_NOT_COMPLIANCE: Evidence that supports a provision of law, which is law,
        does not prove that the organization complies with it.

      UNCLASSIFIED_SYSTEM: No role or no class under law is recorded for S-2, so every
        provision that depends on a missing one counts as applicable.

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
  });

  it('of one provision, of a statement, of a record and of what expires', async () => {
    expect(await read('provision', 'std', '4', ...DAY)).toMatchInlineSnapshot(`
      "std 4 Context for acme on 2026-02-01: not assessable

      What    Value
      ------  --------------
      Status  not assessable

      Status                Provisions beneath it
      --------------------  ---------------------
      NOT_APPLICABLE                            0
      UNDETERMINED                              0
      NOT_YET_APPLICABLE                        0
      COVERED                                   1
      COVERED_BY_CROSSWALK                      0
      PARTIAL                                   1
      INDICATIVE                                0
      LAPSED                                    0
      GAP                                       0

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
    expect(await read('statement-of-applicability', ...DAY)).toMatchInlineSnapshot(`
      "Statement of applicability for acme on 2026-02-01: 1 of 1 controls lack
      something

      Control  Title   Decision  Status       Evidence and best remedy  Lacks
      -------  ------  --------  -----------  ------------------------  --------------
      std A.2  Policy  applies,  GAP,                                   NO_
                       legal     NOT_                                   JUSTIFICATION,
                                 IMPLEMENTED                            NO_OWNER,
                                                                        NOT_APPROVED,
                                                                        NO_EVIDENCE_
                                                                        IN_FORCE

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
    expect(await readOf(richer, 'evidence-record', '--system', 'S-1', ...DAY)).toMatchInlineSnapshot(`
      "Evidence record for S-1 of acme on 2026-02-01: 1 PRESENT, 1 ELSEWHERE

      Kind             Presence                      Evidence  Provisions that name
                                                               the kind
      ---------------  ----------------------------  --------  -----------------------
      Policy           PRESENT, organization-wide    E-1       std 4.1, 4.2
      Training record  ELSEWHERE, organization-wide  E-2       std 4.2

      State: catalogue 8, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
    expect(await readOf(richer, 'expiring', ...DAY)).toMatchInlineSnapshot(`
      "Evidence that ends within 90 days for acme on 2026-02-01: 1 record

      Until: the last day on which it counts. Days: how many are left. Worse: how many
      statuses of the organization and its systems become worse on the day after
      (--json lists them).

      Until       Days  Worse  Id   Title and kind   Owner  Systems
      ----------  ----  -----  ---  ---------------  -----  -------
      2026-03-03    30      6  E-1  Policy (Policy)

      State: catalogue 8, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
  });

  it('of conditions', async () => {
    expect(await readOf(conditional, 'conditions', '--frameworks', 'law', ...DAY)).toMatchInlineSnapshot(`
      "Conditions of law for acme on 2026-02-01: 1 of 1 open

      Wait: how many provisions wait for the answer. Answered: by whom, for which
      system and when, or who has to answer. Notes are shown with --verbose.

      Answer  Wait  Condition  Question                              Answered
      ------  ----  ---------  ------------------------------------  -----------------
      open       1  abroad     Is the organization established       (the
                               abroad?                               organization)

      CONDITIONS_UNANSWERED: Whether 1 provision of law applies depends on questions
        that nobody has answered yet.

      FRAMEWORK_NOT_IN_SCOPE: The organization's list of frameworks does not include
        law.

      SUPPORT_NOT_COMPLIANCE: Evidence that supports a provision of law, which is law,
        does not prove that the organization complies with it.

      UNCLASSIFIED_SYSTEM: No role or no class under law is recorded for S-2, so every
        provision that depends on a missing one counts as applicable.

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
    expect(await readOf(conditional, 'coverage', '--framework', 'law', ...DAY)).toMatchInlineSnapshot(`
      "Coverage of law for acme on 2026-02-01: 1 without evidence, 1 undetermined

      Ref                Title            Status        Why
      -----------------  ---------------  ------------  ------------
      Art. 9             Risk management  GAP           NOT_MAPPED
      Art. 26(1), first  Use              UNDETERMINED  open: abroad

      CONDITIONS_UNANSWERED: Whether 1 provision of law applies depends on questions
        that nobody has answered yet.

      FRAMEWORK_NOT_IN_SCOPE: The organization's list of frameworks does not include
        law.

      SUPPORT_NOT_COMPLIANCE: Evidence that supports a provision of law, which is law,
        does not prove that the organization complies with it.

      UNCLASSIFIED_SYSTEM: No role or no class under law is recorded for S-2, so every
        provision that depends on a missing one counts as applicable.

      State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
  });

  it('of a view that names items which nobody counts', async () => {
    const supports = `${TINY_ORGANIZATION['supports.csv']}E-1,std,I.1,PARTIAL,,,\n`;
    const items = await tinyStore(ITEMS, { 'supports.csv': supports });
    expect(await readOf(items, 'view', 'items', ...DAY)).toMatchInlineSnapshot(`
      "Items for acme on 2026-02-01

      What is there?
      Scope         Provision or     Title          Answer             Owner  Evidence
                    kind
      ------------  ---------------  -------------  -----------------  -----  --------
      organization  std 4.1          Understanding  COVERED                   E-1
      organization  std I.1          First item     evidence: PARTIAL         E-1
      organization  std I.2          Second item    no evidence


      State: catalogue 8, organization 1. Crosswalks used: 1. In full: --verbose
      "
    `);
    const { questions } = await answerOf(viewAnswer, ['view', 'items', ...DAY, '--data', items]);
    expect(questions[0]!.scopes[0]!.provisions.map(({ ref, extent }) => [ref, extent])).toEqual([
      ['4.1', null],
      ['I.1', 'PARTIAL'],
      ['I.2', null],
    ]);
  });

  it('of the fines that a law sets', async () => {
    expect(await readOf(fining, 'provision', 'law', 'Art. 9', ...DAY)).toMatch(
      /^Penalty +Art\. 26\(1\), first: up to EUR 1 million$/m,
    );
    const table = await readOf(fining, 'gaps', '--frameworks', 'law', ...DAY);
    expect(table.replaceAll(/\s+/g, ' ')).toMatch(/Art\. 9 .* fine: .*Art\. 26\(1\), first/);
  });

  it('of the catalogue', async () => {
    expect(await readOf(cited, 'frameworks')).toMatchInlineSnapshot(`
      "3 frameworks

      Framework  Title and edition     Kind                        Status   Assessable
      ---------  --------------------  --------------------------  -------  ----------
      house      House standard, 3     GUIDANCE                    CURRENT  1 of 1
      law        A law, 1.0            LAW                         CURRENT  2 of 2
      std        A standard, 2023,     MANAGEMENT_SYSTEM_STANDARD  CURRENT  3 of 4
                 harmonised for law
                 from 2026-01-15
      "
    `);
    expect(await read('provisions', 'law')).toMatchInlineSnapshot(`
      "law: 2 provisions

      In brackets: the kind, and the level of a provision that is assessed. Beneath:
      roles, classes, conditions and dates that it states for itself and for the
      provisions beneath it.

      Art. 9 Risk management (article, either)
          provider; high; from 2027-12-02 if high; from 2028-08-02
      Art. 26(1), first Use (article, either)
          provider; deployer; from 2026-08-02
      "
    `);
    expect(await read('mappings', 'std', 'A.2')).toMatchInlineSnapshot(`
      "1 mapping of std A.2 Policy

      Relationship  Other      Title       Crosswalk and     Confidence and own review
                    provision              author
      ------------  ---------  ----------  ----------------  -------------------------
      related       law Art.   Risk        law-to-std, The   unreviewed
                    9          management  committee
      "
    `);
  });
});
