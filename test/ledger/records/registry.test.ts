import { describe, expect, it } from 'vitest';
import { CatalogueRecords } from '../../../src/coverage/projection/catalogue-records.ts';
import { OrganizationRecords } from '../../../src/coverage/projection/organization-records.ts';
import { CONSTRAINTS } from '../../../src/graph/neo4j/texts/constraints.ts';
import { markOf } from '../../../src/graph/neo4j/texts/marks.ts';
import type { Fact } from '../../../src/ledger/fact.ts';
import { linkFact, nodeFact, readLink, readNode } from '../../../src/ledger/records/codec.ts';
import { impliedBy, isImplied, LINK_TYPES } from '../../../src/ledger/records/link-types.ts';
import { factsOfNode } from '../../../src/ledger/records/record-facts.ts';
import {
  type AnyRecord,
  LABELS,
  type Label,
  LINK_RECORDS,
  type LinkRecords,
  labelsOf,
  NODE_RECORDS,
  type NodeRecords,
  ownerProperty,
  type RecordLinkType,
} from '../../../src/ledger/records/registry.ts';
import { inOrderOfStatement } from '../../../src/ledger/records/statement-order.ts';
import { exampleRecord } from './example-record.ts';

// What the fields say is what the type says: the type is derived from them.
const exampleNode = (node: (typeof NODE_RECORDS)[number]) => exampleRecord(node.fields) as NodeRecords[Label];
const exampleLink = (link: (typeof LINK_RECORDS)[number]) =>
  exampleRecord(link.fields) as LinkRecords[RecordLinkType];

const NODES = NODE_RECORDS.map((node) => [node.label, node] as const);
const LINKS = LINK_RECORDS.map((link) => [link.type, link] as const);

describe('the registry of records', () => {
  it('gives every label, type and collection a name of its own', () => {
    const names = [...LABELS, ...LINK_TYPES.map(({ type }) => type)];
    expect(new Set(names).size).toBe(names.length);
    const collections = [...NODE_RECORDS, ...LINK_RECORDS].map(({ collection }) => collection);
    expect(new Set(collections).size).toBe(collections.length);
  });

  it.each(NODES)('has a constraint for %s, on the field that is its key', (label, { key, fields }) => {
    expect(Object.keys(fields)).toContain(key);
    expect(CONSTRAINTS.filter((constraint) => constraint.label === markOf(label))).toEqual([
      { of: 'NODE', label: markOf(label), properties: [key] },
    ]);
  });

  it.each(NODES)('says in whose ledger a node %s is', (label, { ledger, fields }) => {
    expect(labelsOf(ledger)).toContain(label);
    const owner = ownerProperty(label);
    expect(owner === null).toBe(ledger === 'catalogue');
    if (owner !== null) expect(Object.keys(fields)).toContain(owner);
  });

  it.each(NODES)(
    'reads every field of %s as it was stated, and what is not stated as nothing',
    (label, node) => {
      const record = exampleNode(node);
      expect(readNode<Label>(label, nodeFact<Label>(label, record))).toEqual(record);
      const least = leastRecord(node, record);
      expect(readNode<Label>(label, nodeFact<Label>(label, least as NodeRecords[Label]))).toEqual(least);
    },
  );

  it.each(LINKS)(
    'reads every field of %s as it was stated, and what is not stated as nothing',
    (type, link) => {
      const record = exampleLink(link);
      expect(readLink<RecordLinkType>(type, linkFact<RecordLinkType>(type, record))).toEqual(record);
      const least = leastRecord(link, record) as LinkRecords[RecordLinkType];
      expect(readLink<RecordLinkType>(type, linkFact<RecordLinkType>(type, least))).toEqual(least);
    },
  );

  it.each(LINKS.filter(([, { from, to }]) => 'or' in from || 'or' in to))(
    'reads %s at either label of its ends, and refuses one that its key does not have',
    (type, link) => {
      const sides = ['fw:1', 'fw:1;2'];
      for (const from of sides)
        for (const to of sides) {
          const record = { ...exampleLink(link), [link.from.field]: from, [link.to.field]: to };
          const fact = linkFact<RecordLinkType>(type, record as LinkRecords[RecordLinkType]);
          expect(readLink<RecordLinkType>(type, fact)).toEqual(record);
          const turned = fact.from.label === 'Provision' ? 'ProvisionUnion' : 'Provision';
          expect(() =>
            readLink<RecordLinkType>(type, { ...fact, from: { ...fact.from, label: turned } }),
          ).toThrow('It does not lead from Provision or ProvisionUnion to Provision or ProvisionUnion.');
        }
    },
  );

  it.each(LINK_TYPES)('joins labels that it lists by $type', ({ type, from, to }) => {
    expect(LABELS).toEqual(expect.arrayContaining([...from, ...to]));
    expect(isImplied(type)).toBe(!LINK_RECORDS.some((link) => link.type === type));
  });

  it('states a node behind those at which its links end, and every node', () => {
    for (const ledger of ['catalogue', 'organization'] as const) {
      const order = inOrderOfStatement(ledger).map(({ label }) => label);
      expect(order.toSorted()).toEqual(labelsOf(ledger).toSorted());
      for (const label of order) {
        for (const { to } of impliedBy(label)) {
          const isElsewhere = !labelsOf(ledger).includes(to);
          expect(isElsewhere || order.indexOf(to) <= order.indexOf(label), `${label} → ${to}`).toBe(true);
        }
      }
    }
  });
});

