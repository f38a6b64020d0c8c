import { quoted } from '../model/quoted.ts';
import type { ProblemCode } from './codes.ts';
import { inField, type Problem } from './problem.ts';

/** So many unknown names of one parameter are listed; the others are counted. */
const LISTED = 20;

const UNKNOWN = {
  provision: { code: 'UNKNOWN_PROVISION', plural: 'provisions', begin: 'There is' },
  framework: { code: 'UNKNOWN_FRAMEWORK', plural: 'frameworks', begin: 'There is' },
  crosswalk: { code: 'UNKNOWN_CROSSWALK', plural: 'crosswalks', begin: 'There is' },
  system: { code: 'UNKNOWN_SYSTEM', plural: 'systems', begin: 'The organization has' },
  evidence: { code: 'UNKNOWN_EVIDENCE', plural: 'pieces of evidence', begin: 'The organization has' },
  control: { code: 'UNKNOWN_CONTROL', plural: 'controls', begin: 'The organization has' },
} as const satisfies Readonly<Record<string, { code: ProblemCode; plural: string; begin: string }>>;

/** What a name of a question can be of. */
export type NamedKind = keyof typeof UNKNOWN;

/** The problem of a parameter that names nothing that exists. */
export function unknownName(path: string, kind: NamedKind, name: string): Problem {
  const { code, begin } = UNKNOWN[kind];
  return inField(path, code, `${begin} no ${kind} ${quoted(name)}.`);
}

/**
 * The problems of names that nothing has, each of them once: whoever sends thousands of them gets a short list and
 * their number.
 */
export function unknownNames(path: string, kind: NamedKind, names: Iterable<string>): readonly Problem[] {
  const distinct = [...new Set(names)];
  const listed = distinct.slice(0, LISTED).map((name) => unknownName(path, kind, name));
  const more = distinct.length - listed.length;
  if (more === 0) return listed;
  const { code, plural } = UNKNOWN[kind];
  const sentence = `These are the first ${LISTED}. This list names ${more} more ${plural} that do not exist.`;
  return [...listed, inField(path, code, sentence)];
}
