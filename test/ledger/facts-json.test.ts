import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';
import type { Fact, Properties } from '../../src/ledger/fact.ts';
import { factsJson, factsOfTexts, propertiesJson, textOfFact } from '../../src/ledger/facts-json.ts';

const text = fc.string({ unit: 'binary' });
const properties = fc.dictionary(
  text,
  fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.array(text)),
);

function factsOf(id: string, given: Properties): readonly Fact[] {
  const end = { label: 'Provision', id } as const;
  return [
    { properties: given, label: 'Provision', id, fact: 'node' },
    { type: 'PART_OF', to: end, properties: given, id, from: end, fact: 'link' },
    { label: 'Provision', id, fact: 'node-gone' },
    { type: 'PART_OF', id, fact: 'link-gone' },
  ];
}

it('writes each fact as the canonical JSON of everything else does', () => {
  const check = (id: string, given: Properties): void => {
    const facts = factsOf(id, given);
    const texts = facts.map(textOfFact);
    expect(texts.map(({ json }) => json)).toEqual(facts.map(canonicalJson));
    expect(factsJson(factsOfTexts(facts, texts))).toBe(canonicalJson(facts));
    expect(propertiesJson(facts)).toEqual([canonicalJson(given), canonicalJson(given), null, null]);
  };
  fc.assert(fc.property(text, properties, check), {
    numRuns: 500,
    examples: [['\\ud800 "', { b: '', a: 1e21 }]],
  });
});

it('refuses half a surrogate pair, wherever it stands', () => {
  for (const fact of factsOf('\ud800', {})) expect(() => textOfFact(fact)).toThrow();
  for (const fact of factsOf('id', { note: '\udc00' }).slice(0, 2)) expect(() => textOfFact(fact)).toThrow();
});

it('knows no text of properties where only the whole list was written', () => {
  const facts = factsOf('id', {});
  expect(propertiesJson(facts)).toBeNull();
  factsJson(facts);
  expect(propertiesJson(facts)).toBeNull();
});
