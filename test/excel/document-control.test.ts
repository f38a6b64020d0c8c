import { describe, expect, it } from 'vitest';
import { Projection } from '../../src/coverage/projection/projection.ts';
import type { RevisionHistory } from '../../src/excel/revision-history.ts';
import { type Sheet, textOf } from '../../src/excel/sheet.ts';
import type { ReportKind } from '../../src/reports/kind.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { sheetsOf } from './report-in-memory.ts';
import { PARAMETERS } from './round-trip/edited-world.ts';

const control = (ref: string) => ({ ref, kind: 'control' });
const { catalogue, organization } = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'law', provisions: [{ ref: '1' }] },
      { slug: 'std', provisions: [control('A.1'), control('A.2'), control('A.3')] },
      { slug: 'other', provisions: [control('B.1')] },
    ],
    organization: { frameworks: ['law', 'std', 'other'], scopeStatement: 'All sites of Acme.' },
    systems: [{ id: 's' }],
    decisions: [
      { at: 'std:A.1', applicable: true, on: '2026-01-01' },
      { at: 'std:A.2', applicable: false, on: '2026-01-01' },
    ],
  }),
);
const head = (seq: number) => ({ seq, hash: 'h' });
const projection = new Projection(catalogue, organization, { catalogue: head(2), organization: head(9) });
const CHANGE = { at: '2026-11-01T08:00:00.000Z', actor: 'local', operation: 'load' };
const revisions: RevisionHistory = {
  revisions: [
    { ...CHANGE, seq: 7, stated: new Map([['std', 1]]), removed: 2 },
    { ...CHANGE, seq: 5, stated: new Map([['other', 1]]), removed: 0 },
    { ...CHANGE, seq: 4, stated: new Map([['std', 2]]), removed: 0 },
  ],
  unread: 3,
};

async function asked(kind: ReportKind, frameworks: readonly string[] | null = null) {
  return sheetsOf(kind, projection, { ...PARAMETERS, systems: [null], frameworks }, [], revisions);
}

function lines(sheets: readonly Sheet[], name: string): readonly string[] {
  const sheet = sheets.find((each) => each.name === name)!;
  return Array.from(sheet.rows, (cells) => cells.map(textOf).join(' | '));
}

describe('a statement of applicability', () => {
  it('begins as a controlled document, with totals, revisions and lines to sign', async () => {
    const sheets = await asked('statement-of-applicability');
    expect(sheets[0]?.name).toBe('Document control');
    const said = lines(sheets, 'Document control');
    expect(said.find((line) => line.startsWith('organization'))).toBe(
      [
        'organization | 3 controls. Apply: 1. Do not apply: 1. Not decided: 1.',
        'Of those that apply: implemented 0, planned 0, not implemented 1.',
        'Approved: 0.',
        'Lacking: NOT_DECIDED 1, NO_JUSTIFICATION 2, NO_DRIVER 2, NO_OWNER 2, NOT_APPROVED 2, NO_EVIDENCE_IN_FORCE 1.',
      ].join('\n'),
    );
    expect(said.filter((line) => /^(Scope statement|Change|Older)/.test(line))).toEqual([
      'Scope statement | All sites of Acme.',
      'Change 7 | 2026-11-01: 1 decision recorded, 2 decisions removed, of this or another standard, load by local',
      'Change 4 | 2026-11-01: 2 decisions recorded, load by local',
      'Older changes | The newest 6 of 9 changes of the organization were read.',
    ]);
    expect(said.filter((line) => line.includes('Signature'))).toHaveLength(3);
  });

  it('is about one standard: the one asked for, or the first that has controls', async () => {
    const frameworksOf = async (frameworks: readonly string[] | null) => {
      const sheets = await asked('statement-of-applicability', frameworks);
      const other = lines(sheets, 'Cover').find((line) => line.startsWith('Other standards'));
      return [...new Set(lines(sheets, 'SoA').map((line) => line.split(' | ')[0])), other];
    };
    const others = (name: string) =>
      `Other standards | This workbook is about one standard. Ask for ${name} by name to have a workbook of each.`;
    expect(await frameworksOf(null)).toEqual(['std', others('other')]);
    expect(await frameworksOf(['other'])).toEqual(['other', undefined]);
    expect(await frameworksOf(['other', 'std'])).toEqual(['other', others('std')]);
  });

  it('names the first systems in scope, and how many more there are', async () => {
    const systems = Array.from({ length: 30 }, (_, number) => ({ id: `s${number}` }));
    const frameworks = [{ slug: 'std', provisions: [control('A.1')] }];
    const many = projectionOf(worldOf({ frameworks, systems }));
    const sheets = await sheetsOf('statement-of-applicability', many, {
      ...PARAMETERS,
      ...{ systems: [null], frameworks: ['std'] },
    });
    const said = lines(sheets, 'Document control').find((line) => line.startsWith('AI systems'))!;
    expect(said.split('\n')).toHaveLength(26);
    expect(said).toMatch(/\nand 5 more of 30$/);
  });

  it('has systems, own controls and suppliers beside it, also in the full report', async () => {
    const names = ['Document control', 'AI systems', 'Applied controls', 'Suppliers'];
    for (const kind of ['statement-of-applicability', 'full'] as const)
      expect((await asked(kind)).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect((await asked('full'))[0]?.name).toBe('Board summary');
  });
});
