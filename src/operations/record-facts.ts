import { linkId } from '../ids.ts';
import type { Endpoint, Fact, Label, LinkType } from '../ledger/fact.ts';
import { linkFact, nodeFact } from '../ledger/record-codec.ts';
import type { LinkRecords, NodeRecords, RecordLinkType } from '../ledger/record-shapes.ts';

/** A node with the links that its own fields imply: everything that is stated when the record is. */
export function factsOfNode<L extends Label>(label: L, record: NodeRecords[L]): readonly Fact[] {
  const node = nodeFact(label, record);
  return [node, ...impliedLinks(label, record, { id: node.id, label })];
}

export function factsOfLink<T extends RecordLinkType>(type: T, record: LinkRecords[T]): readonly Fact[] {
  return [linkFact(type, record)];
}

type Implied<R> = (record: R) => readonly (readonly [LinkType, Label, string])[];

/** Which links each label implies: type, label and id of the other end. */
const IMPLIED: { readonly [L in Label]: Implied<NodeRecords[L]> } = {
  Framework: () => [],
  Provision: ({ framework, parent }) => [
    ['PROVISION_OF', 'Framework', framework],
    ...(parent === null ? [] : ([['PART_OF', 'Provision', `${framework}:${parent}`]] as const)),
  ],
  Crosswalk: ({ sourceFramework, targetFramework }) => [
    ['SOURCE', 'Framework', sourceFramework],
    ['TARGET', 'Framework', targetFramework],
  ],
  RecordKind: () => [],
  View: () => [],
  Organization: () => [],
  AISystem: ({ organization, suppliers }) => [
    ['OPERATED_BY', 'Organization', organization],
    ...suppliers.map((supplier) => ['SUPPLIED_BY', 'Supplier', `${organization}/${supplier}`] as const),
  ],
  Supplier: () => [],
  AppliedControl: () => [],
  Evidence: ({ organization, systems }) => [
    ['HELD_BY', 'Organization', organization],
    ...systems.map((system) => ['ABOUT', 'AISystem', `${organization}/${system}`] as const),
  ],
  Decision: ({ organization, framework, ref, system }) => [
    ['ABOUT_PROVISION', 'Provision', `${framework}:${ref}`],
    system === null
      ? ['FOR', 'Organization', organization]
      : ['FOR', 'AISystem', `${organization}/${system}`],
  ],
  Action: ({ framework, ref }) => [['CLOSES', 'Provision', `${framework}:${ref}`]],
  OfficialText: () => [],
};

function impliedLinks<L extends Label>(label: L, record: NodeRecords[L], from: Endpoint): Fact[] {
  return IMPLIED[label](record).map(([type, toLabel, to]) => ({
    fact: 'link',
    from,
    id: linkId(type, from.id, to),
    properties: {},
    to: { id: to, label: toLabel },
    type,
  }));
}
