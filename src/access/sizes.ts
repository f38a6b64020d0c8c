import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { Projection } from '../coverage/projection/projection.ts';

/** How much there is to ask of: upper bounds for one viewer, from which the cost of a question is computed. */
export interface Sizes {
  readonly organizations: number;
  readonly frameworks: number;
  readonly recordKinds: number;
  /** Of all frameworks together; so are the mappings of all crosswalks. */
  readonly provisions: number;
  /** Of the framework that has the most. */
  readonly provisionsOfFramework: number;
  readonly crosswalks: number;
  readonly mappings: number;
  /** Of the crosswalk that has the most. */
  readonly mappingsOfCrosswalk: number;
  /** Of the largest organization that the viewer may see; so are the numbers below. */
  readonly systems: number;
  readonly evidence: number;
  /** Of the kind that has the most. */
  readonly evidenceOfKind: number;
  /** What evidence supports, controls address and evidence demonstrates. */
  readonly links: number;
  /** Of the plan that is asked for; absent where none is. */
  readonly planSteps?: number;
}

/** @param projections of the organizations that the viewer may see, as far as they are opened */
export function sizesOf(
  catalogue: CatalogueIndex,
  organizations: number,
  projections: readonly Projection[],
): Sizes {
  const { frameworks, provisions, crosswalks, mappings, recordKinds } = catalogue.records;
  const largest = (size: (projection: Projection) => number): number => Math.max(0, ...projections.map(size));
  return {
    organizations,
    frameworks: frameworks.size,
    recordKinds: recordKinds.size,
    provisions: provisions.size,
    provisionsOfFramework: Math.max(0, ...catalogue.frameworks.map(({ start, end }) => end - start)),
    crosswalks: crosswalks.size,
    mappings: mappings.size,
    mappingsOfCrosswalk: Math.max(0, ...[...catalogue.mappings.values()].map((rows) => rows.length)),
    systems: largest(({ organization }) => organization.systems.length),
    evidence: largest(({ organization }) => organization.records.evidence.size),
    evidenceOfKind: largest(({ organization }) => organization.evidence.mostOfAKind),
    links: largest(
      ({ organization: { records } }) =>
        records.supports.size + records.addresses.size + records.demonstrates.size,
    ),
  };
}