describe('the records in memory', () => {
  const records = { catalogue: CatalogueRecords.empty, organization: OrganizationRecords.empty };
  const held = (all: object, { collection }: AnyRecord): readonly unknown[] => {
    const found = (all as Readonly<Record<string, unknown>>)[collection];
    return found instanceof Object && 'values' in found
      ? [...(found as ReadonlyMap<string, unknown>).values()]
      : [found ?? []].flat();
  };

  it.each(NODES)('hold, copy and let go of %s', (label, node) => {
    const record = exampleNode(node);
    const all = records[node.ledger]();
    const stated = factsOfNode<Label>(label, record);
    const gone: Fact = { fact: 'node-gone', label, id: nodeFact<Label>(label, record).id };
    all.applyChange(stated);
    const copy = all.copy();
    expect([held(all, node), held(copy, node)]).toEqual([[record], [record]]);
    copy.applyChange([gone]);
    expect([held(all, node), held(copy, node)]).toEqual([[record], []]);
    copy.apply(stated[0]!);
    expect(held(copy, node)).toEqual([record]);
  });

  it.each(LINKS)('hold, copy and let go of %s, also when a node at its end goes', (type, link) => {
    const record = exampleLink(link);
    const all = records[link.ledger]();
    const fact = linkFact<RecordLinkType>(type, record);
    all.applyChange([fact]);
    const copy = all.copy();
    expect([held(all, link), held(copy, link)]).toEqual([[record], [record]]);
    copy.applyChange([{ fact: 'link-gone', type, id: record.id }]);
    expect([held(all, link), held(copy, link)]).toEqual([[record], []]);
    for (const { label, id } of [fact.from, fact.to]) {
      const loosened = all.copy();
      loosened.applyChange([{ fact: 'node-gone', label: otherLabel(label), id }]);
      expect(held(loosened, link)).toEqual([record]);
      loosened.applyChange([{ fact: 'node-gone', label, id }]);
      expect(held(loosened, link)).toEqual([]);
    }
  });
});

/** A label of records that may have the same ids. */
function otherLabel(label: Label): Label {
  return label === 'Supplier' ? 'Action' : 'Supplier';
}

/** The same record with nothing in each field that may be without. */
function leastRecord(definition: AnyRecord, record: object): Readonly<Record<string, unknown>> {
  const unstated = definition.stored.flatMap(({ name, unstated }) =>
    unstated === undefined ? [] : [[name, unstated] as const],
  );
  return { ...record, ...Object.fromEntries(unstated) };
}
