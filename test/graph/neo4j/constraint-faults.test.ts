import { describe, expect, it } from 'vitest';
import { foreignConstraints, missingConstraints } from '../../../src/graph/neo4j/constraint-faults.ts';
import {
  CONSTRAINTS,
  type Constraint,
  type ConstraintRow,
} from '../../../src/graph/neo4j/texts/constraints.ts';

/** A constraint as servers of one version list it. */
function listed({ of, label, properties }: Constraint, type: string): ConstraintRow {
  return { name: `constraint_${label}`, type, entityType: of, labelsOrTypes: [label], properties };
}

function ofNode(label: string, properties: readonly string[], type = 'UNIQUENESS'): ConstraintRow {
  return listed({ of: 'NODE', label, properties }, type);
}

function ofLink(label: string, properties: readonly string[]): ConstraintRow {
  return listed({ of: 'RELATIONSHIP', label, properties }, 'RELATIONSHIP_UNIQUENESS');
}

describe('the constraints of a database', () => {
  it.each(['UNIQUENESS', 'PROPERTY_UNIQUENESS'])(
    'are known by what they say, whatever their name, where the server calls them %s',
    (type) => {
      const rows = CONSTRAINTS.map((constraint) =>
        listed(constraint, constraint.of === 'NODE' ? type : `RELATIONSHIP_${type}`),
      );
      expect(missingConstraints(rows)).toEqual([]);
      expect(foreignConstraints(rows)).toEqual([]);
    },
  );

  it('are missing where one with the same label says something else', () => {
    const rows = [ofNode('AimsFramework', ['title']), ofNode('Framework', ['slug'])];
    expect(missingConstraints(rows)).toEqual(CONSTRAINTS);
  });
});

describe('a constraint of another application', () => {
  it.each([
    ['on a label that the product does not use', ofNode('Customer', ['id'], 'NODE_PROPERTY_EXISTENCE')],
    ['over a property that no record has', ofNode('Framework', ['code'])],
    ['over the key and a property that no record has', ofNode('Framework', ['slug', 'code'])],
    ['over a mark and more than its key', ofNode('AimsProvision', ['id', 'ref'])],
    ['on a type of link that the product does not use', ofLink('TICKET', ['id'])],
    ['over the id of another link', ofLink('MAPS_TO', ['id'])],
    ['over the id of a link and more', ofLink('MAPS_TO', ['aimsId', 'crosswalk'])],
  ])('is harmless %s', (_, row) => {
    expect(foreignConstraints([row])).toEqual([]);
  });

  it.each([
    ['over the key of a record', ofNode('Framework', ['slug']), 'Framework'],
    ['over the key and more', ofNode('Framework', ['slug', 'title']), 'Framework'],
    ['over the name of a ledger', ofNode('Ledger', ['name']), 'Ledger'],
    ['over what records may share', ofNode('Provision', ['title']), null],
    ['over what marked nodes may share', ofNode('AimsProvision', ['title']), null],
    ['over what changes may share', ofNode('Change', ['actor']), null],
    ['that asks for a property', ofNode('Framework', ['code'], 'NODE_PROPERTY_EXISTENCE'), null],
    ['over what links may share', ofLink('MAPS_TO', ['crosswalk']), null],
  ])('is found %s', (_, row, unlessAlone) => {
    expect(foreignConstraints([row])).toEqual([{ row, unlessAlone }]);
  });
});
