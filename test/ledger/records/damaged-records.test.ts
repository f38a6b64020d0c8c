import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeFact, Properties } from '../../../src/ledger/fact.ts';
import { nodeFact, readNode } from '../../../src/ledger/records/codec.ts';
import { type Label, NODE_RECORDS, type NodeRecords } from '../../../src/ledger/records/registry.ts';
import { UnreadableRecord } from '../../../src/ledger/records/unreadable-record.ts';
import { exampleRecord } from './example-record.ts';

/** The sentence about a node whose property was exchanged; null where it is read all the same. */
function faultOf(label: Label, property: string, value: unknown): string | null {
  const node = NODE_RECORDS.find((known) => known.label === label)!;
  const fact = nodeFact<Label>(label, exampleRecord(node.fields) as NodeRecords[Label]);
  const properties = { ...fact.properties, [property]: value } as Properties;
  try {
    readNode<Label>(label, { ...fact, properties });
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    return `${error.record}: ${error.message}`;
  }
}

describe('what is stored of a record', () => {
  it.each([
    ['AISystem', 'name', 4, 'name is not a text.'],
    ['AISystem', 'name', undefined, 'name is missing.'],
    ['AISystem', 'name', null, 'name is not a text.'],
    ['AISystem', 'status', 'SLEEPING', 'status is not one of PLANNED, IN_USE, RETIRED.'],
    ['AISystem', 'suppliers', 'S-1', 'suppliers is not a list of texts.'],
    ['AISystem', 'suppliers', [1], 'suppliers is not a list of texts.'],
    ['AISystem', 'position', '1', 'position is not a number.'],
    ['AISystem', 'inScopeFrom', '2026-02-30', 'inScopeFrom is not a date.'],
    ['AISystem', 'inScopeFrom', true, 'inScopeFrom is not a date.'],
    ['AISystem', 'roles', '[{"id":"x"}]', 'roles[0].framework is missing.'],
    ['AISystem', 'roles', '[7]', 'roles[0] is not a JSON object.'],
    ['AISystem', 'roles', '{}', 'roles is not a JSON array.'],
    ['AISystem', 'roles', '[', 'roles is not a JSON array.'],
    ['AISystem', 'roles', [], 'roles is not a JSON array.'],
    ['Decision', 'applicable', 'yes', 'applicable is neither true nor false.'],
    ['Organization', 'document', '[]', 'document is not a JSON object.'],
    ['Organization', 'document', '{"reviewDate":"soon"}', 'document.reviewDate is not a date.'],
  ] as const)('is damaged where %s says of %s %j', (label, property, value, sentence) => {
    expect(faultOf(label, property, value)).toMatch(new RegExp(`^${label} .*: `));
    expect(faultOf(label, property, value)?.endsWith(`: ${sentence}`)).toBe(true);
  });

  it('may lack what a record need not say', () => {
    expect(faultOf('AISystem', 'notes', undefined)).toBe(null);
    expect(faultOf('Organization', 'document', '{"id":"QM-7"}')).toBe(null);
  });

  it('is read as a whole record or named as damaged, whatever somebody writes into it', () => {
    let damaged = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...NODE_RECORDS),
        fc.nat(),
        fc.oneof(fc.jsonValue(), fc.json(), fc.constant(undefined)),
        ({ label, stored }, place, value) => {
          const { name } = stored[place % stored.length]!;
          if (faultOf(label, name, value) !== null) damaged++;
        },
      ),
      { numRuns: 3_000 },
    );
    expect(damaged).toBeGreaterThan(1_000);
  });

  it('is damaged where its properties are no object', () => {
    const fact = nodeFact('View', exampleRecord(NODE_RECORDS[4].fields) as NodeRecords['View']);
    for (const properties of [null, 3, 'x', []]) {
      const edited = { ...fact, properties } as unknown as NodeFact;
      expect(() => readNode('View', edited)).toThrow('Its properties are not an object.');
    }
  });
});
