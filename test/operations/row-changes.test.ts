import { describe, expect, it } from 'vitest';
import type { Fact, NodeFact } from '../../src/ledger/fact.ts';
import { rowChanges } from '../../src/operations/row-changes.ts';

function evidence(id: string, properties: NodeFact['properties'] = {}): NodeFact {
  return { fact: 'node', label: 'Evidence', id: `acme/${id}`, properties: { localId: id, ...properties } };
}

describe('what a load does to rows', () => {
  it('is told row by row, with the fields that differ as the folder calls them', () => {
    const now: readonly Fact[] = [
      evidence('E-1', { title: 'Old', validUntil: '2026-01-01', position: 1, systems: ['S-1', 'S-2'] }),
      evidence('E-2', { title: 'Same', position: 2 }),
      evidence('E-3', { title: 'Ends', position: 3 }),
      evidence('E-9', { title: 'Not concerned' }),
    ];
    const difference: readonly Fact[] = [
      evidence('E-1', { title: 'New', position: 5, systems: ['S-1'] }),
      evidence('E-2', { title: 'Same', position: 1.5 }),
      evidence('E-4', { title: 'Added' }),
      { fact: 'node-gone', label: 'Evidence', id: 'acme/E-3' },
    ];
    const row = { table: 'evidence.csv', fields: [] };
    expect(rowChanges(difference, now)).toEqual([
      {
        ...{ ...row, row: 'E-1', change: 'CHANGED' },
        fields: [
          { field: 'systems', from: 'S-1;S-2', to: 'S-1' },
          { field: 'title', from: 'Old', to: 'New' },
          { field: 'valid_until', from: '2026-01-01', to: null },
        ],
      },
      { ...row, row: 'E-2', change: 'MOVED' },
      { ...row, row: 'E-4', change: 'ADDED' },
      { ...row, row: 'E-3', change: 'ENDED' },
    ]);
  });

  it('writes values as the folder does', () => {
    const provision = (properties: NodeFact['properties']): NodeFact => ({
      ...{ fact: 'node', label: 'Provision', id: 'law:1', properties },
    });
    const before = provision({ framework: 'law', ref: '1', assessable: true, notes: '[{"id":"x"}]' });
    const after = provision({
      ...{ framework: 'law', ref: '1', assessable: false, notes: '[{}]' },
      conditions: '[{"class":"high","condition":"abroad","negated":true,"onMarketBefore":null}]',
      appliesFrom:
        '[{"class":null,"date":"2026-08-02","onMarketBefore":null},{"class":"high","date":"2027-12-02","onMarketBefore":"2026-01-01"}]',
    });
    expect(rowChanges([after], [before])[0]?.fields).toEqual([
      {
        ...{ field: 'applies_from', from: null },
        to: '2026-08-02;2027-12-02 if high on-market-before 2026-01-01',
      },
      { field: 'assessable', from: 'yes', to: 'no' },
      { field: 'conditions', from: null, to: 'not abroad if high' },
      { field: 'notes', from: '[{"id":"x"}]', to: '[{}]' },
    ]);
    const framework = (sources: string): NodeFact => ({
      ...{ fact: 'node', label: 'Framework', id: 'law', properties: { sources } },
    });
    const [source, other] = ['[{"location":null,"retrieved":null,"title":"A"}]', 'no list'];
    expect(rowChanges([framework(other)], [framework(source)])[0]?.fields).toEqual([
      { field: 'sources', from: source, to: other },
    ]);
  });

  it('names links, decisions and reviews as people do, and leaves out what only follows from other rows', () => {
    const end = { label: 'Provision', id: 'std:4.1' } as const;
    const from = { label: 'Evidence', id: 'acme/E-1' } as const;
    const difference: readonly Fact[] = [
      { fact: 'link', type: 'SUPPORTS', id: 'x', from, to: end, properties: { extent: 'FULL' } },
      {
        fact: 'link',
        type: 'HELD_BY',
        id: 'y',
        from,
        to: { label: 'Organization', id: 'acme' },
        properties: {},
      },
      {
        ...{ fact: 'link', type: 'SUPPORTS', id: 'w', from },
        ...{ to: { label: 'Provision', id: 'law:1/2' }, properties: { extent: 'FULL' } },
      },
      { fact: 'link-gone', type: 'ABOUT', id: 'z' },
      {
        ...{ fact: 'node', label: 'Decision', id: 'd' },
        properties: { framework: 'std', ref: 'A.2', system: 'S-1', on: '2026-01-05' },
      },
      {
        ...{ fact: 'node', label: 'ConditionAnswer', id: 'a' },
        properties: { framework: 'law', condition: 'abroad', on: '2026-01-05' },
      },
      {
        ...{ fact: 'node', label: 'RowReview', id: 'r' },
        properties: { crosswalk: 'house-to-std', source: 'house:H1', target: 'std:4.1', on: '2026-01-05' },
      },
      { fact: 'node', label: 'Provision', id: 'house:H1', properties: { retired: true } },
    ];
    const now: readonly Fact[] = [
      { fact: 'node', label: 'Provision', id: 'house:H1', properties: { retired: false } },
    ];
    expect(rowChanges(difference, now).map(({ table, row, change }) => [table, row, change])).toEqual([
      ['supports.csv', 'E-1 → std:4.1', 'ADDED'],
      ['supports.csv', 'E-1 → law:1/2', 'ADDED'],
      ['decisions.csv', 'std:A.2@S-1 2026-01-05', 'ADDED'],
      ['answers.csv', 'law:abroad 2026-01-05', 'ADDED'],
      ['row-reviews.csv', 'house-to-std: house:H1 → std:4.1', 'ADDED'],
      ['provisions.csv', 'house:H1', 'ENDED'],
    ]);
  });
});
