import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerEvidenceRecord } from '../../src/coverage/questions/evidence-record.ts';
import { answerView, type ViewAnswer, visibleViews } from '../../src/coverage/questions/view.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { BUNDLED, seedWorld } from './seed-world.ts';

const AS_OF = '2026-11-24';

const projection = projectionOf(await seedWorld());

function ask(slug: string, of = projection): ViewAnswer {
  const answer = answerView(of, { system: null, asOf: AS_OF, crosswalks: null }, slug);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

describe('the bundled views', () => {
  it('are the six of the product', () => {
    expect(visibleViews(projection).map(({ slug }) => slug)).toEqual([
      'certification-path',
      'evidence-record',
      'integrated-management-system',
      'management-questions',
      'pdca',
      'request-layer',
    ]);
  });

  it.each(visibleViews(projection).map(({ slug }) => slug))(
    '%s names provisions that can be counted, and answers every question about systems for each of them',
    (slug) => {
      for (const question of ask(slug).questions) {
        expect(question.scopes).toHaveLength(question.scope === 'each-system' ? 4 : 1);
        for (const { provisions } of question.scopes) {
          expect(provisions.length).toBeGreaterThan(0);
          for (const { status, parts } of provisions) {
            const counted = Object.values(parts ?? {}).reduce((sum, count) => sum + count, 0);
            expect(status !== null || counted > 0).toBe(true);
          }
        }
      }
    },
  );

  it('find present, lapsed, waiting and missing kinds in the seed organization; ISO/IEC 42001 leaves none unneeded', () => {
    const presences = projection.organization.systems.flatMap(({ system }) => {
      const answer = answerEvidenceRecord(projection, {
        ...{ system: system.localId, asOf: AS_OF, crosswalks: null },
      });
      return answer.ok ? answer.value.rows.map(({ presence }) => presence) : [];
    });
    expect(presences).toHaveLength(5 * 11);
    expect(new Set(presences)).toEqual(new Set(['PRESENT', 'LAPSED', 'WAITING', 'MISSING']));
  });

  it.each(visibleViews(projection).map(({ slug }) => slug))(
    '%s has records to show that are there, and some that are not, or provisions without any',
    (slug) => {
      const scopes = ask(slug).questions.flatMap((question) => question.scopes);
      const presences = new Set(scopes.flatMap(({ kinds }) => kinds.map(({ presence }) => presence)));
      const gaps = scopes.flatMap(({ provisions }) => provisions).filter(({ status }) => status === 'GAP');
      expect(presences).toContain('PRESENT');
      expect(presences.has('MISSING') || gaps.length > 0).toBe(true);
    },
  );

  it('never say certified, compliant or conformant', () => {
    const text = JSON.stringify(visibleViews(projection));
    expect(text).not.toMatch(/certified|complian|conformant|conforms/i);
  });
});

describe('a view that somebody adds as data', () => {
  it('is asked like the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aims-views-'));
    try {
      cpSync(BUNDLED, folder, { recursive: true });
      mkdirSync(join(folder, 'views'), { recursive: true });
      writeFileSync(
        join(folder, 'views/board.yaml'),
        [
          'slug: board',
          'title: For the board',
          'questions:',
          '  - id: policy',
          '    question: Is there a policy?',
          '    framework: iso-iec-42001-2023',
          '    refs: ["5.2"]',
          '    record_kinds: [policy]',
        ].join('\n'),
      );
      const answer = ask('board', projectionOf(await seedWorld(folder)));
      expect(answer.questions[0]).toMatchObject({
        scope: 'organization',
        scopes: [{ provisions: [{ ref: '5.2' }], kinds: [{ kind: 'policy', presence: 'PRESENT' }] }],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
