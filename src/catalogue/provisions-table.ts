import { provisionId } from '../ids.ts';
import { type InheritedRule, LEVELS, PHASES, type Provision, type Qualifier } from '../model/framework.ts';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { formatQualifier } from '../model/qualifier-in-words.ts';
import { quoted } from '../model/quoted.ts';
import type { Vocabulary } from '../parsing/catalogue-lookup.ts';
import { columns, namesOf as nameList, wordOf as oneWordOf, REF } from '../parsing/columns.ts';
import type { IdRegister } from '../parsing/id-register.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import { knownName } from '../parsing/known-name.ts';
import type { Position } from '../parsing/position.ts';
import type { Rule } from '../parsing/rule.ts';
import type { TableRow } from '../parsing/table-row.ts';
import { anyText, localId, oneOf, ref, yes } from '../parsing/text-rules.ts';
import type { Place } from '../problems/problem.ts';
import { applicationDate } from './application-date.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import { CATALOGUE_FILES } from './catalogue-files.ts';
import { conditionLiteral } from './condition-literal.ts';
import { kindNamed } from './names.ts';
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
    'conditions',
    'applies_from',
    'record_kinds',
    'replaces',
    'notes',
  ],
  {
    ref: REF,
    parent: REF,
    assessable: oneWordOf(['yes']),
    level: oneWordOf(LEVELS),
    phase: oneWordOf(PHASES),
    record_kinds: nameList('kind'),
  },
);

/** The provisions of a framework, and where they say what they replace: that is checked once all frameworks are read. */
export interface ReadProvisions {
  readonly provisions: readonly Provision[];
  /** The place of the cell by ref. */
  readonly replacing: ReadonlyMap<string, Place>;
}

/** Far more than any framework has: the largest of the bundled ones has 571. */
const MOST_PROVISIONS = 100_000;
const TOO_MANY = `A framework has at most ${MOST_PROVISIONS} provisions. The rest was not read.`;
/** A ref with so many words is noted; the longest of the bundled frameworks has four. */
const TITLE_WORDS = 6;
const LEVEL = oneOf(LEVELS);
const PHASE = oneOf(PHASES);
/** Stops what a provision would inherit, and leaves it empty. */
const NONE = 'none';
type InheritedColumn = 'roles' | 'classes' | 'conditions' | 'applies_from';

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
  pattern: { readonly document: KeyedDocument; readonly source: string } | null,
): Promise<ReadProvisions> {
  const file = `frameworks/${framework}/provisions.csv`;
  const provisions: Provision[] = [];
  const replacing = new Map<string, Place>();
  const places: Position[] = [];
  const tree = new ProvisionTree((at, code, sentence) => draft.reader.refuse(file, at, code, sentence));
  const rules = {
    roles: wordOf('roles', framework, vocabulary),
    classes: wordOf('classes', framework, vocabulary),
    kinds: draft.recordKinds === null ? localId : kindNamed(new KnownNames(draft.recordKinds)),
  };
  const names = vocabulary === null ? null : namesOf(vocabulary);
  /** A word of a vocabulary as the framework writes it; one that it lacks is refused. */
  const exact = (
    row: ProvisionRow,
    column: InheritedColumn,
    of: keyof typeof UNKNOWN,
    word: string,
  ): string => {
    if (names === null || word === '') return word;
    const found = names[of].find(word);
    if (found === null) {
      row.refuse(column, UNKNOWN[of], notIn(word, of, framework) + names[of].didYouMean(word));
      return word;
    }
    if (found !== word) row.noteReadAs(column, word, found);
    return found;
  };
  const isThere = draft.reader.require(file, CATALOGUE_FILES);
  let count = 0;
  const isRead = await draft.reader.table(file, PROVISION_COLUMNS, (row) => {
    if (++count > MOST_PROVISIONS) {
      if (count === MOST_PROVISIONS + 1) row.refuse('ref', 'TOO_MANY_ROWS', TOO_MANY);
      return;
    }
    const own = row.required('ref', ref);
    refs.add(row, 'ref', own);
    if ((own.match(/\p{L}{3,}/gu) ?? []).length >= TITLE_WORDS) {
      const sentence = `${quoted(own)} reads like a title. Are ref and title swapped?`;
      draft.reader.problems.notes.add({ at: row.place('ref'), code: 'REF_LIKE_TITLE', sentence });
    }
    const typed = row.optional('parent', ref);
    const parent = typed === null ? null : (refs.find(typed) ?? typed);
    if (typed !== null && parent !== null) row.noteReadAs('parent', typed, parent);
    tree.add(own, parent, row);
    const parts = row.list('parts', PART);
    const statesNone: InheritedRule[] = [];
    const inherited = <T>(column: InheritedColumn, rule: Rule<T>): readonly T[] => {
      if (!isNone(row, column)) return row.list(column, rule);
      statesNone.push(column === 'applies_from' ? 'appliesFrom' : column);
      return [];
    };
    const isLevelNone = isNone(row, 'level');
    if (isLevelNone) statesNone.push('level');
    const roles = inherited('roles', rules.roles);
    const classes = inherited('classes', rules.classes);
    const exactClass = <Q extends Qualifier>(column: InheritedColumn, item: Q): Q =>
      item.class === null ? item : { ...item, class: exact(row, column, 'classes', item.class) };
    const conditions = inherited('conditions', conditionLiteral).map((literal) =>
      exactClass('conditions', {
        ...literal,
        condition: exact(row, 'conditions', 'conditions', literal.condition),
      }),
    );
    const appliesFrom = inherited('applies_from', applicationDate).map((date) =>
      exactClass('applies_from', date),
    );
    const recordKinds = row.list('record_kinds', rules.kinds);
    const dated = new Set<string>();
    for (const date of appliesFrom) {
      const qualifier = formatQualifier(date);
      if (dated.has(qualifier)) {
        const whom = qualifier === '' ? 'every system' : `systems${qualifier.replace(' if', ' of')}`;
        row.refuse('applies_from', 'REPEATED_ITEM', `The list has two dates for ${whom}. Keep one of them.`);
      }
      dated.add(qualifier);
    }
    if (pattern !== null) places.push(row.position('ref'));
    const replaces = row.list('replaces', ref);
    if (replaces.length > 0) replacing.set(own, row.place('replaces'));
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
      level: isLevelNone ? null : row.optional('level', LEVEL),
      phase: row.optional('phase', PHASE),
      roles,
      classes,
      conditions,
      appliesFrom,
      statesNone,
      recordKinds,
      replaces,
      notes: row.optional('notes', anyText),
      retired: false,
      position: provisions.length + 1,
    });
  });
  if (!isThere || !isRead) refs.setUnknown();
  tree.finish();
  if (pattern !== null) checkPattern(draft, file, provisions, places, pattern);
  return { provisions, replacing };
}

