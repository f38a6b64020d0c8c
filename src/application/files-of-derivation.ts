import { filesOfCatalogue, type WrittenFile } from '../catalogue/written-catalogue.ts';
import type { Derivation } from '../coverage/questions/derive.ts';
import { mappingId } from '../ids.ts';
import type { Crosswalk, Mapping, YesNoUnknown } from '../model/crosswalk.ts';

/** The name of a derived crosswalk, and the day on which it is derived. */
export interface DerivedAs {
  readonly slug: string;
  /** ISO date. */
  readonly derivedOn: string;
}

/** A derived crosswalk as a catalogue folder, which `check` and `load` read. Contradictions and open pairs are left out. */
export function filesOfDerivation(derivation: Derivation, as: DerivedAs): Iterable<WrittenFile> {
  return filesOfCatalogue({
    ...{ frameworks: [], provisions: [], gaps: [], views: [], recordKinds: [] },
    crosswalks: [crosswalkOf(derivation, as)],
    mappings: mappingsOf(derivation, as.slug),
  });
}

function crosswalkOf(derivation: Derivation, { slug, derivedOn }: DerivedAs): Crosswalk {
  const { crosswalks, source, through, target } = derivation;
  const [first, second] = crosswalks;
  const authors = [...new Set(crosswalks.map(({ assertedBy }) => assertedBy))];
  return {
    slug,
    title: `${source} to ${target} by way of ${through} (derived)`,
    version: null,
    status: 'complete',
    kind: 'derived',
    sourceFramework: source,
    targetFramework: target,
    sourceEdition: editionOf(first, source),
    targetEdition: editionOf(second, target),
    assertedBy: authors.join('; '),
    hostedBy: null,
    endorsement: null,
    published: null,
    retrieved: null,
    derivedOn,
    location: null,
    licence: null,
    redistributable: bothSay(crosswalks.map(({ redistributable }) => redistributable)),
    method: 'automation',
    defaultRationaleType: null,
    relationshipDirection: null,
    sourceComplete: null,
    targetComplete: null,
    supersedes: null,
    useCase: null,
    notes: `Computed from ${first.slug} and ${second.slug}. Their authors have not asserted these rows.`,
    owner: null,
    retired: false,
  };
}

/** The edition with which an author worked, of one of the two frameworks. */
function editionOf(crosswalk: Crosswalk, framework: string): string | null {
  return crosswalk.sourceFramework === framework ? crosswalk.sourceEdition : crosswalk.targetEdition;
}

/** What may be passed on is what both authors let others pass on. */
function bothSay(words: readonly (YesNoUnknown | null)[]): YesNoUnknown {
  if (words.includes('no')) return 'no';
  return words.every((word) => word === 'yes') ? 'yes' : 'unknown';
}

function mappingsOf({ rows }: Derivation, crosswalk: string): readonly Mapping[] {
  return rows.map(({ source, target, relationship, confidence, paths }, index) => ({
    id: mappingId(crosswalk, source, target),
    pair: null,
    ...{ crosswalk, source, target, relationship, confidence },
    rationaleType: null,
    rationale: paths.join('; '),
    strength: null,
    citedAs: null,
    note: null,
    reviewedBy: null,
    reviewedOn: null,
    rowStatus: null,
    retired: false,
    position: index + 1,
  }));
}
