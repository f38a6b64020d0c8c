import type { Level, Provision } from '../../model/framework.ts';
import { memoOn } from '../../model/memo-on.ts';
import { inField, type Outcome, type Problem } from '../../problems/problem.ts';
import { unknownName } from '../../problems/unknown-names.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { effectiveRules } from '../projection/effective-rules.ts';
import { fullTitle } from '../projection/full-titles.ts';
import type { Rules } from '../projection/rule-set.ts';
import { foldText, textTest } from '../text-search.ts';

/** The most provisions that one answer lists, and how many it lists unless asked otherwise. */
export const MOST_PROVISIONS = 10_000;
export const LISTED_PROVISIONS = 1_000;

/** One line of the tree of a framework. */
export interface ListedProvision {
  readonly provision: Provision;
  /** How many provisions are above it. */
  readonly depth: number;
  /** Whether it was searched for; false: it is shown because a provision beneath it was. */
  readonly isFound: boolean;
  /** Its own or inherited. */
  readonly level: Level;
  /** Whom it binds and from when, its own or inherited. */
  readonly rules: Rules;
}

export interface ProvisionsAnswer {
  readonly framework: string;
  readonly text: string | null;
  /** How many provisions were found in all. */
  readonly found: number;
  /** In document order, the provisions above each before it; cut after the limit. */
  readonly provisions: readonly ListedProvision[];
  /** How many lines the limit cut. */
  readonly cut: number;
}

/**
 * The provisions of a framework as a tree, retired ones left out. With a text: those whose ref or title has each of its
 * words, whatever their case, and the provisions above them. Problems: `UNKNOWN_FRAMEWORK`, `INVALID_PARAMETER`.
 *
 * @param limit how many lines are listed, from 1 to {@link MOST_PROVISIONS}
 */
export function listProvisions(
  index: CatalogueIndex,
  framework: string,
  text: string | null,
  limit = LISTED_PROVISIONS,
): Outcome<ProvisionsAnswer> {
  const number = index.frameworkNumber.get(framework);
  const search = searchProvisions(index, text, 'text');
  const problems: readonly Problem[] = [
    ...(number === undefined ? [unknownName('framework', 'framework', framework)] : []),
    ...(search.ok ? [] : search.problems),
    ...(Number.isInteger(limit) && limit >= 1 && limit <= MOST_PROVISIONS
      ? []
      : [inField('limit', 'INVALID_PARAMETER', `The limit is a whole number from 1 to ${MOST_PROVISIONS}.`)]),
  ];
  if (number === undefined || !search.ok || problems.length > 0) return { ok: false, problems };
  const range = index.frameworks[number]!;
  const lines: { readonly number: number; readonly isFound: boolean }[] = [];
  const open: number[] = [];
  let found = 0;
  for (let p = range.start; p < range.end; p++) {
    while (open.length > 0 && index.end[open.at(-1)!]! <= p) open.pop();
    const isFound = search.value(index.provisions[p]!);
    open.push(p);
    if (!isFound) continue;
    found++;
    const last = lines.at(-1)?.number ?? -1;
    for (const above of open.slice(0, -1)) if (above > last) lines.push({ number: above, isFound: false });
    lines.push({ number: p, isFound });
  }
  const provisions = lines.slice(0, limit).map((line) => listed(index, line));
  return {
    ok: true,
    value: { framework, text, found, provisions, cut: lines.length - provisions.length },
  };
}

/**
 * Which provisions have every word of a text in their ref or title; null or empty: all. Problems: those of
 * {@link textTest}.
 */
export function searchProvisions(
  index: CatalogueIndex,
  text: string | null,
  field: string,
): Outcome<(provision: Provision) => boolean> {
  const test = textTest(text, field);
  if (!test.ok) return test;
  if (text === null || text.trim() === '') return { ok: true, value: () => true };
  const texts = searchedTexts(index);
  const textOf = (provision: Provision): string => {
    const known = texts.get(provision.id) ?? foldText(`${provision.ref} ${fullTitle(index, provision)}`);
    texts.set(provision.id, known);
    return known;
  };
  return {
    ok: true,
    value: (provision) => index.numberOf.has(provision.id) && test.value(textOf(provision)),
  };
}

/** By id the folded texts that somebody has searched: every search reads all of a framework. */
const searchedTexts = memoOn((_index: CatalogueIndex) => new Map<string, string>());

function listed(
  index: CatalogueIndex,
  { number, isFound }: { readonly number: number; readonly isFound: boolean },
): ListedProvision {
  const { level, rules, depth } = effectiveRules(index, number);
  return { provision: index.provisionAt(number), isFound, depth, level, rules };
}