/** Whether a cell says `none`; the word need not be typed exactly. */
function isNone<C extends string>(row: TableRow<string, C>, column: C): boolean {
  const text = row.text(column);
  if (wordKey(text) !== NONE) return false;
  row.noteReadAs(column, text, NONE);
  return true;
}

const UNKNOWN = {
  roles: 'UNKNOWN_ROLE',
  classes: 'UNKNOWN_CLASS',
  conditions: 'UNKNOWN_CONDITION',
} as const;

type ProvisionRow = TableRow<'ref' | 'kind' | 'title', InheritedColumn>;

function namesOf({ roles, classes, conditions }: Vocabulary) {
  return {
    roles: new KnownNames(roles),
    classes: new KnownNames(classes),
    conditions: new KnownNames(conditions.keys()),
  };
}

/** The rule for a word of a vocabulary; any id where the vocabulary is unknown. */
function wordOf(name: 'roles' | 'classes', framework: string, vocabulary: Vocabulary | null): Rule<string> {
  if (vocabulary === null) return localId;
  const unknown = (text: string) => notIn(text, name, framework);
  return knownName(new KnownNames(vocabulary[name]), UNKNOWN[name], unknown);
}

function notIn(word: string, vocabulary: string, framework: string): string {
  return `${quoted(word)} is not among the ${vocabulary} of ${framework}.`;
}

function checkPattern(
  draft: CatalogueDraft,
  file: string,
  provisions: readonly Provision[],
  places: readonly Position[],
  pattern: { readonly document: KeyedDocument; readonly source: string },
): void {
  const refs = provisions.map((provision) => provision.ref);
  const mismatches = findMismatches(pattern.source, refs);
  if (mismatches === null) {
    pattern.document.refuse(
      ['ref_pattern'],
      'BAD_PATTERN',
      'This pattern takes too long to match. Make it simpler.',
    );
    return;
  }
  for (const index of mismatches) {
    if (refs[index] === '') continue;
    const sentence = `${quoted(refs[index]!)} does not match the ref_pattern ${quoted(pattern.source)} as a whole.`;
    draft.reader.refuse(file, places[index]!, 'REF_PATTERN_MISMATCH', sentence);
  }
}
