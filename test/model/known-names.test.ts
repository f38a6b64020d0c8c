import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../src/model/known-names.ts';
import { nameKey, wordKey } from '../../src/model/name-key.ts';

const ACT = [
  'Art. 9',
  'Art. 9(2)',
  'Art. 92',
  'Art. 10',
  'Art. 10(2)',
  'Annex III',
  'Annex IV',
  'Chapter II',
];
const CLAUSES = ['5', '5.1', '5.10', '6.1.2', 'A.5', 'A.5.1', 'A.6.2.4', 'GOVERN 1.1', 'MAP 1.1'];

describe('a name', () => {
  it.each([
    'art. 9(2)',
    'ART.9(2)',
    'Art.\u00a09\u2009(2)',
    '“Art. 9(2)”',
    ' Art. 9(2). ',
    'Ａｒｔ. ９(２)',
    'Art. 9\u200b(2)',
  ])('typed as %j is taken for Art. 9(2)', (text) => {
    expect(new KnownNames(ACT).find(text)).toBe('Art. 9(2)');
  });

  it.each(['Art 9(2)', 'Art. 9 2', 'Art. 9-2', 'Art. 9', 'Article 9(2)', '', '."'])(
    'typed as %j is not',
    (text) => {
      expect(new KnownNames(ACT).find(text)).not.toBe('Art. 9(2)');
    },
  );

  it('keeps a space between two words or two numbers, since without it another name comes out', () => {
    expect(nameKey('Art. 9 2')).not.toBe(nameKey('Art. 92'));
    expect(nameKey('head of quality')).toBe(nameKey('Head  of Quality'));
    expect(nameKey('GV.OC\u201101')).toBe(nameKey('gv.oc-01'));
    expect(wordKey('Valid until')).toBe(wordKey('valid_until'));
    expect(wordKey('SHA-256')).toBe(wordKey('sha256'));
  });

  it('that fits two known names means neither of them', () => {
    const names = new KnownNames(['EV-1', 'ev-1', 'EV-2']);
    expect(names.find('EV-1')).toBe('EV-1');
    expect(names.find('Ev-1')).toBeNull();
    expect(names.nearest('Ev-1')).toEqual(['EV-1', 'ev-1']);
  });

  it('is found however case, spaces and punctuation around it are typed, and an exact one always is', () => {
    const known = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', '-', '('), minLength: 1 }),
      {
        selector: nameKey,
        minLength: 1,
      },
    );
    const typing = fc.record({
      isUpper: fc.boolean(),
      before: fc.constantFrom('', ' ', '"', '“', '\u00a0'),
      after: fc.constantFrom('', ' ', '"', '”', '.', '\u3000'),
    });
    fc.assert(
      fc.property(known, fc.nat(), typing, (list, at, { isUpper, before, after }) => {
        const name = list[at % list.length]!;
        const names = new KnownNames(list);
        expect(names.find(name)).toBe(name);
        if (nameKey(name) === '') return;
        const typed = before + (isUpper ? name.toUpperCase() : name.toLowerCase()) + after;
        const found = names.find(typed);
        // The typed text can be another name of the list as it is.
        expect(found).toBe(list.includes(typed) ? typed : name);
      }),
    );
  });
});

describe('what is proposed for an unknown name', () => {
  it.each([
    [ACT, 'Article 9', ['Art. 9']],
    [ACT, 'Artikel 9(2)', ['Art. 9(2)']],
    [ACT, 'Art. 9 2', ['Art. 9(2)']],
    [ACT, 'Art. 10(2)(a)', ['Art. 10(2)']],
    [ACT, 'Art. 10(3)(a)', ['Art. 10']],
    [ACT, 'Annex 3', ['Annex III']],
    [ACT, 'Anhang IV', ['Annex IV']],
    [ACT, 'Chapter', ['Chapter II']],
    [ACT, 'Art. 9 Abs. 2', ['Art. 9(2)', 'Art. 9']],
    [ACT, 'Artikel 10 Absatz 2 Buchstabe a', ['Art. 10(2)', 'Art. 10']],
    [ACT, 'KI-VO Art. 9', ['Art. 9']],
    [ACT, 'Regulation (EU) 2024/1689, Article 10(2)', ['Art. 10(2)']],
    [ACT, 'Abs. 7', []],
    [CLAUSES, 'Kap. 5.1', ['5.1', 'A.5.1']],
    [CLAUSES, 'ISO 42001 5.10', ['5.10']],
    [CLAUSES, 'ISO/IEC 42001:2023 A.6.2.4', ['A.6.2.4']],
    [CLAUSES, 'ISO 42001', []],
    [['EV-012', 'EV-013'], 'EV-2026-012', ['EV-012']],
    [CLAUSES, '5.1.1', ['5.1']],
    [CLAUSES, 'A6.2.4', ['A.6.2.4']],
    [CLAUSES, '6.2.4', ['A.6.2.4']],
    [CLAUSES, 'GOVRN 1.1', ['MAP 1.1', 'GOVERN 1.1']],
    [['eu-ai-act-2024-1689', 'nist-ai-rmf-1.0'], 'eu-ai-act', ['eu-ai-act-2024-1689']],
    [['iso-iec-42001-2023', 'iso-iec-27001-2022'], 'ISO 42001', ['iso-iec-42001-2023']],
    [['training', 'policy', 'risk-criteria'], 'polices', ['policy']],
    [['training', 'policy'], 'lizard', []],
  ])('among %j for %s', (names, text, proposed) => {
    expect([...new KnownNames(names).nearest(text)].sort()).toEqual([...proposed].sort());
  });

  it('is at most three names, or the list where it is short', () => {
    const many = new KnownNames(Array.from({ length: 40 }, (_, index) => `EV-${index + 10}`));
    expect(many.nearest('EV-1')).toHaveLength(3);
    expect(many.didYouMean('something else')).toBe('');
    const few = new KnownNames(['provider', 'deployer']);
    expect(few.didYouMean('author')).toBe(' There are "provider" and "deployer".');
    expect(few.didYouMean('provder')).toBe(' Did you mean "provider"?');
    expect(new KnownNames([]).didYouMean('x')).toBe('');
  });

  it('is searched for a bounded number of texts: a table of two million wrong rows must end', () => {
    const names = new KnownNames(['EV-1']);
    for (let index = 0; index < 200; index++) names.nearest(`EV-1${index}`);
    expect(names.nearest('EV-11')).toEqual(['EV-1']);
    expect(names.nearest('EV-2')).toEqual([]);
  });
});
