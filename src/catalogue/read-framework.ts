import type { ConditionScope, Framework, Provision } from '../model/framework.ts';
import { IdRegister } from '../parsing/id-register.ts';
import { quoted } from '../parsing/rule.ts';
import { checkSlugPlace } from '../parsing/slug-place.ts';
import type { YamlDocument } from '../parsing/yaml-document.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import { frameworkFormat } from './framework-format.ts';
import { readProvisions } from './provisions-table.ts';

/** A framework as its folder says it. */
export interface ReadFramework {
  readonly framework: Framework;
  readonly document: YamlDocument;
  readonly provisions: readonly Provision[];
}

/** Reads `frameworks/SLUG/`; null where its framework.yaml cannot be used. */
export async function readFramework(draft: CatalogueDraft, folder: string): Promise<ReadFramework | null> {
  const path = `frameworks/${folder}/framework.yaml`;
  draft.reader.require(path);
  const file = await draft.reader.yaml(path, frameworkFormat);
  const value = file?.value ?? null;
  const refs = new IdRegister();
  if (file === null || value === null) {
    draft.frameworks.set(folder, { vocabulary: null, refs });
    await readProvisions(draft, folder, refs, null, null);
    return null;
  }
  const { document } = file;
  checkSlugPlace(document, value.slug, folder);
  draft.checkOwner(draft.known.framework(value.slug), document, value.slug);
  const vocabulary = {
    roles: readTerms(document, 'roles', value.roles),
    classes: readTerms(document, 'classes', value.classes),
    conditions: new Map<string, ConditionScope>(value.conditions.map(({ id, scope }) => [id, scope])),
  };
  readTerms(document, 'conditions', value.conditions);
  draft.frameworks.set(folder, { vocabulary, refs });
  const pattern = value.ref_pattern === null ? null : { document, source: value.ref_pattern };
  const provisions = await readProvisions(draft, folder, refs, vocabulary, pattern);
  checkPenalties(draft, document, folder, value.penalties);
  const framework: Framework = {
    slug: value.slug,
    title: value.title,
    publisher: value.publisher,
    edition: value.edition,
    kind: value.kind,
    status: value.status,
    supersededBy: value.superseded_by,
    published: value.published,
    consolidated: value.consolidated,
    language: value.language,
    textLicence: value.text_licence,
    sources: value.sources,
    harmonisedFor: value.harmonised_for,
    roles: value.roles,
    classes: value.classes,
    conditions: value.conditions,
    penalties: value.penalties.map(({ ref, up_to, refs }) => ({ ref, upTo: up_to, refs })),
    refPattern: value.ref_pattern,
    certificationBodyOnly: value.certification_body_only ?? false,
    notes: value.notes,
    owner: draft.owner,
  };
  return { framework, document, provisions };
}

function readTerms(
  document: YamlDocument,
  key: string,
  terms: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [index, { id }] of terms.entries()) {
    if (ids.has(id)) document.refuse([key, index, 'id'], 'DUPLICATE_ID', `${quoted(id)} is in ${key} twice.`);
    ids.add(id);
  }
  return ids;
}

/** A fine is set by a provision of the framework, for provisions of the framework. */
function checkPenalties(
  draft: CatalogueDraft,
  document: YamlDocument,
  framework: string,
  penalties: readonly { readonly ref: string; readonly refs: readonly string[] }[],
): void {
  for (const [index, { ref, refs }] of penalties.entries()) {
    const check = (place: readonly PropertyKey[], own: string): void => {
      if (draft.hasRef(framework, own)) return;
      const sentence = `${framework} has no provision ${quoted(own)}.`;
      document.refuse(['penalties', index, ...place], 'UNKNOWN_REF', sentence);
    };
    check(['ref'], ref);
    for (const [place, own] of refs.entries()) check(['refs', place], own);
    if (refs.length === 0)
      document.refuse(
        ['penalties', index, 'refs'],
        'EMPTY_REQUIRED',
        'A penalty names the provisions that it is set for.',
      );
  }
}

/** Checks what frameworks say of each other, once all are read. */
export function checkFrameworks(draft: CatalogueDraft, frameworks: readonly ReadFramework[]): void {
  for (const { framework, document } of frameworks) {
    const refuse = (path: readonly PropertyKey[], slug: string): void =>
      document.refuse(path, 'UNKNOWN_FRAMEWORK', `There is no framework ${quoted(slug)}.`);
    const { supersededBy } = framework;
    if (supersededBy !== null && !draft.hasFramework(supersededBy)) refuse(['superseded_by'], supersededBy);
    for (const [index, { framework: law }] of framework.harmonisedFor.entries()) {
      if (!draft.hasFramework(law)) refuse(['harmonised_for', index, 'framework'], law);
    }
  }
}
