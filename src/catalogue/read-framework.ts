import type { ConditionScope, Framework } from '../model/framework.ts';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import { IdRegister } from '../parsing/id-register.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import { checkSlugPlace } from '../parsing/slug-place.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import { CATALOGUE_FILES } from './catalogue-files.ts';
import { frameworkFormat } from './framework-format.ts';
import { type ReadProvisions, readProvisions } from './provisions-table.ts';

/** A framework as its folder says it. */
export interface ReadFramework extends ReadProvisions {
  readonly framework: Framework;
  readonly document: KeyedDocument;
}

/** Reads `frameworks/SLUG/`; null where its framework.yaml cannot be used. */
export async function readFramework(draft: CatalogueDraft, folder: string): Promise<ReadFramework | null> {
  const path = `frameworks/${folder}/framework.yaml`;
  draft.reader.require(path, CATALOGUE_FILES);
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
  const read = await readProvisions(draft, folder, refs, vocabulary, pattern);
  const penalties = exactPenalties(refs, document, folder, value.penalties);
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
    penalties: penalties.map(({ ref, up_to, refs }) => ({ ref, upTo: up_to, refs })),
    refPattern: value.ref_pattern,
    certificationBodyOnly: value.certification_body_only ?? false,
    notes: value.notes,
    owner: draft.owner,
    retired: false,
  };
  return { framework, document, ...read };
}

/** Words that have a meaning of their own in the columns of `provisions.csv` that take ids of a vocabulary. */
const RESERVED = {
  roles: ['none'],
  classes: ['none', 'on-market-before'],
  conditions: ['none', 'not', 'if'],
} as const;

function readTerms(
  document: KeyedDocument,
  key: keyof typeof RESERVED,
  terms: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [index, { id }] of terms.entries()) {
    const like = new KnownNames(ids).find(id);
    const reserved = RESERVED[key].find((word) => wordKey(word) === wordKey(id));
    if (reserved !== undefined) {
      const sentence = `${quoted(reserved)} already has a meaning in provisions.csv. Choose another id.`;
      document.refuse([key, index, 'id'], 'BAD_ID', sentence);
    }
    if (ids.has(id)) document.refuse([key, index, 'id'], 'DUPLICATE_ID', `${quoted(id)} is in ${key} twice.`);
    else if (like !== null)
      document.refuse(
        [key, index, 'id'],
        'LOOK_ALIKE',
        `${quoted(id)} is too like ${quoted(like)}. Choose another id.`,
      );
    ids.add(id);
  }
  return ids;
}

/**
 * The fines with the exact refs. A fine is set by a provision of the framework, for provisions of the framework; others
 * are refused.
 */
function exactPenalties<P extends { readonly ref: string; readonly refs: readonly string[] }>(
  refs: IdRegister,
  document: KeyedDocument,
  framework: string,
  penalties: readonly P[],
): readonly P[] {
  return penalties.map((penalty, index) => {
    const exact = (place: readonly PropertyKey[], own: string): string => {
      const sentence = `${framework} has no provision ${quoted(own)}.`;
      return document.known(['penalties', index, ...place], own, refs, 'UNKNOWN_REF', sentence) ?? own;
    };
    if (penalty.refs.length === 0)
      document.refuse(
        ['penalties', index, 'refs'],
        'EMPTY_REQUIRED',
        'This penalty names no provisions. List those that it is set for.',
      );
    const ref = exact(['ref'], penalty.ref);
    return { ...penalty, ref, refs: penalty.refs.map((own, place) => exact(['refs', place], own)) };
  });
}

/** The frameworks with the exact slugs of those that they name, once all are read; unknown ones are refused. */
export function checkFrameworks(
  draft: CatalogueDraft,
  frameworks: readonly ReadFramework[],
): readonly ReadFramework[] {
  const names = draft.frameworkNames;
  return frameworks.map((read) => {
    const { framework, document } = read;
    const exact = (path: readonly PropertyKey[], text: string): string => {
      const sentence = `There is no framework ${quoted(text)}.`;
      return document.known(path, text, names, 'UNKNOWN_FRAMEWORK', sentence) ?? text;
    };
    const { supersededBy } = framework;
    const harmonisedFor = framework.harmonisedFor.map((each, index) => ({
      ...each,
      framework: exact(['harmonised_for', index, 'framework'], each.framework),
    }));
    const successor = supersededBy === null ? null : exact(['superseded_by'], supersededBy);
    return { ...read, framework: { ...framework, supersededBy: successor, harmonisedFor } };
  });
}
