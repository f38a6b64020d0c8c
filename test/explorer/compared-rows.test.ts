import { describe, expect, it } from 'vitest';
import type { Relationship } from '../../explorer/src/ask/schema-types.ts';
import { agreementOf, comparedRows, reversed } from '../../explorer/src/screens/pair/compared-rows.ts';

const side = (refs: string, slug: string) =>
  refs.split(' ').map((ref) => ({ ref, title: `Title of ${ref}`, framework: { slug } }));
const row = (sources: string, relationship: Relationship, targets: string) => ({
  ...{ mappingId: `${sources} ${targets}`, relationship, confidence: null, rationale: null },
  ...{ reviewedBy: null, reviewedOn: null },
  ...{ sources: side(sources, 'one'), targets: side(targets, 'two') },
});

describe('two crosswalks side by side', () => {
  it('have a row for each pair of provisions, in the order of their refs', () => {
    const compared = comparedRows(
      [row('10', 'EQUAL', 'A'), row('2', 'EQUAL', 'B'), row('3', 'RELATED', 'C')],
      [row('2', 'EQUAL', 'B'), row('3', 'EQUAL', 'C'), row('4', 'RELATED', 'D')],
    );
    expect(compared.map((each) => [each.key, agreementOf(each)])).toEqual([
      ['2 B', 'same'],
      ['3 C', 'different'],
      ['4 D', 'second'],
      ['10 A', 'first'],
    ]);
  });

  it('meet in the provisions of a union, whatever their order', () => {
    const [only, ...others] = comparedRows([row('1 2', 'EQUAL', 'A')], [row('2 1', 'EQUAL', 'A')]);
    expect(others).toEqual([]);
    expect(only && agreementOf(only)).toBe('same');
  });

  it('are read in one direction', () => {
    const back = { ...row('A', 'SUBSET_OF', '1'), sources: side('A', 'two'), targets: side('1', 'one') };
    expect(reversed(back)).toMatchObject({ relationship: 'SUPERSET_OF', sources: [{ ref: '1' }] });
    expect(reversed(row('1', 'INTERSECTS_WITH', 'A')).relationship).toBe('INTERSECTS_WITH');
  });
});
