import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionInWords, readAssumption } from '../../src/coverage/projection/assumption.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { STATED_EXTENTS } from '../../src/model/extent.ts';
import { readReportQuery, reportAddress } from '../../src/reports/address.ts';
import type { ReportParameters } from '../../src/reports/parameters.ts';
import { parametersOfId, reportIdAt } from '../../src/reports/report-id.ts';

const ref = fc
  .string({ unit: fc.constantFrom(...'aA1. =@,&#;:(FULL)'), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const assumption = fc.record({
  framework: fc.constantFrom('std', 'eu-ai-act-2024-1689'),
  ref,
  extent: fc.constantFrom(...STATED_EXTENTS),
  system: fc.constantFrom(null, 's', 'hiring-screener', 'A_1.2'),
});
const moment = fc.constantFrom(null, '2026-01-31T12:00:00.000Z', '2026-09-30T00:00:00.123Z');

describe('the address of a report', () => {
  it('says what is assumed, when it was known and what it is compared with, and is read again', () => {
    const parameters = fc.record({
      assumed: fc.array(assumption, { maxLength: 4 }),
      knownAt: moment,
      since: moment,
    });
    fc.assert(
      fc.property(parameters, (chosen) => {
        const report: ReportParameters = {
          ...{ kind: 'gap', organization: 'acme', systems: [], frameworks: null, asOf: '2026-11-24' },
          ...{ crosswalks: null, filter: EVERY_GAP, ...chosen },
        };
        const read = readReportQuery(new URL(reportAddress(report), 'http://127.0.0.1').searchParams);
        expect(read).toMatchObject({ ok: true, value: chosen });
        expect(parametersOfId(reportIdAt(report, 'a.b'))).toEqual(report);
      }),
    );
  });

  it('refuses what is no time and no assumption, all at once', () => {
    const search = new URLSearchParams(
      'assume=std&assume=std:4%3DHALF&knownAt=2026-02-30T00:00:00Z&since=yesterday',
    );
    const read = readReportQuery(search);
    expect(read.ok ? [] : read.problems.map(({ at, sentence }) => [at, sentence])).toEqual([
      [{ in: 'field', path: 'assume' }, '"std" does not have the form SLUG:REF[=PARTIAL][@SYSTEM].'],
      [{ in: 'field', path: 'assume' }, '"std:4=HALF" does not have the form SLUG:REF[=PARTIAL][@SYSTEM].'],
      [{ in: 'field', path: 'knownAt' }, 'A time has the form 2026-01-31T12:00:00Z.'],
      [{ in: 'field', path: 'since' }, 'A time has the form 2026-01-31T12:00:00Z.'],
    ]);
  });
});

describe('an assumption in words', () => {
  it('is read again', () => {
    fc.assert(
      fc.property(assumption, (assumed) => {
        expect(readAssumption(assumptionInWords(assumed))).toEqual(assumed);
      }),
    );
  });
});
