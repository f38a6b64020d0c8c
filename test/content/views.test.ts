import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerEvidenceRecord } from '../../src/coverage/questions/evidence-record.ts';
import { answerView, type ViewAnswer, visibleViews } from '../../src/coverage/questions/view.ts';
import { textOf } from '../code-blocks.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { BUNDLED, seedWorld } from './seed-world.ts';

const AS_OF = '2026-11-24';

const projection = projectionOf(await seedWorld());

function ask(slug: string, of = projection): ViewAnswer {
  const answer = answerView(of, { system: null, asOf: AS_OF, crosswalks: null }, slug);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const viewOf = (slug: string) => visibleViews(projection).find((view) => view.slug === slug)!;
const { provisions } = projection.catalogue.records;
const { systems } = projection.organization;
const inScope = systems.filter(
  ({ system: { inScopeFrom, inScopeUntil } }) =>
    (inScopeFrom ?? AS_OF) <= AS_OF && AS_OF <= (inScopeUntil ?? AS_OF),
);
const provisionsOf = (slug: string) => [...provisions.values()].filter(({ framework }) => framework === slug);

/** What each question of a view about ISO/IEC 42001 names, with its stage. */
function refsByStage(slug: string) {
  return viewOf(slug)
    .questions.filter(({ framework }) => framework === 'iso-iec-42001-2023')
    .map(({ stage, refs }) => ({ stage: stage ?? '', refs }));
}

/** Whether it says what a duty of the AI Act contains: a point of an annex, or what an article says besides. */
function detailsADuty(framework: string, ref: string): boolean {
  return framework === 'eu-ai-act-2024-1689' && /^(Annex (IV|VIII|XI|XII), |Art\. (27|53|55|56)\b)/.test(ref);
}

/** What the questions of a view name of the AI Act. */
const refsOfAct = (slug: string) =>
  viewOf(slug)
    .questions.filter(({ framework }) => framework === 'eu-ai-act-2024-1689')
    .flatMap(({ refs }) => refs);

/** The provisions of the AI Act whose ref begins like this and that have no parts. */
function leavesOfAct(start: string) {
  const act = provisionsOf('eu-ai-act-2024-1689');
  const parents = new Set(act.map(({ parent }) => parent));
  return act.map(({ ref }) => ref).filter((ref) => ref.startsWith(start) && !parents.has(ref));
}

/** A provision of ISO/IEC 42001 and all that is above it. */
function refsAbove(ref: string | null): readonly string[] {
  if (ref === null) return [];
  return [ref, ...refsAbove(provisions.get(`iso-iec-42001-2023:${ref}`)!.parent)];
}

describe('the bundled views', () => {
  it('are the ten of the product', () => {
    expect(visibleViews(projection).map(({ slug }) => slug)).toEqual([
      'article-50-readiness',
      'certification-path',
      'evidence-record',
      'fundamental-rights-impact-assessment',
      'gpai-provider',
      'integrated-management-system',
      'management-questions',
      'pdca',
      'request-layer',
      'technical-file',
    ]);
  });

  it.each(visibleViews(projection).map(({ slug }) => slug))(
    '%s names provisions that can be counted, beside the details of a duty of the AI Act, and answers every question about systems for each of them',
    (slug) => {
      for (const question of ask(slug).questions) {
        expect(question.scopes).toHaveLength(question.scope === 'each-system' ? inScope.length : 1);
        for (const { provisions } of question.scopes) {
          const uncounted = provisions.filter(
            ({ status, parts }) =>
              status === null && Object.values(parts ?? {}).every((count) => count === 0),
          );
          expect(uncounted.length).toBeLessThan(provisions.length);
          expect(uncounted.filter(({ framework, ref }) => !detailsADuty(framework, ref))).toEqual([]);
        }
      }
    },
  );

  it('find present, lapsed, waiting and missing kinds in the seed organization; ISO/IEC 42001 leaves none unneeded', () => {
    const presences = systems.flatMap(({ system }) => {
      const answer = answerEvidenceRecord(projection, {
        ...{ system: system.localId, asOf: AS_OF, crosswalks: null },
      });
      return answer.ok ? answer.value.rows.map(({ presence }) => presence) : [];
    });
    expect(presences).toHaveLength(systems.length * 11);
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

  it.each(['certification-path', 'pdca'])(
    '%s has each assessable provision of ISO/IEC 42001 in at least one of its stages',
    (slug) => {
      const shown = refsByStage(slug).flatMap(({ refs }) => refs);
      const missing = provisionsOf('iso-iec-42001-2023')
        .filter(({ assessable }) => assessable)
        .filter(({ ref, parent }) => ![ref, ...refsAbove(parent)].some((each) => shown.includes(each)));
      expect(missing.map(({ ref }) => ref)).toEqual([]);
    },
  );

  it.each([
    ['5 Audit, stage 1', ['4.1', '4.2', '4.3', '4.4', '9.2.1', '9.2.2', '9.3.1', '9.3.2', '9.3.3', '10.2']],
    ['6 Audit, stage 2', ['5.1', '7.2', '9.2.1', '9.2.2', '9.3.1', '9.3.2', '9.3.3']],
  ])('certification-path asks at %s about the clauses that the auditors look at', (stage, refs) => {
    const stages = refsByStage('certification-path').filter((each) => each.stage.startsWith(stage));
    expect(stages.flatMap((each) => each.refs)).toEqual(expect.arrayContaining(refs));
  });

  it('certification-path names provisions that ISO/IEC 42006 has', () => {
    const { intro, questions } = viewOf('certification-path');
    const text = [intro, ...questions.map(({ stage }) => stage)].join(' ');
    const named = [...new Set(text.match(/9\.\d\.\d(\.\d)?|Annex A/g))];
    expect(named.sort()).toEqual(['9.3.2.1', '9.3.2.2', '9.6.2.2', '9.6.3', 'Annex A']);
    const held = provisionsOf('iso-iec-42006-2025').map(({ ref }) => ref);
    expect(held).toEqual(expect.arrayContaining(named));
  });

  it('pdca has each clause in the phase that the catalogue records for it', () => {
    const byRef = new Map(provisionsOf('iso-iec-42001-2023').map((provision) => [provision.ref, provision]));
    const others = refsByStage('pdca').flatMap(({ stage, refs }) =>
      refs.filter((ref) => {
        const phases = [ref, ...refsAbove(byRef.get(ref)!.parent)].map((each) => byRef.get(each)!.phase);
        const phase = phases.find((each) => each !== null) ?? null;
        return phase !== null && phase !== stage.toUpperCase();
      }),
    );
    expect(others).toEqual([]);
  });

  it('technical-file asks about each item of Annex IV once, with the kinds of evidence that the item names', () => {
    expect(leavesOfAct('Annex IV,')).toHaveLength(23);
    expect(refsOfAct('technical-file').filter((ref) => ref.startsWith('Annex'))).toEqual(
      leavesOfAct('Annex IV,'),
    );
    for (const { framework, refs, recordKinds } of viewOf('technical-file').questions) {
      if (framework !== 'eu-ai-act-2024-1689') continue;
      const item = provisions.get(`${framework}:${refs[0]}`)!;
      expect([item.ref, recordKinds]).toEqual([item.ref, expect.arrayContaining([...item.recordKinds])]);
    }
  });

  it('technical-file shows how far evidence supports each item, where the seed organization keeps such a file', () => {
    const asked = { system: 'infusion-monitor', asOf: AS_OF, crosswalks: null };
    const answer = answerView(projection, asked, 'technical-file');
    const items = (answer.ok ? answer.value.questions : []).flatMap(({ scopes }) =>
      scopes.flatMap(({ provisions: named }) => named.filter(({ ref }) => ref.startsWith('Annex IV,'))),
    );
    expect(new Set(items.map(({ extent }) => extent))).toEqual(new Set(['FULL', 'PARTIAL', null]));
    expect(items.find(({ ref }) => ref.endsWith('2(d)'))?.evidence).toBe('EV-084');
    expect(items.find(({ ref }) => ref.endsWith('point 8'))?.evidence).toBeNull();
  });

  it('gpai-provider asks about each duty of Art. 52 to 55 and each item of Annexes XI and XII', () => {
    const duties = provisionsOf('eu-ai-act-2024-1689')
      .filter(({ ref, assessable }) => assessable && /^Art\. 5[2-5]\b/.test(ref))
      .map(({ ref }) => ref);
    expect(refsOfAct('gpai-provider')).toEqual(
      expect.arrayContaining([...duties, ...leavesOfAct('Annex XI,'), ...leavesOfAct('Annex XII,')]),
    );
  });

  it('article-50-readiness asks about each duty of Art. 50, and first which of them reach a system', () => {
    const duties = provisionsOf('eu-ai-act-2024-1689')
      .filter(({ ref, assessable }) => assessable && ref.startsWith('Art. 50('))
      .map(({ ref }) => ref);
    expect(refsOfAct('article-50-readiness')).toEqual(['Art. 50', ...duties]);
  });

  it('fundamental-rights-impact-assessment asks about each point of Art. 27(1)', () => {
    const points = refsOfAct('fundamental-rights-impact-assessment').filter((ref) =>
      ref.startsWith('Art. 27(1)('),
    );
    expect(points).toEqual(leavesOfAct('Art. 27(1)('));
    expect(points).toHaveLength(6);
  });

  it.each([
    ['technical-file', 'iso-iec-42001-2023', ['A.6.2.7', 'A.6.2.4', '6.1.2']],
    ['technical-file', 'nist-ai-rmf-1.0', ['MEASURE 2.7', 'MANAGE 4.1']],
    ['article-50-readiness', 'iso-iec-42001-2023', ['A.8.2']],
    ['gpai-provider', 'nist-ai-rmf-1.0', ['MEASURE 2.7']],
    ['fundamental-rights-impact-assessment', 'iso-iec-42001-2023', ['6.1.4', '8.4', 'A.5.2']],
    ['fundamental-rights-impact-assessment', 'iso-iec-42005-2025', ['5.7', '6.8.2', '6.9']],
    ['request-layer', 'eu-ai-act-2024-1689', ['Art. 12', 'Art. 19', 'Art. 26(6)']],
    ['request-layer', 'nist-ai-rmf-1.0', ['MEASURE 2.8']],
    ['request-layer', 'iso-iec-27701-2025', ['A.3.25']],
    ['evidence-record', 'eu-ai-act-2024-1689', ['Art. 14']],
    ['evidence-record', 'nist-ai-rmf-1.0', ['MAP 3.5']],
    ['integrated-management-system', 'iso-iec-42001-2023', ['8.2', '8.3']],
    ['integrated-management-system', 'iso-iec-27001-2022', ['8.2', '8.3']],
    ['integrated-management-system', 'iso-iec-27701-2025', ['8.2', '8.3']],
  ])('%s asks %s about %j, in the words of its other frameworks', (slug, framework, refs) => {
    const { questions } = viewOf(slug);
    const asked = questions.filter((question) => question.framework === framework);
    for (const ref of refs) {
      const question = asked.find((each) => each.refs.includes(ref))!;
      const others = questions.filter((each) => each.question === question.question);
      expect(new Set(others.map((each) => each.framework)).size).toBeGreaterThan(1);
    }
  });

  it('are each named in the README', () => {
    const readme = textOf('README.md');
    expect(visibleViews(projection).filter(({ slug }) => !readme.includes(`\`${slug}\``))).toEqual([]);
  });

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
