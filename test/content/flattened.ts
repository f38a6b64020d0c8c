import type { World } from '../coverage/naive/world.ts';

/** What the text for coverage in `docs/cypher.md` calls an extent and its basis. */
export const REACHES: Readonly<Record<string, number>> = {
  'null null': 0,
  'INDICATIVE INFERRED': 2,
  'PARTIAL INFERRED': 4,
  'PARTIAL DIRECT': 5,
  'FULL INFERRED': 6,
  'FULL DIRECT': 7,
};

/** The world without caps and structure: no tree, no levels, no law, all evidence organization-wide. */
export function flattened(world: World): World {
  return {
    catalogue: {
      ...world.catalogue,
      frameworks: world.catalogue.frameworks.map((framework) => ({ ...framework, kind: 'GUIDANCE' })),
      provisions: world.catalogue.provisions.map((provision) => ({
        ...provision,
        parent: null,
        complete: false,
        level: null,
        roles: [],
        classes: [],
        conditions: [],
        appliesFrom: [],
      })),
    },
    organization: {
      ...world.organization,
      evidence: world.organization.evidence.map((evidence) => ({ ...evidence, systems: [] })),
      decisions: [],
    },
  };
}
