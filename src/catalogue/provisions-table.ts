import { provisionId } from '../ids.ts';
import { LEVELS, PHASES, type Provision } from '../model/framework.ts';
import type { Vocabulary } from '../parsing/catalogue-lookup.ts';
import { columns } from '../parsing/columns.ts';
import type { IdRegister } from '../parsing/id-register.ts';
import type { Position } from '../parsing/position.ts';
import { quoted } from '../parsing/rule.ts';
import { anyText, localId, oneOf, ref, yes } from '../parsing/text-rules.ts';
import type { YamlDocument } from '../parsing/yaml-document.ts';
import { applicationDate } from './application-date.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import { ProvisionTree } from './provision-tree.ts';
import { findMismatches } from './ref-pattern.ts';

/** `frameworks/SLUG/provisions.csv`. */
export const PROVISION_COLUMNS = columns(
  ['ref', 'kind', 'title'],
  [
    'parent',
    'assessable',
    'parts',
    'level',
    'phase',
    'roles',
    'classes',
    'applies_from',
    'record_kinds',
    'notes',
  ],
);

const LEVEL = oneOf(LEVELS);
const PHASE = oneOf(PHASES);
const PART = oneOf(['complete', 'aside']);

/**
 * Reads the provisions of one framework and registers their refs.
 *
 * @param vocabulary null: unknown, so that any word passes
 * @param pattern what every ref must match, and where that is said
 */
export async function readProvisions(
  draft: CatalogueDraft,
  framework: string,
  refs: IdRegister,
  vocabulary: Vocabulary | null,
  pattern: { readonly document: YamlDocument; readonly source: string } | null,
): Promise<readonly Provision[]> {
  const file = `frameworks/${framework}/provisions.csv`;
  const provisions: Provision[] = [];
  const places: Position[] = [];
  const tree = new ProvisionTree((at, code, sentence) => draft.reader.refuse(file, at, code, sentence));
  const isThere = draft.reader.require(file);
  const isRead = await draft.reader.table(file, PROVISION_COLUMNS, (row) => {
    const own = row.required('ref', ref);
    refs.add(row, 'ref', own);
    const parent = row.optional('parent', ref);
    tree.add(own, parent, row);
    const parts = row.list('parts', PART);
    const roles = row.list('roles', localId);
    const classes = row.list('classes', localId);
    const appliesFrom = row.list('applies_from', applicationDate);
    const recordKinds = row.list('record_kinds', localId);
    for (const role of roles) {
      if (vocabulary?.roles.has(role) === false)
        row.refuse('roles', 'UNKNOWN_ROLE', notIn(role, 'roles', framework));
    }
    for (const name of classes) {
      if (vocabulary?.classes.has(name) === false) {
        row.refuse('classes', 'UNKNOWN_CLASS', notIn(name, 'classes', framework));
      }
    }
    const dated = new Set<string | null>();
    for (const { class: name } of appliesFrom) {
      if (dated.has(name))
        row.refuse('applies_from', 'REPEATED_ITEM', `${name ?? 'Every class'} has two dates.`);
      dated.add(name);
      if (name !== null && vocabulary?.classes.has(name) === false) {
        row.refuse('applies_from', 'UNKNOWN_CLASS', notIn(name, 'classes', framework));
      }
    }
    for (const kind of recordKinds) {
      if (draft.recordKinds?.has(kind) === false) {
        row.refuse(
          'record_kinds',
          'UNKNOWN_RECORD_KIND',
          `The catalogue has no kind of evidence ${quoted(kind)}.`,
        );
      }
    }
    if (pattern !== null) places.push(row.position('ref'));
    provisions.push({
      id: provisionId(framework, own),
      framework,
      ref: own,
      parent,
      kind: row.required('kind', anyText),
      title: row.required('title', anyText),
      assessable: row.optional('assessable', yes) ?? false,
      complete: parts.includes('complete'),
      aside: parts.includes('aside'),
      level: row.optional('level', LEVEL),
      phase: row.optional('phase', PHASE),
      roles,
      classes,
      appliesFrom,
      recordKinds,
      notes: row.optional('notes', anyText),
      retired: false,
      position: provisions.length + 1,
    });
  });
  if (!isThere || !isRead) refs.setUnknown();
  tree.finish();
  if (pattern !== null) checkPattern(draft, file, provisions, places, pattern);
  return provisions;
}

function notIn(word: string, vocabulary: string, framework: string): string {
  return `${quoted(word)} is not among the ${vocabulary} of ${framework}.`;
}

function checkPattern(
  draft: CatalogueDraft,
  file: string,
  provisions: readonly Provision[],
  places: readonly Position[],
  pattern: { readonly document: YamlDocument; readonly source: string },
): void {
  const refs = provisions.map((provision) => provision.ref);
  const mismatches = findMismatches(pattern.source, refs);
  if (mismatches === null) {
    pattern.document.refuse(
      ['ref_pattern'],
      'BAD_PATTERN',
      'This pattern takes too long to match; make it simpler.',
    );
    return;
  }
  for (const index of mismatches) {
    if (refs[index] === '') continue;
    const sentence = `${quoted(refs[index]!)} does not match the ref_pattern ${quoted(pattern.source)} as a whole.`;
    draft.reader.refuse(file, places[index]!, 'REF_PATTERN_MISMATCH', sentence);
  }
}
