import { describe, expect, it } from 'vitest';
import { linkFact, readLink } from '../../../src/ledger/records/codec.ts';
import { LINK_RECORDS, type LinkRecords } from '../../../src/ledger/records/registry.ts';
import { UnreadableRecord } from '../../../src/ledger/records/unreadable-record.ts';
import { exampleRecord } from './example-record.ts';

const { fields } = LINK_RECORDS.find(({ type }) => type === 'MAPS_TO')!;
const example = exampleRecord(fields) as LinkRecords['MAPS_TO'];
const union = { ...example, source: 'f:1;f:2', target: 'g:1' };

describe('a mapping', () => {
  it('leads from a union of provisions, and is read back as it was stated', () => {
    const fact = linkFact('MAPS_TO', union);
    expect([fact.from.label, fact.to.label]).toEqual(['ProvisionUnion', 'Provision']);
    expect(readLink('MAPS_TO', fact)).toEqual(union);
  });

  it('is damaged where a union is said to be one provision', () => {
    const fact = linkFact('MAPS_TO', union);
    const edited = { ...fact, from: { ...fact.from, label: 'Provision' as const } };
    expect(() => readLink('MAPS_TO', edited)).toThrow(UnreadableRecord);
  });
});
