import type { Evidence } from '../../src/model/evidence.ts';
import type { Extent } from '../../src/model/extent.ts';
import type { Relationship } from '../../src/model/relation.ts';
import type { World } from '../../test/coverage/naive/world.ts';
import type { Peer } from './peer.ts';

/** Looks every row up in every table, as the formulas of a spreadsheet do. */
export const NESTED_LOOPS: Peer = {
  name: 'nested loops over rows',
  hold: async (world) => ({ reaches: (framework, day) => reachesOf(world, framework, day), megabytes: null }),
};

function reachesOf({ catalogue, organization }: World, framework: string, day: string): Map<string, number> {
  const reaches = new Map<string, number>();
  const crosswalks = new Map(catalogue.crosswalks.map((crosswalk) => [crosswalk.slug, crosswalk]));
  for (const provision of catalogue.provisions) {
    if (provision.framework !== framework || !provision.assessable) continue;
    const own = supportOf(organization, provision.id, day);
    let reach = own === 0 ? 0 : own === 2 ? 7 : 5;
    for (const mapping of catalogue.mappings) {
      if (mapping.source !== provision.id && mapping.target !== provision.id) continue;
      if (mapping.relationship === 'no-relationship' || mapping.rowStatus === 'retired') continue;
      const isSource = mapping.source === provision.id;
      const support = supportOf(organization, isSource ? mapping.target : mapping.source, day);
      if (support === 0) continue;
      const kind = crosswalks.get(mapping.crosswalk)!.kind;
      const confidence = mapping.confidence ?? (kind === 'curated' ? 'unreviewed' : 'high');
      const isVouchedFor =
        (mapping.reviewedBy !== null && mapping.reviewedOn !== null) ||
        !['low', 'unreviewed'].includes(confidence);
      const seen = isSource ? reversed(mapping.relationship) : mapping.relationship;
      reach = Math.max(reach, isVouchedFor ? carried(support === 2, seen) : 2);
    }
    reaches.set(provision.ref, reach);
  }
  return reaches;
}

/** 2 full, 1 partial, 0 none. */
function supportOf(organization: World['organization'], provision: string, day: string): 0 | 1 | 2 {
  let most: 0 | 1 | 2 = 0;
  const take = (extent: Extent): void => {
    most = extent === 'FULL' ? 2 : most === 2 ? 2 : 1;
  };
  for (const support of organization.supports) {
    if (support.provision !== provision) continue;
    const evidence = organization.evidence.find(({ id }) => id === support.evidence)!;
    if (counts(evidence, day)) take(support.extent);
  }
  for (const addressing of organization.addresses) {
    if (addressing.provision !== provision) continue;
    const control = organization.controls.find(({ id }) => id === addressing.control)!;
    if (control.status !== 'OPERATING') continue;
    for (const demonstration of organization.demonstrates) {
      if (demonstration.control !== control.id) continue;
      const evidence = organization.evidence.find(({ id }) => id === demonstration.evidence)!;
      if (!counts(evidence, day)) continue;
      take(addressing.extent === 'FULL' && demonstration.extent === 'FULL' ? 'FULL' : 'PARTIAL');
    }
  }
  return most;
}

function counts({ status, validFrom, validUntil, withdrawnOn }: Evidence, day: string): boolean {
  const wasAccepted =
    status === 'ACCEPTED' ||
    ((status === 'WITHDRAWN' || status === 'SUPERSEDED') && withdrawnOn !== null && withdrawnOn > day);
  return wasAccepted && (validFrom ?? '0') <= day && day <= (validUntil ?? '9');
}

function carried(isFull: boolean, seen: Relationship): number {
  if (isFull && (seen === 'equal' || seen === 'superset-of')) return 6;
  return isFull || seen === 'equal' || seen === 'subset-of' ? 4 : 2;
}

function reversed(relationship: Relationship): Relationship {
  if (relationship === 'subset-of') return 'superset-of';
  return relationship === 'superset-of' ? 'subset-of' : relationship;
}
