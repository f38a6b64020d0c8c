import { z } from 'zod';
import { QUESTION_SCOPES, type View } from '../model/record-kind.ts';
import { quoted } from '../parsing/rule.ts';
import { checkSlugPlace } from '../parsing/slug-place.ts';
import { anyText, localId, oneOf, ref, slug } from '../parsing/text-rules.ts';
import { listKey, optionalKey, requiredKey, textListKey } from '../parsing/yaml-fields.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';

const question = z.strictObject({
  id: requiredKey(localId, 'Unique in the view.'),
  question: requiredKey(anyText, 'The question as people ask it.'),
  framework: optionalKey(slug, 'The framework that refs are of.'),
  refs: textListKey(ref, 'The provisions that answer it.'),
  record_kinds: textListKey(localId, 'The kinds of evidence that answer it.'),
  scope: optionalKey(oneOf(QUESTION_SCOPES), 'Asked once, or of each system.'),
  stage: optionalKey(anyText, 'The stage of a path that it belongs to.'),
});

/** `views/SLUG.yaml`. */
export const viewFormat = z.strictObject({
  slug: requiredKey(slug, 'The name of its file.'),
  title: requiredKey(anyText, 'The title of the view.'),
  intro: optionalKey(anyText, 'What the view is for.'),
  questions: listKey(question, 'The questions, in order.'),
});

/** Reads `views/NAME.yaml`; null where it cannot be used. */
export async function readView(draft: CatalogueDraft, name: string): Promise<View | null> {
  const file = await draft.reader.yaml(`views/${name}.yaml`, viewFormat);
  if (file === null || file.value === null) return null;
  const { document, value } = file;
  checkSlugPlace(document, value.slug, name);
  draft.checkOwner(draft.known.view(value.slug), document, value.slug);
  const ids = new Set<string>();
  for (const [index, asked] of value.questions.entries()) {
    const at = (...path: PropertyKey[]): readonly PropertyKey[] => ['questions', index, ...path];
    if (ids.has(asked.id)) {
      document.refuse(at('id'), 'DUPLICATE_ID', `The question ${quoted(asked.id)} appears twice.`);
    }
    ids.add(asked.id);
    const { framework } = asked;
    if (framework === null) {
      if (asked.refs.length > 0) document.refuse(at('refs'), 'MISSING_KEY', 'Refs need the key framework.');
    } else if (!draft.hasFramework(framework)) {
      document.refuse(at('framework'), 'UNKNOWN_FRAMEWORK', `There is no framework ${quoted(framework)}.`);
    } else {
      for (const [place, own] of asked.refs.entries()) {
        if (draft.hasRef(framework, own)) continue;
        document.refuse(at('refs', place), 'UNKNOWN_REF', `${framework} has no provision ${quoted(own)}.`);
      }
    }
    for (const [place, kind] of asked.record_kinds.entries()) {
      if (draft.recordKinds?.has(kind) !== false) continue;
      const sentence = `The catalogue has no kind of evidence ${quoted(kind)}.`;
      document.refuse(at('record_kinds', place), 'UNKNOWN_RECORD_KIND', sentence);
    }
  }
  return {
    slug: value.slug,
    title: value.title,
    intro: value.intro,
    questions: value.questions.map((asked) => ({
      id: asked.id,
      question: asked.question,
      framework: asked.framework,
      refs: asked.refs,
      recordKinds: asked.record_kinds,
      scope: asked.scope,
      stage: asked.stage,
    })),
    owner: draft.owner,
  };
}
