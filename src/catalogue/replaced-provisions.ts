import { namedInReplaces, type Provision } from '../model/framework.ts';
import { quoted } from '../model/quoted.ts';
import type { NameSource } from '../parsing/known-name.ts';
import { readAs } from '../parsing/rule.ts';
import type { Place } from '../problems/problem.ts';
import type { CatalogueDraft } from './catalogue-draft.ts';
import type { ReadFramework } from './read-framework.ts';

/**
 * The frameworks with the exact names of the provisions that they replace, once all are read. A ref that its framework
 * lacks is refused. An edition that nobody has loaded cannot be checked, which a note says.
 */
export function checkReplacedProvisions(
  draft: CatalogueDraft,
  frameworks: readonly ReadFramework[],
): readonly ReadFramework[] {
  return frameworks.map((read) => {
    if (read.replacing.size === 0) return read;
    const { slug } = read.framework;
    const before = earlierEditions(draft, frameworks, slug);
    const provisions = read.provisions.map((provision): Provision => {
      const at = read.replacing.get(provision.ref);
      if (at === undefined) return provision;
      const replaces = provision.replaces.map((item) => exactItem(draft, slug, before, at, item));
      return { ...provision, replaces: [...new Set(replaces)] };
    });
    return { ...read, provisions };
  });
}

/** The slugs of the frameworks that name this one as their successor. */
function earlierEditions(
  draft: CatalogueDraft,
  frameworks: readonly ReadFramework[],
  slug: string,
): readonly string[] {
  const inFolder = new Map(frameworks.map(({ framework }) => [framework.slug, framework]));
  return [...new Set([...inFolder.keys(), ...draft.known.frameworks()])].filter((each) => {
    const framework = inFolder.get(each) ?? draft.known.framework(each);
    return framework?.supersededBy === slug && draft.hasFramework(each);
  });
}

function exactItem(
  draft: CatalogueDraft,
  own: string,
  before: readonly string[],
  at: Place,
  item: string,
): string {
  const { problems } = draft.reader;
  const { framework, ref } = namedInReplaces(item);
  if (framework !== null && framework !== own) return exactElsewhere(draft, at, item, framework, ref);
  // An edition that was loaded over the one before has that one's refs, retired, in the store.
  const editions: NameSource[] = framework === null ? before.flatMap((slug) => draft.refs(slug) ?? []) : [];
  const found = [...editions, draft.known.refs(own)].flatMap((names) => names.find(ref) ?? []);
  const exact = found.includes(ref) ? ref : found[0];
  const isCurrent = draft.refs(own)?.find(exact ?? ref) != null;
  if (editions.length === 0 && isCurrent) {
    const sentence = `This edition still has ${quoted(ref)}, so what is recorded on it stays there. An edition that gives a ref to another provision needs a slug of its own.`;
    problems.notes.add({ at, code: 'REPLACES_CURRENT', sentence });
  } else if (exact === undefined && editions.length > 0) {
    const proposal = editions[0]!.didYouMean(ref);
    const sentence = `No earlier edition of ${own} has a provision ${quoted(ref)}.${proposal}`;
    problems.addAt(at, 'UNKNOWN_REF', sentence);
  } else if (exact === undefined) {
    const sentence = `No earlier edition of ${own} is known here, so nobody has checked that it had ${quoted(ref)}.`;
    problems.notes.add({ at, code: 'REPLACES_UNKNOWN', sentence });
  }
  if (exact === undefined || exact === ref) return item;
  noteReadAs(draft, at, ref, exact);
  return framework === null ? exact : `${framework}:${exact}`;
}

function exactElsewhere(
  draft: CatalogueDraft,
  at: Place,
  item: string,
  framework: string,
  ref: string,
): string {
  const { problems } = draft.reader;
  const names = draft.refs(framework);
  if (names === null) {
    const sentence = `There is no framework ${quoted(framework)} here, so nobody has checked that it has ${quoted(ref)}.`;
    problems.notes.add({ at, code: 'REPLACES_UNKNOWN', sentence });
    return item;
  }
  const exact = names.find(ref);
  if (exact === null) {
    const sentence = `${framework} has no provision ${quoted(ref)}.${names.didYouMean(ref)}`;
    problems.addAt(at, 'UNKNOWN_REF', sentence);
    return item;
  }
  noteReadAs(draft, at, ref, exact);
  return `${framework}:${exact}`;
}

function noteReadAs(draft: CatalogueDraft, at: Place, text: string, exact: string): void {
  if (text === exact) return;
  draft.reader.problems.notes.add({ at, code: 'NAME_READ_AS', sentence: readAs(text, exact) });
}
