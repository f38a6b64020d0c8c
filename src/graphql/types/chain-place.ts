import type { Projection } from '../../coverage/projection/projection.ts';
import type { ExplainedChain } from '../../coverage/questions/explain.ts';
import { membersOfSide } from '../../model/crosswalk.ts';
import type { Evidence as EvidenceRecord } from '../../model/evidence.ts';
import type { Provision as ProvisionRecord } from '../../model/framework.ts';
import type { AppliedControl as AppliedControlRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { type OwnedParent, ownedRecord } from './records.ts';

interface UnionParent {
  readonly provisions: readonly ProvisionRecord[];
}

const ProvisionUnion = builder.objectRef<UnionParent>('ProvisionUnion');

ProvisionUnion.implement({
  description: 'Several provisions of one framework that one side of a mapping joins.',
  fields: (t) => ({
    provisions: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description: 'The provisions.',
      resolve: ({ provisions }) => provisions,
    }),
  }),
});

type PlaceParent =
  | OwnedParent<EvidenceRecord>
  | OwnedParent<AppliedControlRecord>
  | ProvisionRecord
  | UnionParent;

export const ChainPlace = builder.unionType('ChainPlace', {
  description: 'Where a step of a chain begins or ends.',
  types: [Evidence, AppliedControl, Provision, ProvisionUnion],
  resolveType: (place) => nameOfType(place),
});

function nameOfType(place: PlaceParent): 'Evidence' | 'AppliedControl' | 'Provision' | 'ProvisionUnion' {
  if ('provisions' in place) return 'ProvisionUnion';
  if ('ref' in place) return 'Provision';
  return 'acceptedOn' in place.record ? 'Evidence' : 'AppliedControl';
}

/**
 * What is at one end of a step; null where the record has gone. A chain begins with evidence, or with a provision where
 * several begin it together; a control comes second.
 *
 * @param index of the step, from 0
 */
export function placeOf(
  projection: Projection,
  chain: ExplainedChain,
  index: number,
  end: 'from' | 'to',
): PlaceParent | null {
  const { evidence, controls } = projection.organization.records;
  const place = index + (end === 'from' ? 0 : 1);
  if (chain.evidence !== null && place === 0) return ownedRecord(projection, evidence, chain.evidence);
  if (chain.appliedControl !== null && place === 1)
    return ownedRecord(projection, controls, chain.appliedControl);
  return provisionsAt(projection, chain.steps[index]![end]);
}

/** @param id `SLUG:REF`, or `SLUG:REF;REF` of a union */
function provisionsAt({ catalogue }: Projection, id: string): ProvisionRecord | UnionParent | null {
  const ids = membersOfSide(id);
  const provisions = ids.flatMap((each) => catalogue.records.provisions.get(each) ?? []);
  if (ids.length === 1) return provisions[0] ?? null;
  return provisions.length === ids.length ? { provisions } : null;
}
