import type { Crosswalk, CrosswalkGap, Mapping } from '../model/crosswalk.ts';
import { findCycles } from '../model/cycles.ts';
import { quoted } from '../model/quoted.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import { checkSlugPlace } from '../parsing/slug-place.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import { CATALOGUE_FILES } from './catalogue-files.ts';
import { crosswalkFormat } from './crosswalk-format.ts';
import { readGaps } from './gaps-table.ts';
import { readMappings } from './mappings-table.ts';

/** A crosswalk as its folder says it. */
export interface ReadCrosswalk {
  readonly crosswalk: Crosswalk;
  readonly document: KeyedDocument;
  readonly mappings: readonly Mapping[];
  readonly gaps: readonly CrosswalkGap[];
}

/** Reads `mappings/SLUG/`; null where its crosswalk.yaml cannot be used. */
export async function readCrosswalk(draft: CatalogueDraft, folder: string): Promise<ReadCrosswalk | null> {
  const path = `mappings/${folder}/crosswalk.yaml`;
  draft.reader.require(path, CATALOGUE_FILES);
  draft.reader.require(`mappings/${folder}/mappings.csv`, CATALOGUE_FILES);
  const file = await draft.reader.yaml(path, crosswalkFormat);
  const value = file?.value ?? null;
  const frameworkIn = (key: 'source_framework' | 'target_framework'): string => {
    if (file === null || file.value === null) return '';
    const text = file.value[key];
    const sentence = `There is no framework ${quoted(text)}.`;
    return file.document.known([key], text, draft.frameworkNames, 'UNKNOWN_FRAMEWORK', sentence) ?? '';
  };
  const sides = {
    slug: folder,
    kind: value?.kind ?? null,
    defaultRationaleType: value?.default_rationale_type ?? null,
    // An empty framework has every ref: the fault is in crosswalk.yaml and told there.
    source: frameworkIn('source_framework'),
    target: frameworkIn('target_framework'),
  };
  const mappings = await readMappings(draft, sides);
  const gaps = await readGaps(draft, sides);
  if (file === null || value === null) return null;
  const { document } = file;
  checkSlugPlace(document, value.slug, folder);
  draft.checkOwner(draft.known.crosswalk(value.slug), document, value.slug);
  const crosswalk: Crosswalk = {
    slug: value.slug,
    title: value.title,
    version: value.version,
    status: value.status,
    kind: value.kind,
    sourceFramework: sides.source,
    targetFramework: sides.target,
    sourceEdition: value.source_edition,
    targetEdition: value.target_edition,
    assertedBy: value.asserted_by,
    hostedBy: value.hosted_by,
    endorsement: value.endorsement,
    published: value.published,
    retrieved: value.retrieved,
    derivedOn: value.derived_on,
    location: value.location,
    licence: value.licence,
    redistributable: value.redistributable,
    method: value.method,
    defaultRationaleType: value.default_rationale_type,
    relationshipDirection: value.relationship_direction,
    sourceComplete: value.source_complete,
    targetComplete: value.target_complete,
    supersedes: value.supersedes,
    useCase: value.use_case,
    notes: value.notes,
    owner: draft.owner,
    retired: false,
  };
  return { crosswalk, document, mappings, gaps };
}

/** The crosswalks with the exact slugs of those that they name, once all are read; unknown ones are refused. */
export function checkCrosswalks(
  draft: CatalogueDraft,
  crosswalks: readonly ReadCrosswalk[],
  folders: readonly string[],
): readonly ReadCrosswalk[] {
  const names = draft.crosswalkNames(folders);
  const successor = new Map<string, string>();
  const exact = crosswalks.map((read) => {
    const { crosswalk, document } = read;
    if (crosswalk.supersedes === null) return read;
    const sentence = `There is no crosswalk ${quoted(crosswalk.supersedes)}.`;
    const found = document.known(['supersedes'], crosswalk.supersedes, names, 'UNKNOWN_CROSSWALK', sentence);
    const supersedes = found ?? crosswalk.supersedes;
    successor.set(crosswalk.slug, supersedes);
    return { ...read, crosswalk: { ...crosswalk, supersedes } };
  });
  const cyclic = new Set(findCycles(successor));
  for (const { crosswalk, document } of crosswalks) {
    if (!cyclic.has(crosswalk.slug)) continue;
    document.refuse(['supersedes'], 'CYCLE', `${quoted(crosswalk.slug)} cannot supersede itself.`);
  }
  return exact;
}
