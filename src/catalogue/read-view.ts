import { z } from 'zod';
import { KnownNames } from '../model/known-names.ts';
import { quoted } from '../model/quoted.ts';
import { QUESTION_SCOPES, type View } from '../model/record-kind.ts';
import { checkSlugPlace } from '../parsing/slug-place.ts';
import { anyText, localId, nameElsewhere, oneOf, ref, slug, slugElsewhere } from '../parsing/text-rules.ts';
import { listKey, optionalKey, requiredKey, textListKey } from '../parsing/yaml-fields.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';

const question = z.strictObject({
  id: requiredKey(localId, 'The id of the question. No other question of the view has it.'),
  question: requiredKey(anyText, 'The question as people ask it.'),
  framework: optionalKey(slugElsewhere, 'The framework to which the refs belong.'),
  refs: textListKey(ref, 'The provisions that answer it.'),
  record_kinds: textListKey(nameElsewhere, 'The kinds of evidence that answer it.'),
  scope: optionalKey(oneOf(QUESTION_SCOPES), 'Whether the question is asked once, or of each system.'),
  stage: optionalKey(anyText, 'The stage of a process to which the question belongs.'),
});

/** `views/SLUG.yaml`. */
export const viewFormat = z.strictObject({
  slug: requiredKey(slug, 'The slug of the view. Its file has the same name.'),
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
  const questions: View['questions'][number][] = [];
  const frameworkAt = (path: readonly PropertyKey[], text: string): string | null => {
    const sentence = `There is no framework ${quoted(text)}.`;
    return document.known(path, text, draft.frameworkNames, 'UNKNOWN_FRAMEWORK', sentence);
  };
  const kinds = draft.recordKinds === null ? null : new KnownNames(draft.recordKinds);
  for (const [index, asked] of value.questions.entries()) {
    const at = (...path: PropertyKey[]): readonly PropertyKey[] => ['questions', index, ...path];
    if (ids.has(asked.id)) {
      document.refuse(at('id'), 'DUPLICATE_ID', `The question ${quoted(asked.id)} appears twice.`);
    }
    ids.add(asked.id);
    const framework = asked.framework === null ? null : frameworkAt(at('framework'), asked.framework);
    if (asked.framework === null && asked.refs.length > 0)
      document.refuse(
        at('refs'),
        'MISSING_KEY',
        'The key framework must name the framework to which these refs belong.',
      );
    const names = framework === null ? null : draft.refs(framework);
    const refs = asked.refs.map((own, place) => {
      if (framework === null || names === null) return own;
      const sentence = `${framework} has no provision ${quoted(own)}.`;
      return document.known(at('refs', place), own, names, 'UNKNOWN_REF', sentence) ?? own;
    });
    const recordKinds = asked.record_kinds.map((kind, place) => {
      if (kinds === null) return kind;
      const sentence = `The catalogue has no kind of evidence ${quoted(kind)}.`;
      return document.known(at('record_kinds', place), kind, kinds, 'UNKNOWN_RECORD_KIND', sentence) ?? kind;
    });
    const { id, question, scope, stage } = asked;
    questions.push({ id, question, framework, refs, recordKinds, scope, stage });
  }
  return {
    slug: value.slug,
    title: value.title,
    intro: value.intro,
    questions,
    owner: draft.owner,
    retired: false,
  };
}
